/** The desktop's own journals and backups in a folder, kept by somebody who can die. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackups } from '../../electron/backups.ts';
import { createJournals } from '../../electron/journals.ts';
import { reviewFileStem } from '../../electron/review-file-names.ts';
import { createMemoryPlatform, type MemoryFolder } from '../../renderer/platform/memory.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import type { Mortal } from './mortal.ts';

export interface PlaceOfKeeping {
  /** Holds `journals` and `backups`. */
  readonly folder: string;
  /** What the user shares with a team. */
  readonly shared: MemoryFolder;
  now(): number;
}

export const journalsIn = (folder: string): string => join(folder, 'journals');
export const backupsIn = (folder: string): string => join(folder, 'backups');

export function mortalPlatform(
  { folder, now, shared }: PlaceOfKeeping,
  mortal: Mortal,
): Platform & Pick<ReturnType<typeof createMemoryPlatform>, 'answerSave'> {
  const today = (): Date => new Date(now());
  const journals = createJournals(journalsIn(folder));
  const backups = createBackups(backupsIn(folder), today);
  return {
    ...createMemoryPlatform({ now: today, folder: shared }),
    appendJournal: (id, lines) =>
      mortal.write(
        'journal',
        () => journals.append(id, lines),
        async () => {
          await mkdir(journalsIn(folder), { recursive: true });
          const text = lines.map((line) => `${line}\n`).join('');
          const path = join(journalsIn(folder), `${reviewFileStem(id)}.journal.jsonl`);
          await appendFile(path, text.slice(0, Math.floor(text.length / 2)));
        },
      ),
    readJournal: (id) => mortal.read(() => journals.read(id)),
    readJournalEnd: (id) => mortal.read(() => journals.end(id)),
    listKept: () =>
      mortal.read(async () => {
        const ids = [...(await journals.list()), ...(await backups.reviews())];
        return [...new Set(ids)].sort();
      }),
    writeBackup: (id, bytes) =>
      mortal.write(
        'backup',
        () => backups.write(id, bytes),
        async () => {
          const there = join(backupsIn(folder), reviewFileStem(id));
          await mkdir(there, { recursive: true });
          await writeFile(join(there, '.half.loom.part'), bytes.slice(0, bytes.length / 2));
        },
      ),
    listBackups: (id) => mortal.read(() => backups.list(id)),
    readBackup: (id, name) => mortal.read(() => backups.read(id, name)),
    removeKept: (id) =>
      mortal.write(
        'remove',
        async () => {
          await journals.remove(id);
          await backups.remove(id);
        },
        () => journals.remove(id),
      ),
  };
}
