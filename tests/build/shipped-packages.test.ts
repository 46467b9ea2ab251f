import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PackageNotes } from '../../build/shipped-packages.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-shipped-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function installed(path: string, name: string, files: Record<string, string>): Promise<void> {
  const home = join(folder, 'node_modules', path);
  await mkdir(home, { recursive: true });
  const about = JSON.stringify({ name, version: '1.0.0', license: 'MIT' });
  await writeFile(join(home, 'package.json'), about);
  for (const [file, text] of Object.entries(files)) await writeFile(join(home, file), text);
}

it('every package that a bundle takes something from is listed with its texts, the innermost too', async () => {
  await installed('@scope/knot', '@scope/knot', { LICENSE: 'knot', 'NOTICE.txt': 'note' });
  await installed('thread/node_modules/fibre', 'fibre', { 'licence.md': 'fibre' });
  const notes = new PackageNotes();
  notes.note(join(folder, 'node_modules/@scope/knot/dist/index.js'));
  notes.note(join(folder, 'node_modules/thread/node_modules/fibre/index.js'));
  notes.note(join(folder, 'renderer/app.tsx'));
  expect(notes.packages()).toEqual([
    { name: '@scope/knot', version: '1.0.0', licence: 'MIT', texts: ['knot', 'note'] },
    { name: 'fibre', version: '1.0.0', licence: 'MIT', texts: ['fibre'] },
  ]);
});

it('a package without the text of its licence stops the build', async () => {
  await installed('bare', 'bare', { 'index.js': '' });
  const notes = new PackageNotes();
  notes.note(join(folder, 'node_modules/bare/index.js'));
  expect(() => notes.packages()).toThrow('These packages bring no licence text: bare.');
});
