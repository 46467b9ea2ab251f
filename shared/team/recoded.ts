/**
 * A second coding beside the first, as two reviewers: what agreement between people is measured by measures how far
 * somebody agrees with themselves (K12).
 */
import { t } from '../messages/all-messages.ts';
import { operationsToSend } from '../ops/aside.ts';
import { changedId, isCreate } from '../ops/change.ts';
import { type Log, logWhere } from '../ops/log.ts';
import { type Operation, orderKey } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { DocumentCodings, Full } from '../ops/snapshot.ts';
import { isCodedAgain } from '../recode/open-recodes.ts';
import { secondCodingOf } from '../recode/second-coding.ts';
import type { Assignment } from '../records/assignment.ts';
import type { Coding } from '../records/coding.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { AssignmentId, DocumentId, ReviewerId } from '../records/ids.ts';
import type { Recode } from '../records/recode.ts';
import type { Reviewer } from '../records/reviewer.ts';
import { isHidden } from './agreement-source.ts';
import { type Shown, viewOf } from './view.ts';

/** Who the second coding is by where both stand beside each other; nobody has this id. */
export const secondCoder: ReviewerId = 'reviewer:second-coding';

/** A second coding that was finished, beside the first as it was when it was begun. */
export interface Recoded {
  readonly recode: Recode;
  /** Everything that is compared, as coding of two reviewers, and nothing else. */
  readonly shown: Shown;
  /** The first coding, then the second. */
  readonly reviewerIds: readonly [ReviewerId, ReviewerId];
  readonly documentIds: readonly DocumentId[];
  /** Documents left out because they were removed, and because they are closed to whoever looks. */
  readonly gone: number;
  readonly closed: number;
}

/** The second codings that were finished, in the order in which they came, as far as who looks (`seen`) may see them. */
export function recodedIn(full: Full, log: Log, seen: Shown): readonly Recoded[] {
  return [...full.recodes.values()]
    .filter(({ deleted, outcome }) => deleted !== true && outcome === 'finished')
    .map((recode) => recodedOf(full, log, { recode, seen }));
}

/** One second coding beside the first. */
export function recodedOf(
  full: Full,
  log: Log,
  { recode, seen }: { readonly recode: Recode; readonly seen: Shown },
): Recoded {
  const { reviewerId } = recode;
  const live = recode.documentIds.filter((id) => isLive(full, id));
  const { viewer } = seen.view;
  // Both codings are one's own: what blind coding closes are colleagues' only.
  const isClosed = (id: DocumentId): boolean =>
    viewer === reviewerId ? isCodedAgain(full, viewer, id) : isHidden(seen, id, viewer);
  const documentIds = live.filter((id) => !isClosed(id));
  const first = codedBefore(full, log, recode);
  const codings = new Map(
    documentIds.map((id) => [
      id,
      beside(ownOf(first.codings.get(id), reviewerId), secondCodingOf(full, recode.id, id)),
    ]),
  );
  const assignments = documentIds.flatMap((id) => [
    released(id, reviewerId),
    released(id, secondCoder),
  ]);
  const { review, ...rest } = full;
  const { blind: _, ...open } = review ?? { blind: undefined };
  const rows: Full = {
    ...rest,
    review: review === undefined ? undefined : (open as typeof review),
    codings,
    assignments: new Map(assignments.map((each) => [each.id, each])),
    decisions: new Map(),
    memos: new Map(),
    stars: new Map(),
    recodes: new Map(),
    reviewers: new Map([...full.reviewers, [secondCoder, secondReviewer()]]),
  };
  return {
    recode,
    shown: viewOf(rows, { layer: 'all', openBlind: true }),
    reviewerIds: [reviewerId, secondCoder],
    documentIds,
    gone: recode.documentIds.length - live.length,
    closed: live.length - documentIds.length,
  };
}

function isLive({ documents, studies }: Full, id: DocumentId): boolean {
  const document = documents.get(id);
  return (
    document !== undefined &&
    document.deleted !== true &&
    studies.get(document.studyId)?.deleted !== true
  );
}

/**
 * The reviewer's coding as it was when the second was begun: what is changed afterwards, as by who has seen both, does not
 * change how far they agreed.
 */
function codedBefore(full: Full, log: Log, { id, reviewerId }: Recode): Full {
  let began: string | undefined;
  for (const operation of log)
    if (operation.reviewer === reviewerId && begins(operation, id)) began = orderKey(operation);
  if (began === undefined) return full;
  const until = began;
  return replay(
    logWhere(
      operationsToSend(log),
      (operation) => operation.reviewer === reviewerId && orderKey(operation) < until,
    ),
  );
}

function begins({ changes }: Operation, id: Recode['id']): boolean {
  return changes.some((change) => isCreate(change) && changedId(change) === id);
}

function ownOf(page: DocumentCodings | undefined, reviewerId: ReviewerId): DocumentCodings {
  const isOwn = (row: Coding | Excerpt): boolean =>
    row.reviewerId === reviewerId && row.layer !== 'consensus';
  return {
    excerpts: new Map([...(page?.excerpts ?? [])].filter(([, row]) => isOwn(row))),
    codings: new Map([...(page?.codings ?? [])].filter(([, row]) => isOwn(row))),
  };
}

function beside(first: DocumentCodings, second: DocumentCodings): DocumentCodings {
  const bySecond = <R extends Coding | Excerpt>([id, row]: readonly [R['id'], R]) =>
    [id, { ...row, reviewerId: secondCoder }] as const;
  return {
    excerpts: new Map([...first.excerpts, ...[...second.excerpts].map(bySecond)]),
    codings: new Map([...first.codings, ...[...second.codings].map(bySecond)]),
  };
}

function secondReviewer(): Reviewer {
  return { id: secondCoder, type: 'reviewer', name: t('recode.second'), initials: '2', colour: 0 };
}

/** Who coded nothing in a document has coded it all the same. */
function released(documentId: DocumentId, reviewerId: ReviewerId): Assignment {
  const id: AssignmentId = `assignment:${documentId.slice(9)}-${reviewerId.slice(9)}`;
  return { id, type: 'assignment', documentId, reviewerId, status: 'released' };
}
