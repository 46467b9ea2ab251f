import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mergeCommand } from '../../electron/cli/merge.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { createCode, renameCode } from '../../shared/commands/codebook.ts';
import { knowledgeOf } from '../../shared/ops/knowledge.ts';
import { LogWriter } from '../../shared/ops/log-writer.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { seededBytes } from '../../shared/random.ts';
import { startReview, texts } from '../property/random-review.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-merge-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

const review = startReview();
const [codeId = 'code:none'] = review.snapshot.codes.keys();

/** What somebody did on a machine of their own, going on from the review. */
function workOf(name: string, newCode: string, newName: string): readonly Operation[] {
  const log = new LogWriter(
    {
      device: `device:${name}`,
      reviewerId: 'reviewer:marenholt',
      now: () => Date.UTC(2025, 5, 1) + name.length,
      random: seededBytes(name.length),
    },
    review.snapshot,
  );
  log.run(createCode, { name: newCode });
  log.run(renameCode, { codeId, name: newName });
  return log.operations;
}

async function write(
  name: string,
  operations: readonly Operation[],
  isPart = false,
): Promise<string> {
  const path = join(folder, name);
  const contents = { operations, texts: isPart ? new Map() : texts, originals: new Map() };
  const part = {
    reviewId: 'review:cominghome',
    title: 'Coming home',
    from: 'reviewer:marenholt',
    device: 'device:office',
    knowledge: knowledgeOf(operations),
  } as const;
  await writeFile(path, await writeBundle(isPart ? { ...contents, part } : contents));
  return path;
}

async function merge(out: string, ...args: string[]) {
  let printed = '';
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  process.exitCode = undefined;
  const path = join(folder, out);
  await mergeCommand.parseAsync([...args, '--out', path, '--json'], { from: 'user' });
  return { bytes: await readFile(path), result: JSON.parse(printed), exitCode: process.exitCode };
}

test('M4 any order of reviews and parts gives the same bytes; a conflict is listed with status 1', async () => {
  const a = await write('a.loom', [
    ...review.operations,
    ...workOf('ward', 'Waiting alone', 'Told'),
  ]);
  const b = await write('b.loom', workOf('office', 'Waiting for news', 'Informed'), true);
  const one = await merge('one.loom', a, b);
  const other = await merge('other.loom', b, a);
  expect(one.bytes.equals(other.bytes)).toBe(true);
  expect([one.exitCode, one.result.added.codes, one.result.orphans]).toEqual([1, 1, []]);
  expect(one.result.conflicts).toMatchObject([
    { record: codeId, field: 'name', earlier: { value: 'Told' }, later: { value: 'Informed' } },
  ]);
  const again = await merge('again.loom', join(folder, 'one.loom'), b, a);
  expect(again.bytes.equals(one.bytes)).toBe(true);
  expect(Object.values(again.result.added).every((count) => count === 0)).toBe(true);
});

test('an existing file is not replaced without --force; parts alone are refused', async () => {
  const a = await write('a.loom', review.operations);
  const b = await write('b.loom', workOf('office', 'Waiting for news', 'Informed'), true);
  await expect(merge('a.loom', a, b)).rejects.toThrow('exists already');
  await expect(merge('c.loom', b)).rejects.toThrow('not the review itself');
  expect((await merge('a.loom', a, '--force')).exitCode).toBe(undefined);
});
