/**
 * A folder that the team shares, by whatever means it is synced. Each installation writes one file of its
 * own there, with all that was done on it, and reads the others'. A file that cannot be read now (half
 * written, foreign, damaged) is left alone until it changes.
 */
import { create } from 'zustand';
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { knowledgeOf } from '../../shared/ops/knowledge.ts';
import { reviewOfLog } from '../../shared/ops/log-head.ts';
import type { SharedEntry } from '../../shared/platform/platform.ts';
import type { DeviceId, ReviewId } from '../../shared/records/ids.ts';
import { readOperations } from '../db/review-rows.ts';
import { deviceIdOf } from '../db/shelf.ts';
import { readBundleInWorker, writeBundleInWorker } from './bundle-task.ts';
import { attachmentsOf, bringInContents } from './exchange.ts';
import { notifyError } from './notices.ts';
import { contentsOf } from './review-files.ts';
import { useReview } from './review-store.ts';
import { freshId, services } from './services.ts';

/** A colleague's file with something in it that is not here yet. */
export interface NewWork {
  readonly name: string;
  readonly contents: BundleContents;
  /** Operations that are not here yet. */
  readonly operations: number;
}

export interface FolderState {
  /** Name of the folder; undefined where none is shared. */
  readonly folder: string | undefined;
  readonly newWork: readonly NewWork[];
  /** Files that are no work for this review, with the reason. */
  readonly ignored: readonly { readonly name: string; readonly reason: string }[];
  /** Why the folder was out of reach when last looked at. */
  readonly problem: string | undefined;
}

const nothing: FolderState = { folder: undefined, newWork: [], ignored: [], problem: undefined };

export const useSharedFolder = create<FolderState>(() => nothing);

/** Milliseconds between two looks into the folder, and between a change and its file. */
const pace = { look: 20_000, write: 5_000 };

/** What was seen of each file, so that only a changed one is read again. */
let seen = new Map<string, string>();
let written: number | undefined;

/** Shares a folder for the open review. */
export async function shareFolder(): Promise<void> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return;
  const chosen = await services().platform.chooseSharedFolder(reviewId);
  if (chosen === undefined) return;
  forgetFiles();
  useSharedFolder.setState({ ...nothing, folder: chosen.name });
  await writeOwnFile(reviewId);
  await lookIntoFolder();
}

/** Stops sharing the folder; what is in it stays. */
export async function leaveFolder(): Promise<void> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return;
  await services().platform.leaveSharedFolder(reviewId);
  forgetFiles();
  useSharedFolder.setState(nothing);
}

function forgetFiles(): void {
  seen = new Map();
  written = undefined;
}

/** Brings in what colleagues put into the folder, file by file; each is a step that can be undone. */
export async function bringInNewWork(): Promise<void> {
  const { newWork } = useSharedFolder.getState();
  useSharedFolder.setState({ newWork: [] });
  for (const { contents } of newWork) await bringInContents(contents);
}

/** Looks for files that are new or changed since the last look. */
export async function lookIntoFolder(): Promise<void> {
  const { reviewId } = useReview.getState();
  const { folder } = useSharedFolder.getState();
  if (reviewId === undefined || folder === undefined) return;
  const { platform } = services();
  let entries: readonly SharedEntry[];
  try {
    entries = await platform.listShared(reviewId);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    useSharedFolder.setState({ problem: error.message });
    return;
  }
  const own = await ownFileName();
  const known = new Set(
    (await readOperations(services().db, reviewId)).map((operation) => operation.id),
  );
  const found = new Map(useSharedFolder.getState().newWork.map((work) => [work.name, work]));
  const ignored = new Map(useSharedFolder.getState().ignored.map((file) => [file.name, file]));
  for (const { modifiedAt, name, size } of entries) {
    const look = `${size} ${modifiedAt}`;
    if (name === own || seen.get(name) === look) continue;
    found.delete(name);
    ignored.delete(name);
    try {
      const contents = await readBundleInWorker(
        await platform.readShared(reviewId, name),
        t('team.readingFolder', { name }),
      );
      const operations = contents.operations.filter(({ id }) => !known.has(id)).length;
      if (!isOf(contents, reviewId)) ignored.set(name, { name, reason: t('team.otherReview') });
      else if (operations > 0) found.set(name, { name, contents, operations });
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      ignored.set(name, { name, reason: error.message });
    }
    seen.set(name, look);
  }
  if (useReview.getState().reviewId !== reviewId) return;
  const there = new Set(entries.map(({ name }) => name));
  useSharedFolder.setState({
    problem: undefined,
    newWork: [...found.values()].filter(({ name }) => there.has(name)),
    ignored: [...ignored.values()].filter(({ name }) => there.has(name)),
  });
}

function isOf({ operations, part }: BundleContents, reviewId: ReviewId): boolean {
  return (part?.reviewId ?? reviewOfLog(operations)) === reviewId;
}

/** The one file this installation writes: nobody else writes a file of this name. */
async function ownFileName(): Promise<string> {
  const { full, reviewerId } = useReview.getState();
  const device = await ownDevice();
  const initials = full.reviewers.get(reviewerId)?.initials.replace(/[^\p{L}\p{N}]/gu, '') || 'R';
  return `${initials}-${device.slice('device:'.length)}.loom`;
}

function ownDevice(): Promise<DeviceId> {
  return deviceIdOf(services().db, () => freshId('device'));
}

/** Writes all that was done on this installation; nothing where nothing was, or nothing is new. */
async function writeOwnFile(reviewId: ReviewId): Promise<void> {
  const { full, info, reviewerId } = useReview.getState();
  if (info === undefined || info.operations === written) return;
  const device = await ownDevice();
  const all = await contentsOf(reviewId);
  const operations = all.operations.filter((operation) => operation.device === device);
  if (operations.length === 0) return;
  const bytes = await writeBundleInWorker(
    {
      ...attachmentsOf(operations, all),
      operations,
      part: {
        reviewId,
        title: full.review?.title ?? '',
        from: reviewerId,
        device,
        knowledge: knowledgeOf(all.operations),
      },
    },
    t('team.writing'),
  );
  await services().platform.writeShared(reviewId, await ownFileName(), bytes);
  written = info.operations;
}

/** Keeps the shared folder of whichever review is open; the result stops it. */
export function keepSharedFolder(): () => void {
  let current: ReviewId | undefined;
  let operations: number | undefined;
  let writing: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => void lookIntoFolder().catch(notifyError);
  const follow = async (id: ReviewId | undefined): Promise<void> => {
    forgetFiles();
    useSharedFolder.setState(nothing);
    const found = id === undefined ? undefined : await services().platform.findSharedFolder(id);
    if (found === undefined || useReview.getState().reviewId !== id) return;
    useSharedFolder.setState({ folder: found.name });
    look();
  };
  const timer = setInterval(look, pace.look);
  addEventListener('focus', look);
  const stop = useReview.subscribe(({ info, reviewId, status }) => {
    const id = status === 'open' ? reviewId : undefined;
    if (id !== current) {
      current = id;
      operations = info?.operations;
      void follow(id).catch(notifyError);
    } else if (id !== undefined && info?.operations !== operations) {
      operations = info?.operations;
      clearTimeout(writing);
      writing = setTimeout(() => {
        if (useSharedFolder.getState().folder !== undefined)
          void writeOwnFile(id).catch(notifyError);
      }, pace.write);
    }
  });
  return () => {
    clearInterval(timer);
    clearTimeout(writing);
    removeEventListener('focus', look);
    stop();
  };
}
