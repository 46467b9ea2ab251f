import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerLength, readHeader } from '../../shared/protect/file-header.ts';
import { isProtected } from '../../shared/protect/is-protected.ts';
import { usualCost } from '../../shared/protect/key-setting.ts';
import { protectFile } from '../../shared/protect/protected-file.ts';
import { seededBytes } from '../../shared/random.ts';
import { cheapLock } from '../shared/protect/locks.ts';
import { type Outcome, runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-passphrase-'));
  await writeFile(join(folder, 'words'), 'late van on ward seven\n');
  await writeFile(join(folder, 'other'), 'morning with the daughter');
  await writeFile(join(folder, 'short'), 'late van');
  await writeFile(join(folder, 'note.txt'), 'Nobody rang the family that night.\n');
  await run('new', 'open.loom', '--title', 'Nights on call');
  const lock = await cheapLock('late van on ward seven');
  const kept = await protectFile(await bytesOf('open.loom'), lock, { random: seededBytes(1) });
  await writeFile(join(folder, 'kept.loom'), kept);
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: readonly string[]): Promise<Outcome> => runIn(folder, args);
const bytesOf = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
const withWords = ['--passphrase-file', 'words'] as const;

test('X9 a file made with a passphrase opens with it, and says nothing of what is in it', async () => {
  await run('new', 'new.loom', '--title', 'Nights on call', ...withWords);
  expect(isProtected(await bytesOf('new.loom'))).toBe(true);
  expect(Buffer.from(await bytesOf('new.loom')).includes('Nights')).toBe(false);
  const inspected = await run('inspect', 'new.loom', ...withWords, '--json');
  expect([inspected.status, JSON.parse(inspected.out).title]).toEqual([0, 'Nights on call']);
  expect(await run('check', 'kept.loom', ...withWords)).toMatchObject({
    status: 0,
    out: 'kept.loom is sound.\n',
  });
});

test('X9 without the passphrase, or with another, a command ends with what is wrong', async () => {
  expect(await run('inspect', 'kept.loom')).toEqual({
    status: 2,
    out: '',
    err: 'kept.loom: This file is protected by a passphrase. Give the file that holds it with --passphrase-file. Nothing was written.\n',
  });
  expect(await run('inspect', 'kept.loom', '--passphrase-file', 'other')).toEqual({
    status: 2,
    out: '',
    err: 'kept.loom: This file is protected by another passphrase than was given. It was not opened and nothing was written.\n',
  });
  const both = ['--passphrase-file', 'other', ...withWords];
  expect((await run('inspect', 'kept.loom', ...both)).status).toBe(0);
});

test('X13 what was read protected is written protected, unless --no-passphrase says otherwise', async () => {
  const more = ['import', 'kept.loom', 'note.txt', ...withWords];
  const kept = await run(...more, '--out', 'more.loom');
  expect([kept.status, kept.err]).toEqual([
    0,
    'more.loom is protected by the passphrase of what was read.\n',
  ]);
  // The file that was read asked for the least work there is: what is written asks for the usual.
  expect(readHeader(await bytesOf('more.loom')).setting).toMatchObject(usualCost);
  await run(...more, '--out', 'plain.loom', '--no-passphrase');
  expect(isProtected(await bytesOf('plain.loom'))).toBe(false);
  await run('merge', 'plain.loom', 'kept.loom', '--out', 'merged.loom', ...withWords);
  const merged = await run('inspect', 'merged.loom', ...withWords, '--json');
  expect(JSON.parse(merged.out)).toMatchObject({ studies: 1, documents: 1 });
  expect(isProtected(await bytesOf('merged.loom'))).toBe(true);
});

test('X12 a passphrase is set, changed and taken away, and the review stays what it was', async () => {
  const set = ['--new-passphrase-file', 'words', '--json'];
  const change = [...withWords, '--new-passphrase-file', 'other', '--json'];
  const done = [
    await run('passphrase', 'open.loom', '--out', 'set.loom', ...set),
    await run('passphrase', 'kept.loom', '--out', 'changed.loom', ...change),
    await run('passphrase', 'kept.loom', '--out', 'taken.loom', ...withWords, '--remove', '--json'),
  ];
  expect(done.map(({ err, out }) => [err, JSON.parse(out)])).toEqual([
    ['', { file: 'set.loom', done: 'protected' }],
    ['', { file: 'changed.loom', done: 'changed' }],
    ['', { file: 'taken.loom', done: 'removed' }],
  ]);
  expect(isProtected(await bytesOf('set.loom'))).toBe(true);
  expect(await bytesOf('taken.loom')).toEqual(await bytesOf('open.loom'));
  expect((await bytesOf('changed.loom')).slice(headerLength)).toEqual(
    (await bytesOf('kept.loom')).slice(headerLength),
  );
  expect((await run('inspect', 'changed.loom', ...withWords)).status).toBe(2);
});

test('X9 a passphrase that is too short, a file without one, and what is no review are refused', async () => {
  await writeFile(join(folder, 'empty'), ' \n');
  await writeFile(join(folder, 'latin'), Uint8Array.of(0x4e, 0xe9, 0x65));
  await writeFile(join(folder, 'long'), 'word '.repeat(2000));
  const set = (from: string, file: string) =>
    run('passphrase', from, '--out', 'never.loom', '--new-passphrase-file', file);
  const refused = [
    await set('open.loom', 'short'),
    await set('open.loom', 'empty'),
    await set('open.loom', 'latin'),
    await set('open.loom', 'long'),
    await set('open.loom', 'missing'),
    await set('note.txt', 'words'),
    await run('passphrase', 'open.loom', '--out', 'never.loom', '--remove'),
    await run('passphrase', 'open.loom', '--out', 'never.loom'),
  ];
  expect(refused.map(({ err, status }) => [status, err.split(': ').at(-1)?.slice(0, 40)])).toEqual([
    [2, 'it needs 12 characters or more. Nothing '],
    [2, 'one in UTF-8, and nothing else, is neede'],
    [2, 'one in UTF-8, and nothing else, is neede'],
    [2, 'one in UTF-8, and nothing else, is neede'],
    [2, 'there is no such file or folder.\n'],
    [2, 'a .loom file is a zip file and this is n'],
    [2, 'open.loom has no passphrase. Nothing was'],
    [2, 'give the file that holds it with --new-p'],
  ]);
  await expect(bytesOf('never.loom')).rejects.toThrow('ENOENT');
});

test('X14 no command takes a passphrase as an argument, where every user of the machine could read it', async () => {
  const commands = ['new', 'import', 'inspect', 'check', 'merge', 'agreement', 'export'];
  for (const command of [...commands, 'passphrase']) {
    const { out } = await run(command, '--help');
    const options = out.match(/--[a-z-]*passphrase[a-z-]*( <\w+>)?/g) ?? [];
    const taking = options.filter((option) => option.includes('<'));
    expect([command, taking.filter((option) => !option.endsWith('-file <file>'))]).toEqual([
      command,
      [],
    ]);
    expect([command, options.some((one) => one === '--passphrase-file <file>')]).toEqual([
      command,
      true,
    ]);
  }
});
