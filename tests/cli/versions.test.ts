import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { knewOf } from '../../shared/codebook-history/versions.ts';
import { createCode, renameCode } from '../../shared/commands/codebook.ts';
import { nameVersion } from '../../shared/commands/versions.ts';
import { codeNamed, pair } from '../fixtures/coding-pair.ts';
import { texts } from '../property/random-team.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-versions-cli-'));
  const [log] = pair();
  const write = async (name: string) => {
    const contents = { operations: log.operations, texts, originals: new Map() };
    await writeFile(join(folder, name), await writeBundle(contents, { rows: log.snapshot }));
  };
  await write('without.loom');
  log.run(nameVersion, { name: 'After the pilot', knew: knewOf(log.operations) });
  log.run(renameCode, { codeId: codeNamed(log, 'Waiting'), name: 'Waiting at home' });
  log.run(createCode, { name: 'Transport' });
  await write('home.loom');
});
afterAll(() => rm(folder, { recursive: true }));

/** The first cells of the rows of a table. */
async function exported(file: string, table: string, ...more: readonly string[]) {
  const out = await mkdtemp(join(folder, 'out-'));
  const asked = ['--tables', table, '--format', 'csv', '--out', out, ...more];
  const { err, status } = await runIn(folder, ['export', file, ...asked]);
  if (status === 2) return err.trim();
  const [name = ''] = await readdir(out);
  const text = await readFile(join(out, name), 'utf8');
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.replaceAll('"', '').split(',').slice(0, 2).join(': '));
}

it('Y4 export says what became of the codebook since a version, by its name', async () => {
  expect(await exported('home.loom', 'codebook-changes', '--since', 'after the PILOT')).toEqual([
    'Waiting at home: renamed',
    'Transport: added',
  ]);
});

it('Y3 export gives a table as of a version, by its name', async () => {
  expect(await exported('home.loom', 'codebook', '--as-of', 'After the pilot')).toEqual([
    'Being informed: Descriptive theme',
    'Waiting: Code',
  ]);
});

it('Y3 a name that no version has is refused with those there are, and a text that is no day as such', async () => {
  expect([
    await exported('home.loom', 'codebook', '--as-of', 'Before'),
    await exported('home.loom', 'codebook', '--as-of', '2026-02-30'),
    await exported('without.loom', 'codebook', '--since', 'Before'),
  ]).toEqual([
    'There is no codebook version called “Before”. There are: After the pilot.',
    expect.stringContaining('2026-02-30'),
    expect.stringContaining('Before'),
  ]);
});
