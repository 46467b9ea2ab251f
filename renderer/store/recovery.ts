/**
 * Bringing a review back from what is kept outside the database: backups hold the texts, the journal every operation
 * since the review began; both say who works here. Nothing good is ever overwritten: a review that is still here stays
 * as it is, and what is brought back comes in beside it.
 */
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { type GatheringTask, gatherInWorker } from './bundle-task.ts';
import { askWho } from './exchange.ts';
import type { Gathered } from './gathering.ts';
import { isMe, keepIdentity, readIdentity } from './identity.ts';
import { knownCount, noteCount } from './known-count.ts';
import { notReadable } from './not-readable.ts';
import { notify } from './notices.ts';
import { showReview } from './open-review.ts';
import { services } from './services.ts';
import { toRecovery } from './to-recovery.ts';

/** A lost review as it lies together in its worker, and what of it could be read. */
interface Kept {
  readonly task: GatheringTask;
  readonly gathered: Gathered;
  /** How many backups could not be read. */
  readonly damaged: number;
  /** Whether one could be read. */
  readonly isRead: boolean;
}

/**
 * Puts together what backups and journal hold of a review. A backup that is damaged is passed over for the next one;
 * older ones are read as long as texts are missing, or changes that it is known to have held.
 */
async function gather(id: ReviewId): Promise<Kept> {
  const { journal, platform } = services();
  const text = await journal.text(id).catch(notReadable);
  const task = await gatherInWorker(text, knownCount(id), t('recovery.puttingTogether'));
  try {
    const backups = await platform.listBackups(id);
    let damaged = 0;
    let isRead = false;
    for (const { name } of backups) {
      const isEnough = await addBackup(task, id, name).catch(notReadable);
      if (isEnough === undefined) damaged += 1;
      else isRead = true;
      if (isEnough === true) break;
    }
    return { task, gathered: await task.gathered(), damaged, isRead };
  } catch (error) {
    task.close();
    throw error;
  }
}

async function addBackup(task: GatheringTask, id: ReviewId, name: string): Promise<boolean> {
  const bytes = await services().platform.readBackup(id, name);
  return task.add(bytes, t('recovery.reading', { name }));
}

/** Brings a lost review back and opens it, for who worked on it here; where that is not known, asks. */
export async function restoreLostReview(id: ReviewId): Promise<void> {
  const kept = await gather(id);
  let waits = false;
  try {
    waits = await storeAndOpen(id, kept);
  } finally {
    if (!waits) kept.task.close();
  }
}

/** Whether it waits for the answer to who works on it. */
async function storeAndOpen(
  id: ReviewId,
  { damaged, gathered, isRead, task }: Kept,
): Promise<boolean> {
  const { head, journal, operations: count, reviewers, withoutText } = gathered;
  if (head === undefined) throw new ExpectedError('nothing-kept', t('recovery.nothing'));
  const known = gathered.reviewerId ?? (await meAmong(reviewers));
  const me = reviewers.find((reviewer) => reviewer.id === known);
  if (me === undefined) {
    const { close, contents, store } = task;
    const storeFor = async (who: ReviewerId): Promise<void> => void (await store(who));
    askWho(head.title, { head, close, contents, store: storeFor });
    return true;
  }
  const gap = { journal, missing: Math.max(0, knownCount(id) - count) };
  const changes = await task.store(me.id);
  // What it holds is stored: opening the review needs the memory.
  task.close();
  await rememberMe(me);
  // What is missing is told here.
  noteCount(id, count);
  await showReview(id);
  notifyRestored({ changes, damaged, isRead, withoutText }, gap);
  return false;
}

/** The reviewer who is the person at this machine, where it is known who that is; never a guess. */
async function meAmong(reviewers: readonly Reviewer[]): Promise<ReviewerId | undefined> {
  const identity = await readIdentity();
  return reviewers.find((reviewer) => isMe(reviewer, identity))?.id;
}

/** Who is lost with the database is known again by what the review says of them. */
async function rememberMe(reviewer: Reviewer): Promise<void> {
  const { name } = await readIdentity();
  if (name !== '') return;
  const { initials, person } = reviewer;
  await keepIdentity({
    name: reviewer.name,
    initials,
    ...(person === undefined ? {} : { alsoPerson: person }),
  });
}

function notifyRestored(
  {
    changes: count,
    damaged,
    isRead,
    withoutText,
  }: {
    /** As many as may be told of. */
    readonly changes: number;
    readonly damaged: number;
    readonly isRead: boolean;
    readonly withoutText: number;
  },
  gap: Gap,
): void {
  const lacks = wordsOfGap(gap);
  const words = [
    withoutText === 0
      ? t('recovery.restored', { count })
      : t('recovery.restoredWithout', { count, missing: withoutText }),
    ...(damaged === 0
      ? []
      : [t('recovery.damagedPassed', { count: damaged, passed: isRead ? 'yes' : 'no' })]),
    ...lacks,
  ];
  const isWhole = withoutText === 0 && damaged === 0 && lacks.length === 0;
  notify({
    text: words.join(' '),
    tone: isWhole ? 'done' : 'problem',
    ...(isWhole ? {} : { action: toRecovery() }),
  });
}

/** What of a review may be in nothing that is kept. */
interface Gap {
  readonly journal: Gathered['journal'];
  /** Changes that it is known to have held besides. */
  readonly missing: number;
}

/** Where it is known how much is missing, that is said; otherwise that something may be. */
function wordsOfGap({ journal, missing }: Gap): readonly string[] {
  if (missing > 0) return [t('recovery.fewerHere', { missing })];
  if (journal === 'whole') return [];
  return [t(journal === 'short' ? 'recovery.journalShort' : 'recovery.journalUnreadable')];
}
