/** What was appraised of a study, by whom, and who is done with it (P2, P4). */
import { CellBoards, type CellSides, sidesOf } from '../cells/cell-boards.ts';
import { cellId } from '../cells/cell-id.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Appraisal } from '../records/appraisal.ts';
import type { AppraisalId, ItemId, ReviewerId, StudyId } from '../records/ids.ts';
import type { Review } from '../records/review.ts';
import type { AskedItem } from './asked-items.ts';

/** How many reviewers appraise each study. */
export function appraisersOf(review: Pick<Review, 'appraisers'> | undefined): number {
  return Math.max(1, review?.appraisers ?? 1);
}

/** The same on every machine: one person who appraises an item of a study on two machines appraises it once. */
export function appraisalId(itemId: ItemId, studyId: StudyId, reviewerId: ReviewerId): AppraisalId {
  return cellId('appraisal', [itemId, studyId, reviewerId]);
}

const boards = new CellBoards<Appraisal>(({ itemId }) => itemId);
type Rows = Pick<Snapshot, 'appraisals' | 'home'>;

/** What was said of a study for an item: each reviewer’s own, and what settled a difference. */
export type Appraised = CellSides<Appraisal>;

/** What was said of a study for an item, by whoever may be seen in these rows. */
export function appraisedOf(rows: Rows, studyId: StudyId, itemId: ItemId): Appraised {
  return sidesOf(boards.rowsOf(rows.appraisals, rows.home, studyId, itemId), saysAnything);
}

function saysAnything({ answer, left, reason }: Appraisal): boolean {
  return answer !== undefined || reason !== undefined || left === true;
}

/** A reviewer’s own row of an item of a study, be it only with passages. */
export function ownAppraisal(
  { appraisals }: Pick<Snapshot, 'appraisals'>,
  studyId: StudyId,
  itemId: ItemId,
  reviewerId: ReviewerId,
): Appraisal | undefined {
  const row = appraisals.get(appraisalId(itemId, studyId, reviewerId));
  return row?.deleted === true ? undefined : row;
}

/** Whether a row leaves nothing to do on its item: answered, described where it has no answers, or left without an answer. */
export function isFilled(
  { described }: Pick<AskedItem, 'described'>,
  row: Appraisal | undefined,
): boolean {
  if (row === undefined) return false;
  if (row.left === true) return true;
  return described ? row.reason !== undefined : row.answer !== undefined;
}

/** What an instrument asks. */
interface Asking {
  readonly items: readonly AskedItem[];
}

/** How many items of an instrument a reviewer has filled in for a study. */
export function filledItems(
  rows: Rows,
  { items }: Asking,
  studyId: StudyId,
  reviewerId: ReviewerId,
): number {
  const things = boards.thingsOf(rows.appraisals, rows.home, studyId);
  if (things.size === 0) return 0;
  return items.filter((item) => isFilled(item, ownAppraisal(rows, studyId, item.id, reviewerId)))
    .length;
}

/** How far a reviewer is with a study. */
export type AppraisalState = 'none' | 'begun' | 'done';

export function appraisalState(filled: number, all: number): AppraisalState {
  return filled === 0 ? 'none' : filled < all ? 'begun' : 'done';
}

type Things = ReadonlyMap<string, readonly Appraisal[]>;
type Items = readonly AskedItem[];
const done = new WeakMap<Things, WeakMap<Items, ReadonlySet<ReviewerId>>>();

/** Who has filled in all items of an instrument for a study, as far as these rows show. */
export function doneAppraising(
  rows: Rows,
  { items }: Asking,
  studyId: StudyId,
): ReadonlySet<ReviewerId> {
  const things = boards.thingsOf(rows.appraisals, rows.home, studyId);
  const known = done.get(things) ?? new WeakMap<Items, ReadonlySet<ReviewerId>>();
  let people = known.get(items);
  if (people === undefined) {
    people = doneWith(things, items);
    done.set(things, known.set(items, people));
  }
  return people;
}

function doneWith(things: Things, items: Items): ReadonlySet<ReviewerId> {
  const filled = new Map<ReviewerId, number>();
  for (const item of items) {
    for (const row of things.get(item.id) ?? []) {
      if (row.layer === undefined && isFilled(item, row))
        filled.set(row.reviewerId, (filled.get(row.reviewerId) ?? 0) + 1);
    }
  }
  return new Set([...filled].flatMap(([id, count]) => (count === items.length ? [id] : [])));
}

/** Whether anything was said of a study by an instrument, removed items left out. */
export function isAppraised(rows: Rows, { items }: Asking, studyId: StudyId): boolean {
  const things = boards.thingsOf(rows.appraisals, rows.home, studyId);
  return items.some(({ id }) => (things.get(id) ?? []).some((row) => saysAnything(row)));
}
