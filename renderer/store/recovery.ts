/**
 * Bringing a review back from what is kept outside the database: backups hold the texts, the journal every operation
 * since the review began; both say who works here. Nothing good is ever overwritten: a review that is still here stays
 * as it is, and what is brought back comes in beside it.
 */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { countWithoutText } from '../../shared/use-cases/kept-state.ts';
import { askWho } from './exchange.ts';
import { isMe, keepIdentity, readIdentity } from './identity.ts';
import { fileOf } from './incoming-file.ts';
import { notify } from './notices.ts';
import { openBackup } from './open-backup.ts';
import { showReview } from './open-review.ts';
import { addReview } from './review-files.ts';
import { services } from './services.ts';

interface Gathered extends BundleContents {
  /** Who worked on it here, where that was written down. */
  readonly reviewerId: ReviewerId | undefined;
  /** Dates of the backups that could not be read, newest first. */
  readonly damaged: readonly string[];
  /** What the operations come to. */
  readonly rows: Full;
}

/**
 * What backups and journal together hold of a review. A backup that is damaged is passed over for the next one; older
 * ones are read as long as texts are missing.
 */
async function gather(id: ReviewId): Promise<Gathered> {
  const { journal, platform } = services();
  const { operations, reviewerId } = await journal.read(id);
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const texts = new Map<string, TextBodyOf>();
  const originals = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  let keptBy: ReviewerId | undefined;
  let isRead = false;
  let rows: Full | undefined;
  const rowsOfAll = (): Full => {
    rows ??= replay([...byId.values()]);
    return rows;
  };
  for (const { name, writtenAt } of await platform.listBackups(id)) {
    if (isRead && countWithoutText(rowsOfAll(), texts) === 0) break;
    const backup = await readBackup(id, name);
    if (backup === undefined) {
      damaged.push(writtenAt);
      continue;
    }
    isRead = true;
    keptBy ??= backup.keptBy;
    for (const operation of backup.operations) {
      if (byId.has(operation.id)) continue;
      byId.set(operation.id, operation);
      rows = undefined;
    }
    for (const [hash, body] of backup.texts) texts.set(hash, body);
    for (const [hash, bytes] of backup.originals) originals.set(hash, bytes);
  }
  return {
    operations: inOrder([...byId.values()]),
    texts,
    originals,
    reviewerId: reviewerId ?? keptBy,
    damaged,
    rows: rowsOfAll(),
  };
}

type TextBodyOf = BundleContents['texts'] extends ReadonlyMap<string, infer Body> ? Body : never;

/** Undefined where it is damaged or gone. */
async function readBackup(id: ReviewId, name: string): Promise<BundleContents | undefined> {
  try {
    return await openBackup(services().platform, id, name);
  } catch (error) {
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}

/** Brings a lost review back and opens it, for who worked on it here; where that is not known, asks. */
export async function restoreLostReview(id: ReviewId): Promise<void> {
  const { damaged, reviewerId, rows, ...contents } = await gather(id);
  if (contents.operations.length === 0) {
    throw new ExpectedError('nothing-kept', t('recovery.nothing'));
  }
  const { reviewers } = rows;
  const known = reviewerId ?? (await meAmong(reviewers));
  if (known === undefined || !reviewers.has(known)) {
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
  notifyRestored(
    contents.operations.length,
    countWithoutText(rows, contents.texts),
    damaged.length,
  );
}

/** The reviewer who is the person at this machine, where it is known who that is; never a guess. */
async function meAmong(
  reviewers: ReadonlyMap<ReviewerId, Reviewer>,
): Promise<ReviewerId | undefined> {
  const identity = await readIdentity();
  return [...reviewers.values()].find((reviewer) => isMe(reviewer, identity))?.id;
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

function notifyRestored(count: number, missing: number, damaged: number): void {
  const words = [
    missing === 0
      ? t('recovery.restored', { count })
      : t('recovery.restoredWithout', { count, missing }),
    ...(damaged === 0 ? [] : [t('recovery.damagedPassed', { count: damaged })]),
  ];
  const isWhole = missing === 0 && damaged === 0;
  notify({ text: words.join(' '), tone: isWhole ? 'done' : 'problem' });
}
