/**
 * Bringing a review back from what is kept outside the database: the newest backup holds the texts,
 * the journal every operation since the review began. Nothing good is ever overwritten: a review that
 * is still here stays as it is, and what is brought back comes in beside it.
 */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { type Operation, parseOperation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { readInfo } from '../db/shelf.ts';
import { readBundleInWorker, saveInWorker } from './bundle-task.ts';
import { journalWritten } from './journal.ts';
import { notify, notifyError } from './notices.ts';
import { addCopy, addReview, firstReviewer, showReview } from './review-files.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';

/** Operations between two backups of a review. */
export const operationsPerBackup = 300;

/** Reviews that have a journal but are not in the database. */
export async function lostReviews(): Promise<readonly ReviewId[]> {
  const { platform, db } = services();
  if (!platform.canKeepJournal) return [];
  const lost: ReviewId[] = [];
  for (const id of await platform.listJournals()) {
    if ((await readInfo(db, id)) === undefined && !(await isPurged(id))) lost.push(id);
  }
  return lost;
}

async function isPurged(id: ReviewId): Promise<boolean> {
  return (await services().db.meta.get(`purged:${id}`)) !== undefined;
}

/** Reads a journal; a last line torn by a crash, and any line that is no operation, is left out. */
export function readJournalText(text: string): readonly Operation[] {
  const operations = new Map<string, Operation>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    try {
      const operation = parseOperation(JSON.parse(line));
      operations.set(operation.id, operation);
    } catch {
      // A torn or foreign line says nothing that can be trusted; the others stand for themselves.
    }
  }
  return inOrder([...operations.values()]);
}

/** What backup and journal together hold of a review. */
async function gather(id: ReviewId): Promise<BundleContents> {
  const { platform } = services();
  const [newest] = await platform.listBackups(id);
  const backup: BundleContents =
    newest === undefined
      ? { operations: [], texts: new Map(), originals: new Map() }
      : await readBundleInWorker(
          await platform.readBackup(id, newest.name),
          t('recovery.reading', { name: newest.name }),
        );
  const journal = readJournalText((await platform.readJournal(id)) ?? '');
  const byId = new Map(
    [...backup.operations, ...journal].map((operation) => [operation.id, operation]),
  );
  return { ...backup, operations: inOrder([...byId.values()]) };
}

/** Brings a lost review back and opens it. */
export async function restoreLostReview(id: ReviewId): Promise<void> {
  const contents = await gather(id);
  if (contents.operations.length === 0) {
    throw new ExpectedError('nothing-kept', t('recovery.nothing'));
  }
  await addReview(id, firstReviewer(contents.operations), contents, { journalled: true });
  await showReview(id);
  notifyRestored(contents);
}

/**
 * Compares the open review with its journal; where the journal knows more, offers to bring the fuller
 * version in beside it.
 */
export async function compareWithJournal(): Promise<void> {
  const { platform } = services();
  const { reviewId, info } = useReview.getState();
  if (!platform.canKeepJournal || reviewId === undefined || info === undefined) return;
  await journalWritten();
  const journal = readJournalText((await platform.readJournal(reviewId)) ?? '');
  const here = useReview.getState().info;
  if (here?.id !== reviewId || journal.length <= here.operations + (here.aside ?? 0)) return;
  notify({
    text: t('recovery.shorter', { count: journal.length - here.operations }),
    tone: 'problem',
    action: {
      label: t('recovery.bringIn'),
      run: () => {
        gather(reviewId)
          .then(async (contents) => {
            const copy = await addCopy(contents, t('recovery.copy', { title: here.title }));
            await showReview(copy);
            notifyRestored(contents);
          })
          .catch(notifyError);
      },
    },
  });
}

function notifyRestored(contents: BundleContents): void {
  const snapshot = replay(contents.operations);
  const missing = [...snapshot.documents.values()].filter(
    (document) => document.deleted !== true && !contents.texts.has(document.textId),
  ).length;
  notify({
    text:
      missing === 0
        ? t('recovery.restored', { count: contents.operations.length })
        : t('recovery.restoredWithout', { count: contents.operations.length, missing }),
    tone: missing === 0 ? 'done' : 'problem',
  });
}

let lastBackup: { id: ReviewId; operations: number } | undefined;
let running = false;

/** Writes a backup of the open review when enough has changed since the last one, or always when `now`. */
export async function backUpOpenReview(now = false): Promise<void> {
  const { platform } = services();
  const { reviewId, info } = useReview.getState();
  if (!platform.canKeepJournal || reviewId === undefined || info === undefined || running) return;
  const since = lastBackup?.id === reviewId ? info.operations - lastBackup.operations : undefined;
  if (!now && since !== undefined && since < operationsPerBackup) return;
  running = true;
  try {
    if (!now && since === undefined && (await platform.listBackups(reviewId)).length > 0) {
      lastBackup = { id: reviewId, operations: info.operations };
      return;
    }
    const bytes = await saveInWorker(services().db.name, reviewId, t('recovery.backingUp'));
    await platform.writeBackup(reviewId, bytes);
    lastBackup = { id: reviewId, operations: info.operations };
  } finally {
    running = false;
  }
}

/** Watches the open review: backs up as it changes, and at once when texts came in. */
export function keepBackups(): () => void {
  let documents = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return useReview.subscribe((state) => {
    if (state.status !== 'open') {
      documents = -1;
      return;
    }
    const grown = documents >= 0 && state.snapshot.documents.size > documents;
    documents = state.snapshot.documents.size;
    clearTimeout(timer);
    timer = setTimeout(() => void backUpOpenReview(grown).catch(notifyError), grown ? 500 : 5000);
  });
}
