import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkCommand } from '../../electron/cli/check.ts';
import { mergeCommand } from '../../electron/cli/merge.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { createCode, mergeCodes, renameCode } from '../../shared/commands/codebook.ts';
import { knowledgeOf } from '../../shared/ops/knowledge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { seededBytes } from '../../shared/random.ts';
import { LogWriter } from '../fixtures/log-writer.ts';
import { startReview, texts } from '../property/random-review.ts';
import { machineOf } from '../property/team-machines.ts';
import { runIn } from './run.ts';

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
function workOf(
  name: string,
  newCode: string,
  ...newNames: readonly string[]
): readonly Operation[] {
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
  for (const name of newNames) log.run(renameCode, { codeId, name });
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
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  process.exitCode = undefined;
  const path = join(folder, out);
  await mergeCommand.parseAsync([...args, '--out', path, '--json'], { from: 'user' });
  const bytes = await readFile(path);
  return { bytes, result: JSON.parse(printed), said, exitCode: process.exitCode };
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
  const name = review.snapshot.codes.get(codeId)?.name ?? '';
  expect(one.result.conflicts).toMatchObject([{ name: 'Informed', fieldName: 'name' }]);
  expect([name === '', one.said]).toEqual([
    false,
    expect.stringContaining('Two people changed “Informed” (name) without knowing of each other: '),
  ]);
  expect(one.said).toContain('“Told”; now ');
  const again = await merge('again.loom', join(folder, 'one.loom'), b, a);
  expect(again.bytes.equals(one.bytes)).toBe(true);
  expect(Object.values(again.result.added).every((count) => count === 0)).toBe(true);
});

test('M5 a conflict is listed however often the second of them wrote the value again', async () => {
  const a = await write('a.loom', [...review.operations, ...workOf('ward', 'Alone', 'Told')]);
  const twice = workOf('office', 'News', 'Informed', 'Informed at night');
  const b = await write('b.loom', [...review.operations, ...twice]);
  const { exitCode, result } = await merge('c.loom', a, b);
  expect(exitCode).toBe(1);
  expect(result.conflicts).toMatchObject([
    { field: 'name', earlier: { value: 'Told' }, later: { value: 'Informed at night' } },
  ]);
});

test('M9 what is to be settled is listed with status 1; the file written is sound, and check lists it apart', async () => {
  const other = [...review.snapshot.codes.keys()][1] ?? 'code:none';
  const merged = (name: string, from: typeof codeId, into: typeof codeId) => {
    const log = machineOf(name, name.length, review.operations);
    log.run(mergeCodes, { codeIds: [from], intoId: into });
    return log.operations;
  };
  const a = await write('a.loom', merged('ann', codeId, other));
  const b = await write('b.loom', merged('ward', other, codeId));
  const { exitCode, result } = await merge('c.loom', a, b);
  const circle = { kind: 'merge-circle', records: [codeId, other].sort() };
  expect([exitCode, result.toSettle.length]).toEqual([1, 1]);
  expect(result.toSettle).toMatchObject([circle]);
  process.exitCode = undefined;
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  await checkCommand.parseAsync([join(folder, 'c.loom'), '--json'], { from: 'user' });
  const { problems, toSettle } = JSON.parse(printed);
  expect(toSettle).toMatchObject([circle]);
  // Machines of this test write as reviewers whom nobody added.
  expect(problems.filter(({ rule }: { rule: string }) => rule !== 'R5')).toEqual([]);
});

test('M6 a part whose basis is in none of the files is refused, and nothing is written', async () => {
  const a = await write('a.loom', review.operations);
  const b = join(folder, 'b.loom');
  const work = workOf('office', 'Waiting for news', 'Informed');
  const operations = work.slice(1);
  const part = {
    reviewId: 'review:cominghome',
    title: 'Coming home',
    from: 'reviewer:marenholt',
    device: 'device:office',
    knowledge: knowledgeOf(work),
    builtOn: knowledgeOf(work.slice(0, 1)),
  } as const;
  const contents = { operations, texts: new Map(), originals: new Map(), part };
  await writeFile(b, await writeBundle(contents));
  await expect(merge('c.loom', a, b)).rejects.toThrow('Ask for the whole review');
  const whole = await write('whole.loom', work, true);
  expect((await merge('c.loom', a, whole, b)).exitCode).toBe(undefined);
});

test('an existing file is not replaced without --force; parts alone are refused', async () => {
  const a = await write('a.loom', review.operations);
  const b = await write('b.loom', workOf('office', 'Waiting for news', 'Informed'), true);
  await expect(merge('a.loom', a, b)).rejects.toThrow('exists already');
  await expect(merge('c.loom', b)).rejects.toThrow('not the review itself');
  expect((await merge('a.loom', a, '--force')).exitCode).toBe(undefined);
});

test('for reading, only what there is is counted; --json has every count', async () => {
  await write('first.loom', review.operations);
  const second = await write('second.loom', [...review.operations, ...workOf('ann', 'Waiting')]);
  const merge = (...options: readonly string[]) =>
    runIn(folder, ['merge', ...options, '--force', '--out', 'both.loom']);
  expect((await merge('first.loom', second)).out).toBe(
    'both.loom: 2 files merged. New to the first of them:\n       1  codes\n',
  );
  expect((await merge(second, 'first.loom')).out).toBe(
    'both.loom: 2 files merged; nothing is new to the first of them.\n',
  );
  const { added } = JSON.parse((await merge('first.loom', second, '--json')).out);
  expect(added).toMatchObject({ codes: 1, memos: 0, screenings: 0 });
  const inspected = await runIn(folder, ['inspect', 'both.loom']);
  expect(inspected.out).not.toMatch(/^ +0 {2}/m);
  expect(inspected.out).toMatch(/^ +\d+ {2}codes$/m);
});
