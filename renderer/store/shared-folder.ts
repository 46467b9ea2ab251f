/**
 * A folder that the team shares, by whatever means it is synced. Each installation writes small files of its
 * own there that never change (`shared/folder/`), and reads the others'. A file that cannot be read now (half
 * written, foreign, damaged) is left alone until it changes.
 */
import { create } from 'zustand';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { readMeta, writeMeta } from '../db/review-rows.ts';
import { readBundleInWorker } from './bundle-task.ts';
import type { Opening } from './desk.ts';
import { bringInContents } from './exchange.ts';
import type { FolderMemory } from './folder-memory.ts';
import type { FolderFound } from './folder-state.ts';
import type { FolderWatch } from './folder-watch.ts';
import { notifyError } from './notices.ts';
import { useReview } from './review-store.ts';
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
  waiting: 0,
  problem: undefined,
  watch: undefined,
};

export const useSharedFolder = create<FolderState>(() => nothing);

/** Keeps the shared folder of one open review, where the platform can share any. */
export async function keepSharedFolder(
  { db, platform }: Pick<Services, 'db' | 'platform'>,
  { engine }: Opening,
): Promise<EngineSubscriber> {
  if (!platform.canShareFolder) return {};
  const { FolderWatch } = await import('./folder-watch.ts');
  const key = `folder-files:${engine.state.id}`;
  return new FolderWatch({
    engine,
    platform,
    unpack: (name, bytes) => readBundleInWorker(bytes, t('team.readingFolder', { name })),
    readMemory: () => readMeta<FolderMemory>(db, key),
    noteMemory: (memory) => writeMeta(db, key, memory),
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

/**
 * Brings in what colleagues put into the folder, as one step that can be undone. Where some of it is refused,
 * the rest comes in file by file, and what was refused is said. What came in is said and its page opened.
 */
export async function bringInNewWork(): Promise<void> {
  const { watch } = useSharedFolder.getState();
  const works = (await watch?.take()) ?? [];
  const [first, ...others] = works;
  if (first === undefined) return;
  try {
    await bringInAndTell(others.length === 0 ? first : unionOf(works));
  } catch (error) {
    if (!(error instanceof ExpectedError) || others.length === 0) throw error;
    for (const work of works) await bringInAndTell(work).catch(notifyError);
  } finally {
    await watch?.look();
  }
}

async function bringInAndTell(work: BundleContents): Promise<void> {
  const done = await bringInContents(asPart(work));
  if (done === undefined) return;
  const { tellBroughtIn } = await import('./tell-brought-in.ts');
  tellBroughtIn(done);
}

/** Files of operations do not begin with the review: it is the open one, as their readers checked. */
function asPart(work: BundleContents): BundleContents {
  const { full, reviewId } = useReview.getState();
  const [operation] = work.operations;
  if (work.part !== undefined || reviewId === undefined || operation === undefined) return work;
  const { device, reviewer } = operation;
  const title = full.review?.title ?? '';
  return { ...work, part: { reviewId, title, from: reviewer, device, knowledge: {} } };
}

function unionOf(works: readonly BundleContents[]): BundleContents {
  return {
    operations: works.flatMap(({ operations }) => operations),
    texts: new Map(works.flatMap(({ texts }) => [...texts])),
    originals: new Map(works.flatMap(({ originals }) => [...originals])),
  };
}
