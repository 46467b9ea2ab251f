import { ExpectedError } from '../../shared/errors.ts';
import {
  backupInstant,
  backupName,
  expiredBackups,
} from '../../shared/platform/backup-rotation.ts';
import { checkedExternalAddress } from '../../shared/platform/external-address.ts';
import type { PickedFile, Platform, SaveFileRequest } from '../../shared/platform/platform.ts';
import type { ReviewId } from '../../shared/records/ids.ts';

/** Files by name. */
export type MemoryFolder = Map<string, { readonly bytes: Uint8Array; readonly writtenAt: string }>;

/** What a test does to the memory platform, and what it can look at afterwards. */
export interface MemoryPlatform extends Platform {
  /** Queues the answer to the next open dialog. */
  answerOpen(files: readonly PickedFile[]): void;
  /** Queues the name the user gives in the next save dialog, or `undefined` for a cancelled one. */
  answerSave(name: string | undefined): void;
  /** Chooses a menu item. */
  chooseAction(actionId: string): void;
  readonly saved: ReadonlyMap<string, Uint8Array>;
  readonly opened: readonly string[];
  readonly titles: readonly string[];
}

/** Nothing leaves memory; dialogs are answered from queues, and an unanswered one counts as cancelled. */
export function createMemoryPlatform({
  now,
  folder = new Map(),
}: {
  readonly now: () => Date;
  /** The folder the user chooses to share; two platforms with the same one are two colleagues. */
  readonly folder?: MemoryFolder;
}): MemoryPlatform {
  const folderOf = new Map<ReviewId, MemoryFolder>();
  const sharedBy = (reviewId: ReviewId): MemoryFolder => {
    const chosen = folderOf.get(reviewId);
    if (chosen === undefined)
      throw new ExpectedError('no-shared-folder', 'No folder is shared for this review.');
    return chosen;
  };
  const openAnswers: (readonly PickedFile[])[] = [];
  const saveAnswers: (string | undefined)[] = [];
  const listeners = new Set<(actionId: string) => void>();
  const journals = new Map<ReviewId, string>();
  const backups = new Map<ReviewId, Map<string, Uint8Array>>();
  const saved = new Map<string, Uint8Array>();
  const opened: string[] = [];
  const titles: string[] = [];

  return {
    kind: 'memory',
    canKeepJournal: true,
    canShareFolder: true,
    saved,
    opened,
    titles,
    answerOpen: (files) => void openAnswers.push(files),
    answerSave: (name) => void saveAnswers.push(name),
    chooseAction: (actionId) => {
      for (const listener of listeners) listener(actionId);
    },
    openFiles: async () => openAnswers.shift() ?? [],
    saveFile: async ({ bytes }: SaveFileRequest) => {
      const name = saveAnswers.shift();
      if (name === undefined) return undefined;
      saved.set(name, bytes.slice());
      return { name };
    },
    printPages: async ({ html }) => {
      const name = saveAnswers.shift();
      if (name === undefined) return undefined;
      saved.set(name, html.slice());
      return { name };
    },
    appendJournal: async (reviewId, lines) => {
      if (lines.length === 0) return;
      const added = lines.map((line) => `${line}\n`).join('');
      journals.set(reviewId, (journals.get(reviewId) ?? '') + added);
    },
    readJournal: async (reviewId) => journals.get(reviewId),
    readJournalEnd: async (reviewId) => {
      const text = journals.get(reviewId);
      if (text === undefined) return undefined;
      return { bytes: new TextEncoder().encode(text).length, text: text.slice(-65_536) };
    },
    listKept: async () => [...new Set([...journals.keys(), ...backups.keys()])].sort(),
    writeBackup: async (reviewId, bytes) => {
      const kept = backups.get(reviewId) ?? new Map<string, Uint8Array>();
      backups.set(reviewId, kept);
      const writtenAt = freeInstant(now(), kept);
      const name = backupName(writtenAt);
      kept.set(name, bytes.slice());
      for (const expired of expiredBackups([...kept.keys()])) kept.delete(expired);
      return { name, size: bytes.byteLength, writtenAt };
    },
    listBackups: async (reviewId) =>
      [...(backups.get(reviewId) ?? [])]
        .map(([name, bytes]) => ({
          name,
          size: bytes.byteLength,
          writtenAt: backupInstant(name) ?? '',
        }))
        .sort((left, right) => (left.name < right.name ? 1 : -1)),
    readBackup: async (reviewId, name) => {
      const bytes = backups.get(reviewId)?.get(name);
      if (bytes === undefined)
        throw new ExpectedError('backup-missing', `There is no backup named “${name}”.`);
      return bytes.slice();
    },
    removeKept: async (reviewId) => {
      journals.delete(reviewId);
      backups.delete(reviewId);
    },
    chooseBackupFolder: async () => undefined,
    findBackupFolder: async () => undefined,
    leaveBackupFolder: async () => undefined,
    chooseSharedFolder: async (reviewId) => {
      folderOf.set(reviewId, folder);
      return { name: 'shared' };
    },
    findSharedFolder: async (reviewId) => (folderOf.has(reviewId) ? { name: 'shared' } : undefined),
    leaveSharedFolder: async (reviewId) => void folderOf.delete(reviewId),
    listShared: async (reviewId) =>
      [...sharedBy(reviewId)]
        .map(([name, { bytes, writtenAt }]) => ({
          name,
          size: bytes.byteLength,
          modifiedAt: writtenAt,
        }))
        .sort((left, right) => (left.name < right.name ? -1 : 1)),
    readShared: async (reviewId, name) => {
      const file = sharedBy(reviewId).get(name);
      if (file === undefined) throw new ExpectedError('file-unreadable', `There is no “${name}”.`);
      return file.bytes.slice();
    },
    writeShared: async (reviewId, name, bytes) => {
      sharedBy(reviewId).set(name, { bytes: bytes.slice(), writtenAt: now().toISOString() });
    },
    removeShared: async (reviewId, name) => void sharedBy(reviewId).delete(name),
    requestPersistence: async () => true,
    openExternal: async (url) => void opened.push(checkedExternalAddress(url)),
    onAction: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setTitle: (title) => void titles.push(title),
  };
}

/** Two backups within one millisecond still need two names. */
function freeInstant(wanted: Date, kept: ReadonlyMap<string, unknown>): string {
  let milliseconds = wanted.getTime();
  while (kept.has(backupName(new Date(milliseconds).toISOString()))) milliseconds += 1;
  return new Date(milliseconds).toISOString();
}
