/** What a bad disk, a careless hand or a program for cleaning up does to what is kept of a review beside its database. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupInstant } from '../../shared/platform/backup-rotation.ts';
import type { Dice } from './dice.ts';

/** Where the journal and the backups of the review lie. */
export interface KeptFiles {
  readonly journal: string;
  readonly backups: string;
}

export type Wreck = (kept: KeptFiles, dice: Dice) => Promise<void>;

/** The lines of a journal, each with its line end. */
async function onLines(
  { journal }: KeptFiles,
  change: (lines: string[]) => readonly string[],
): Promise<void> {
  const lines = (await readFile(journal, 'utf8')).split(/(?<=\n)/);
  await writeFile(journal, change(lines).join(''));
}

const tornAt = (lines: readonly string[], at: number): readonly string[] =>
  lines.map((line, index) =>
    index === at ? `${line.slice(0, Math.floor(line.length / 2))}\n` : line,
  );

async function onNewestBackup(
  { backups }: KeptFiles,
  change: (bytes: Uint8Array) => Uint8Array,
): Promise<void> {
  const [newest] = await backupsIn(backups);
  if (newest === undefined) return;
  const path = join(backups, newest);
  await writeFile(path, change(new Uint8Array(await readFile(path))));
}

/** Names of backups, the newest first. */
export async function backupsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => backupInstant(name) !== undefined)
    .sort()
    .reverse();
}

export const wrecks: Readonly<Record<string, Wreck>> = {
  nothing: async () => undefined,
  'journal: last line torn': async ({ journal }, dice) => {
    const text = await readFile(journal, 'utf8');
    const last = text.lastIndexOf('\n', text.length - 2) + 1;
    await writeFile(journal, text.slice(0, last + 1 + dice.below(text.length - last - 2)));
  },
  'journal: a line in the middle torn': (kept, dice) =>
    onLines(kept, (lines) => tornAt(lines, 1 + dice.below(lines.length - 2))),
  'journal: two lines swapped': (kept, dice) =>
    onLines(kept, (lines) => {
      const at = 1 + dice.below(lines.length - 3);
      return lines.map((line, index) =>
        index === at ? (lines[at + 1] ?? line) : index === at + 1 ? (lines[at] ?? line) : line,
      );
    }),
  'journal: a line taken out': (kept, dice) =>
    onLines(kept, (lines) => {
      const at = 1 + dice.below(lines.length - 2);
      return lines.filter((_, index) => index !== at);
    }),
  'journal: halved': async ({ journal }) => {
    const bytes = await readFile(journal);
    await writeFile(journal, bytes.subarray(0, Math.floor(bytes.length / 2)));
  },
  'journal: ends at an earlier line': (kept, dice) =>
    onLines(kept, (lines) => lines.slice(0, 2 + dice.below(lines.length - 2))),
  'journal: beginning replaced': (kept) =>
    onLines(kept, ([, ...lines]) => ['\u0000\u0000 not a journal\n', ...lines]),
  'journal: a byte turned': async ({ journal }, dice) => {
    const bytes = await readFile(journal);
    const at = dice.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(7));
    await writeFile(journal, bytes);
  },
  'journal: emptied': ({ journal }) => writeFile(journal, ''),
  'journal: filled with zeros': async ({ journal }) => {
    await writeFile(journal, new Uint8Array((await readFile(journal)).length));
  },
  'journal: removed': ({ journal }) => rm(journal),
  'journal: cannot be read': async ({ journal }) => {
    await rm(journal);
    await mkdir(journal);
  },
  'newest backup: cut': (kept, dice) =>
    onNewestBackup(kept, (bytes) => bytes.slice(0, dice.below(bytes.length))),
  'newest backup: filled with zeros': (kept) =>
    onNewestBackup(kept, (bytes) => new Uint8Array(bytes.length)),
  'newest backup: a byte turned': (kept, dice) =>
    onNewestBackup(kept, (bytes) => {
      const at = dice.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(7));
      return bytes;
    }),
  'newest backup: emptied': (kept) => onNewestBackup(kept, () => new Uint8Array()),
  'newest backup: removed': async ({ backups }) => {
    const [newest] = await backupsIn(backups);
    if (newest !== undefined) await rm(join(backups, newest));
  },
  'backups: folder gone': ({ backups }) => rm(backups, { recursive: true, force: true }),
  'backups: a file in the place of the folder': async ({ backups }) => {
    await rm(backups, { recursive: true, force: true });
    await writeFile(backups, 'not a folder');
  },
};
