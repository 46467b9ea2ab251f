/**
 * Bringing a review back from what is kept outside the database: the newest backup holds the texts,
 * the journal every operation since the review began; both say who works here. Nothing good is ever
 * overwritten: a review that is still here stays as it is, and what is brought back comes in beside it.
 */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { readInfo } from '../db/shelf.ts';
import { readBundleInWorker } from './bundle-task.ts';
import { askWho } from './exchange.ts';
import { keepIdentity, readIdentity } from './identity.ts';
import { fileOf } from './incoming-file.ts';
import { notify } from './notices.ts';
import { showReview } from './open-review.ts';
import { addReview } from './review-files.ts';
import { services } from './services.ts';

/** Reviews that have a journal or backups but are not in the database. */
export async function lostReviews(): Promise<readonly ReviewId[]> {
  const { platform, db } = services();
  if (!platform.canKeepJournal) return [];
  const lost: ReviewId[] = [];
  for (const id of await platform.listKept()) {
    if ((await readInfo(db, id)) === undefined && !(await isPurged(id))) lost.push(id);
  }
  return lost;
}

async function isPurged(id: ReviewId): Promise<boolean> {
  return (await services().db.meta.get(`purged:${id}`)) !== undefined;
}

interface Gathered extends BundleContents {
  /** Who worked on it here, where that was written down. */
  readonly reviewerId: ReviewerId | undefined;
}

/** What backup and journal together hold of a review. */
async function gather(id: ReviewId): Promise<Gathered> {
  const { journal, platform } = services();
  const [newest] = await platform.listBackups(id);
  const backup: BundleContents =
    newest === undefined
      ? { operations: [], texts: new Map(), originals: new Map() }
      : await readBundleInWorker(
          await platform.readBackup(id, newest.name),
          t('recovery.reading', { name: newest.name }),
        );
  const { operations, reviewerId } = await journal.read(id);
  const byId = new Map(
    [...backup.operations, ...operations].map((operation) => [operation.id, operation]),
  );
  return {
    ...backup,
    operations: inOrder([...byId.values()]),
    reviewerId: reviewerId ?? backup.keptBy,
  };
}

/** Brings a lost review back and opens it, for who worked on it here; where that is not known, asks. */
export async function restoreLostReview(id: ReviewId): Promise<void> {
  const { reviewerId, ...contents } = await gather(id);
  if (contents.operations.length === 0) {
    throw new ExpectedError('nothing-kept', t('recovery.nothing'));
  }
  const { reviewers } = replay(contents.operations);
  const known = reviewerId ?? (reviewers.size === 1 ? [...reviewers.keys()][0] : undefined);
  if (known === undefined) {
    const file = fileOf(contents);
    askWho(file.head.title, {
      ...file,
      store: (who) => addReview(id, who, contents, { journalled: true }),
    });
    return;
  }
  await addReview(id, known, contents, { journalled: true });
  await rememberMe(reviewers.get(known));
  await showReview(id);
  notifyRestored(contents);
}

/** Who is lost with the database is known again by what the review says of them. */
async function rememberMe(reviewer: Reviewer | undefined): Promise<void> {
  const { name } = await readIdentity();
  if (reviewer === undefined || name !== '') return;
  const { initials, person } = reviewer;
  await keepIdentity({
    name: reviewer.name,
    initials,
    ...(person === undefined ? {} : { alsoPerson: person }),
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
