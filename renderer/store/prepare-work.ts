/** A colleague's work, or a kept state, joined with the review it is for, and what of that can be shown beforehand. */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { EngineState } from '../../shared/engine/events.ts';
import type { BroughtIn } from '../../shared/engine/work.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { isCreate } from '../../shared/ops/change.ts';
import { type FieldConflict, findConflicts, sameNameCodes } from '../../shared/ops/conflicts.ts';
import { countIncoming, type Incoming } from '../../shared/ops/incoming.ts';
import { doubleReviewers, reviewOfLog } from '../../shared/ops/log-head.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { requireBasis } from '../../shared/ops/part.ts';
import { replay } from '../../shared/ops/replay.ts';
import { type Full, findRecord } from '../../shared/ops/snapshot.ts';
import { waitingIn } from '../../shared/ops/waiting.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { type Shown, viewOf } from '../../shared/team/view.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { readTexts } from '../db/review-rows.ts';

/** What a colleague's file would bring. */
export interface Preview {
  /** Counts of what may be shown. */
  readonly incoming: Incoming;
  /** Some of it is kept from this reviewer until it is released; how much is not told either (B1). */
  readonly isPartlyHidden: boolean;
  /** Names of those whose work it is, the sender first. */
  readonly from: readonly string[];
  /** Conflicts that are not there yet. */
  readonly conflicts: readonly FieldConflict[];
  /** Codes of one name made by different people, not there as a pair yet. */
  readonly sameNames: readonly (readonly [Code, Code])[];
  /** Excerpts whose quote is not where their offsets say. */
  readonly orphans: readonly Excerpt[];
  /** Changes that only a newer version knows (X6). */
  readonly waiting: number;
  /** Operations that are recorded as one's own and are not here: from another machine, or from before a restore. */
  readonly asMine: number;
}

interface WorkGiven {
  /** The whole log of the review. */
  readonly mine: readonly Operation[];
  readonly contents: BundleContents;
  /** The review that the work is of. */
  readonly of: ReviewId | undefined;
}

/** The review that work is of, where it says so. */
export function reviewOfContents({ operations, part }: BundleContents): ReviewId | undefined {
  return part?.reviewId ?? reviewOfLog(operations);
}

/** Joins work with the log of the review it is for. Throws `ExpectedError`: `other-review`, `same-reviewer`, and what `requireBasis` and `joinLogs` do. */
export async function prepare(
  db: ThemeloomDatabase,
  { full: before, id, reviewerId }: Pick<EngineState, 'full' | 'id' | 'reviewerId'>,
  { contents, mine, of }: WorkGiven,
): Promise<BroughtIn & { readonly preview: Preview }> {
  if (of !== id) throw new ExpectedError('other-review', t('team.otherReview'));
  requireBasis(mine, contents.part?.builtOn);
  const { added, fresh, operations } = joinLogs(mine, contents.operations);
  const [double] = doubleReviewers(operations);
  const next = added.length === 0 ? before : replay(operations);
  if (double !== undefined) {
    const name = next.reviewers.get(double)?.name ?? '';
    throw new ExpectedError('same-reviewer', t('team.sameReviewer', { name }));
  }
  const join = { added, before, mine, next, operations, reviewerId };
  const preview = await previewOf(db, id, contents, join);
  const { byReviewer: _, ...counts } = preview.incoming;
  const from = preview.from.join(', ') || (next.reviewers.get(reviewerId)?.name ?? '');
  return {
    added,
    fresh,
    next,
    texts: contents.texts,
    originals: contents.originals,
    params: {
      from,
      operations: added.length,
      ...counts,
      ...(preview.isPartlyHidden ? { hidden: true } : {}),
    },
    preview,
  };
}

async function previewOf(
  db: ThemeloomDatabase,
  id: ReviewId,
  contents: BundleContents,
  join: {
    readonly added: readonly Operation[];
    readonly before: Full;
    readonly mine: readonly Operation[];
    readonly next: Full;
    readonly operations: readonly Operation[];
    readonly reviewerId: ReviewerId;
  },
): Promise<Preview> {
  const { added, before, mine, next, operations, reviewerId } = join;
  const shownOperations = operationsFor(added, next, reviewerId);
  const incoming = countIncoming(
    shownOperations,
    (record) => findRecord(before, record) !== undefined,
  );
  const known = new Set(findConflicts(mine, before).map((conflict) => conflict.id));
  const pairs = new Set(sameNameCodes(before).map(([a, b]) => `${a.id} ${b.id}`));
  // What is to come is shown as far as it may be seen (B1).
  const shown = viewOf(next, { viewer: reviewerId, layer: 'all' });
  const authors = added.map(({ reviewer }) => reviewer);
  const senders = [contents.part?.from, ...new Set(authors)].filter(
    (sender) => sender !== undefined && sender !== reviewerId,
  );
  const names = senders.flatMap((sender) =>
    sender === undefined ? [] : (next.reviewers.get(sender)?.name ?? []),
  );
  return {
    incoming,
    isPartlyHidden: shownOperations.length < added.length,
    from: [...new Set(names)],
    conflicts: findConflicts(operations, next).filter(
      ({ id: conflict, record }) =>
        !known.has(conflict) && findRecord(shown, record.id) !== undefined,
    ),
    sameNames: sameNameCodes(shown).filter(([a, b]) => !pairs.has(`${a.id} ${b.id}`)),
    orphans: orphansOf(await readTexts(db, id), contents, added, shown),
    waiting: waitingIn(added).length,
    asMine: authors.filter((author) => author === reviewerId).length,
  };
}

/** Excerpts that come in and whose quote is not the text at their offsets, or whose text is nowhere. */
function orphansOf(
  here: BundleContents['texts'],
  contents: BundleContents,
  added: readonly Operation[],
  next: Shown,
): readonly Excerpt[] {
  const orphans: Excerpt[] = [];
  for (const { changes } of added) {
    for (const change of changes) {
      if (!isCreate(change) || change.create.type !== 'excerpt') continue;
      const excerpt = findRecord(next, change.create.id);
      if (excerpt?.type !== 'excerpt' || excerpt.deleted === true) continue;
      const textId = next.documents.get(excerpt.documentId)?.textId ?? '';
      const text = (here.get(textId) ?? contents.texts.get(textId))?.text;
      if (text?.slice(excerpt.start, excerpt.end) !== excerpt.quote) orphans.push(excerpt);
    }
  }
  return orphans;
}
