/**
 * Bringing a review back from what is kept outside the database: backups hold the texts, the journal every operation
 * since the review began; both say who works here. Nothing good is ever overwritten: a review that is still here stays
 * as it is, and what is brought back comes in beside it.
 */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { logLineOf } from '../../shared/bundle/log-line.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { JournalContents } from '../../shared/journal/read-journal.ts';
import type { LogParts } from '../../shared/log/divide-log.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { OperationId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { countWithoutText } from '../../shared/use-cases/kept-state.ts';
import { askWho } from './exchange.ts';
import type { HandedOver } from './file-head.ts';
import { isMe, keepIdentity, readIdentity } from './identity.ts';
import { fileOf } from './incoming-file.ts';
import { knownCount, noteCount } from './known-count.ts';
import { notReadable } from './not-readable.ts';
import { notify } from './notices.ts';
import { openBackup } from './open-backup.ts';
import { showReview } from './open-review.ts';
import { addReview } from './review-files.ts';
import { services } from './services.ts';
import { toRecovery } from './to-recovery.ts';

interface Gathered extends BundleContents {
  /** Who worked on it here, where that was written down. */
  readonly reviewerId: ReviewerId | undefined;
  /** Dates of the backups that could not be read, newest first. */
  readonly damaged: readonly string[];
  /** Whether a backup could be read. */
  readonly isRead: boolean;
  /** Whether the journal held all that backups do, less than that, or could not be read at all. */
  readonly journal: 'whole' | 'short' | 'unreadable';
  /** What the operations come to. */
  readonly rows: Full;
  /** The log as backups hold it, and the rest of it. */
  readonly log: LogParts;
}

/**
 * What backups and journal together hold of a review. A backup that is damaged is passed over for the next one; older
 * ones are read as long as texts are missing, or changes that it is known to have held.
 */
async function gather(id: ReviewId): Promise<Gathered> {
  const { platform } = services();
  const journal = await readJournal(id);
  const { names, operations = [], reviewerId } = journal ?? {};
  const known = knownCount(id);
  let isWhole = true;
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const texts = new Map<string, TextBodyOf>();
  const originals = new Map<string, Uint8Array>();
  const damaged: string[] = [];
  const logs: LogParts[] = [];
  const packed = new Set<OperationId>();
  let keptBy: ReviewerId | undefined;
  // What the journal says is newer than what any backup does.
  let protects = names?.protects;
  let isRead = false;
  let rows: Full | undefined;
  const rowsOfAll = (): Full => {
    rows ??= replay([...byId.values()]);
    return rows;
  };
  for (const { name, writtenAt } of await platform.listBackups(id)) {
    const isEnough = isRead && byId.size >= known;
    if (isEnough && countWithoutText(rowsOfAll(), texts) === 0) break;
    const backup = await readBackup(id, name);
    if (backup === undefined) {
      damaged.push(writtenAt);
      continue;
    }
    if (names === undefined && !isRead) protects = backup.protects;
    isRead = true;
    keptBy ??= backup.keptBy;
    if (backup.log !== undefined) logs.push(backup.log);
    for (const operation of backup.operations) {
      if (backup.log !== undefined) packed.add(operation.id);
      if (byId.has(operation.id)) continue;
      isWhole = false;
      byId.set(operation.id, operation);
      rows = undefined;
    }
    for (const [hash, body] of backup.texts) texts.set(hash, body);
    for (const [hash, bytes] of backup.originals) originals.set(hash, bytes);
  }
  const all = inOrder([...byId.values()]);
  const loose = all.filter((operation) => !packed.has(operation.id)).map(logLineOf);
  return {
    operations: all,
    log: {
      segments: logs.flatMap(({ segments }) => segments),
      lines: [...logs.flatMap(({ lines }) => lines), ...loose],
    },
    texts,
    originals,
    reviewerId: reviewerId ?? keptBy,
    ...(protects === undefined ? {} : { protects }),
    damaged,
    isRead,
    journal: journal === undefined ? 'unreadable' : isWhole ? 'whole' : 'short',
    rows: rowsOfAll(),
  };
}

type TextBodyOf = BundleContents['texts'] extends ReadonlyMap<string, infer Body> ? Body : never;

/** Undefined where the file cannot be read at all; what can be read of a damaged one counts. */
function readJournal(id: ReviewId): Promise<JournalContents | undefined> {
  return services().journal.read(id).catch(notReadable);
}

/** Undefined where it is damaged or gone. */
function readBackup(id: ReviewId, name: string): Promise<HandedOver | undefined> {
  return openBackup(services().platform, id, name).catch(notReadable);
}

/** Brings a lost review back and opens it, for who worked on it here; where that is not known, asks. */
export async function restoreLostReview(id: ReviewId): Promise<void> {
  const { damaged, isRead, journal, log, reviewerId, rows, ...contents } = await gather(id);
  if (contents.operations.length === 0) {
    throw new ExpectedError('nothing-kept', t('recovery.nothing'));
  }
  const { reviewers } = rows;
  const kept = { journalled: true, log, snapshot: rows };
  const store = (who: ReviewerId): Promise<void> => addReview(id, who, contents, kept);
  const known = reviewerId ?? (await meAmong(reviewers));
  if (known === undefined || !reviewers.has(known)) {
    const file = fileOf(contents);
    askWho(file.head.title, {
      ...file,
      store,
    });
    return;
  }
  const count = contents.operations.length;
  const gap = { journal, missing: Math.max(0, knownCount(id) - count) };
  await store(known);
  await rememberMe(reviewers.get(known));
  // What is missing is told here.
  noteCount(id, count);
  await showReview(id);
  notifyRestored(
    {
      ...{ count, damaged: damaged.length, isRead },
      withoutText: countWithoutText(rows, contents.texts),
    },
    gap,
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

function notifyRestored(
  {
    count,
    damaged,
    isRead,
    withoutText,
  }: {
    readonly count: number;
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
