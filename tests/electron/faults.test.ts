import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFaultLog } from '../../electron/faults.ts';

const facts = {
  version: '1.2.3',
  electron: '45.0.0',
  chromium: '150.0.0',
  system: 'linux 6.1 x64',
  dataFolder: '/home/maren/themeloom',
};
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-faults-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const log = () =>
  createFaultLog(join(folder, 'logs', 'faults.jsonl'), () => new Date('2031-05-04T09:30:00Z'));

it('the details hold versions and the last faults, and no folder of the user', async () => {
  const { note, details } = log();
  expect(await details(facts)).toBe(
    'Themeloom 1.2.3\nElectron 45.0.0, Chromium 150.0.0\nlinux 6.1 x64\nNo faults are on record.\n',
  );
  await note({ code: 'TypeError', frames: ['commit (desk-1a.js:10:4)'] });
  expect(await details(facts)).toBe(
    [
      'Themeloom 1.2.3',
      'Electron 45.0.0, Chromium 150.0.0',
      'linux 6.1 x64',
      '{"at":"2031-05-04T09:30:00.000Z","code":"TypeError","frames":["commit (desk-1a.js:10:4)"]}',
      '',
    ].join('\n'),
  );
});

it('the log stays small and keeps the newest', async () => {
  const { note } = log();
  const frames = Array.from({ length: 12 }, (_, at) => `step${at} (${'x'.repeat(150)}.js:1:1)`);
  for (let at = 0; at < 100; at += 1) await note({ code: `Fault${'abcdefghij'[at % 10]}`, frames });
  const path = join(folder, 'logs', 'faults.jsonl');
  expect((await stat(path)).size).toBeLessThan(140 * 1024);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines.at(-1)).toContain('"Faultj"');
  expect(lines.every((line) => line.endsWith('}'))).toBe(true);
});
