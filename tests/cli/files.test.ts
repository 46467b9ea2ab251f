import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAllAtomically } from '../../electron/cli/files.ts';
import { ExpectedError } from '../../shared/errors.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-files-'));
  await writeFile(join(folder, 'a.csv'), 'old');
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* pieces(texts: readonly string[], fault?: Error): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
  if (fault !== undefined) throw fault;
}

test('files in pieces replace what stands in their places', async () => {
  await writeAllAtomically([
    { path: join(folder, 'a.csv'), pieces: pieces(['one,', 'two']) },
    { path: join(folder, 'b.csv'), pieces: bytes('whole') },
  ]);
  expect(await readdir(folder)).toEqual(['a.csv', 'b.csv']);
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('one,two');
  expect(await readFile(join(folder, 'b.csv'), 'utf8')).toBe('whole');
});

test('where a later file cannot be made, the earlier ones are not written either', async () => {
  const fault = new ExpectedError('export-too-large', 'The table is too large.');
  await expect(
    writeAllAtomically([
      { path: join(folder, 'a.csv'), pieces: bytes('new') },
      { path: join(folder, 'b.xlsx'), pieces: pieces(['half'], fault) },
    ]),
  ).rejects.toBe(fault);
  expect(await readdir(folder)).toEqual(['a.csv']);
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toBe('old');
});

test('a folder that is not there is named, with the reason', async () => {
  const path = join(folder, 'missing', 'a.csv');
  await expect(writeAllAtomically([{ path, pieces: bytes('x') }])).rejects.toMatchObject({
    code: 'unwritable-file',
    message: `${path} cannot be written: there is no such file or folder.`,
  });
});
