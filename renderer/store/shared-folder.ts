/**
 * A folder that the team shares, by whatever means it is synced. Each installation writes one file of its
 * own there for each review, with all that was done on it, and reads the others'. A file that cannot be
 * read now (half written, foreign, damaged) is left alone until it changes.
 */
import { create } from 'zustand';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { t } from '../../shared/messages/messages.ts';
import { readContents, readMeta, writeMeta } from '../db/review-rows.ts';
import { readBundleInWorker, writeBundleInWorker } from './bundle-task.ts';
import type { Opening } from './desk.ts';
import { bringInContents } from './exchange.ts';
import { type FolderFound, FolderWatch } from './folder-watch.ts';
import { notifyError } from './notices.ts';
import type { Services } from './services.ts';

/** The shared folder of the open review. */
export interface FolderState extends FolderFound {
  /** What keeps it. */
  readonly watch: FolderWatch | undefined;
}

const nothing: FolderState = {
  folder: undefined,
  newWork: [],
  ignored: [],
  problem: undefined,
  watch: undefined,
};

export const useSharedFolder = create<FolderState>(() => nothing);

/** Keeps the shared folder of one open review, where the platform can share any. */
export function keepSharedFolder(
  { db, platform }: Pick<Services, 'db' | 'platform'>,
  { engine }: Opening,
): EngineSubscriber {
  if (!platform.canShareFolder) return {};
  const key = `folder:${engine.state.id}`;
  return new FolderWatch({
    engine,
    platform,
    pack: (contents) => writeBundleInWorker(contents, t('team.writing')),
    unpack: (name, bytes) => readBundleInWorker(bytes, t('team.readingFolder', { name })),
    contents: () => readContents(db, engine.state.id),
    readWritten: () => readMeta<string>(db, key),
    noteWritten: (tip) => writeMeta(db, key, tip),
    show: (found, watch) => useSharedFolder.setState({ ...nothing, ...found, watch }),
    report: notifyError,
  });
}

/** Shares a folder for the open review. */
export async function shareFolder(): Promise<void> {
  await useSharedFolder.getState().watch?.share();
}

/** Stops sharing the folder; what is in it stays. */
export async function leaveFolder(): Promise<void> {
  await useSharedFolder.getState().watch?.leave();
}

/** Looks for files that are new or changed since the last look. */
export async function lookIntoFolder(): Promise<void> {
  await useSharedFolder.getState().watch?.look();
}

/** Brings in what colleagues put into the folder, file by file; each is a step that can be undone. */
export async function bringInNewWork(): Promise<void> {
  const { newWork, watch } = useSharedFolder.getState();
  watch?.take();
  for (const { contents } of newWork) await bringInContents(contents);
}
