/** What extraction came to: for each study and field what its reviewers extracted, and what is agreed (S15). */
import { changedRows } from '../ops/changed-rows.ts';
import { layered, withEntries } from '../ops/layered-map.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Extraction } from '../records/extraction.ts';
import type { ExtractionId, FieldId, ReviewerId, StudyId } from '../records/ids.ts';
import type { Review } from '../records/review.ts';
import { extractionId } from './extraction-id.ts';
import { sameValue } from './field-values.ts';
import { fieldsOf, type ReviewField, writtenValue } from './review-fields.ts';

/** What was extracted of a study for a field: each reviewer’s own, and what settled a difference. */
export interface Extracted {
  /** With a value; in the order of the reviewers’ ids. */
  readonly own: ReadonlyMap<ReviewerId, Extraction>;
  readonly settled: Extraction | undefined;
}

/** `waiting`: somebody extracted, and more are asked for; `conflict`: they extracted it differently. */
export type ExtractionOutcome =
  | { readonly state: 'open' | 'waiting' | 'conflict' }
  | { readonly state: 'agreed'; readonly value: string; readonly settled: boolean };

/** How many reviewers extract each study. */
export function extractorsOf(review: Pick<Review, 'extractors'> | undefined): number {
  return Math.max(1, review?.extractors ?? 1);
}

interface StudyBoard {
  readonly rows: ReadonlyMap<ExtractionId, Extraction>;
  readonly byField: ReadonlyMap<FieldId, readonly Extraction[]>;
}
type Board = ReadonlyMap<StudyId, StudyBoard>;

const boards = new WeakMap<Snapshot['extractions'], Board>();
/** The rows a board was last made for, by what all states of one review share. */
const latest = new WeakMap<Snapshot['home'], Snapshot['extractions']>();

function boardOf({ extractions, home }: Pick<Snapshot, 'extractions' | 'home'>): Board {
  let board = boards.get(extractions);
  if (board === undefined) {
    const before = latest.get(home);
    const known = before === undefined ? undefined : boards.get(before);
    const changed = before === undefined ? undefined : changedRows(before, extractions);
    board =
      known === undefined || changed === undefined
        ? layered(entriesOf(extractions.values(), new Map()))
        : withEntries(known, entriesOf(changed, known));
    boards.set(extractions, board);
    latest.set(home, extractions);
  }
  return board;
}

function entriesOf(rows: Iterable<Extraction>, known: Board): ReadonlyMap<StudyId, StudyBoard> {
  const byStudy = new Map<StudyId, Map<ExtractionId, Extraction>>();
  for (const row of rows) {
    let theirs = byStudy.get(row.studyId);
    if (theirs === undefined) {
      theirs = new Map(known.get(row.studyId)?.rows);
      byStudy.set(row.studyId, theirs);
    }
    theirs.set(row.id, row);
  }
  return new Map(
    [...byStudy].map(([studyId, theirs]) => {
      const byField = new Map<FieldId, Extraction[]>();
      for (const row of theirs.values()) {
        if (row.deleted === true) continue;
        const list = byField.get(row.fieldId);
        if (list === undefined) byField.set(row.fieldId, [row]);
        else list.push(row);
      }
      return [studyId, { rows: theirs, byField }];
    }),
  );
}

const nothing: Extracted = { own: new Map(), settled: undefined };

/** What was extracted of a study for a field, by whoever may be seen in these rows. */
export function extractedOf(
  rows: Pick<Snapshot, 'extractions' | 'home'>,
  studyId: StudyId,
  { ids }: Pick<ReviewField, 'ids'>,
): Extracted {
  const byField = boardOf(rows).get(studyId)?.byField;
  if (byField === undefined) return nothing;
  const found = ids.flatMap((id) => (byField.get(id) ?? []).toSorted(byId));
  if (found.length === 0) return nothing;
  const own = new Map<ReviewerId, Extraction>();
  let settled: Extraction | undefined;
  for (const row of found) {
    if (row.layer === 'consensus') {
      if (settled === undefined || isLater(row, settled)) settled = row;
    } else if (row.value !== undefined && !own.has(row.reviewerId)) own.set(row.reviewerId, row);
  }
  const inOrder = [...own].sort(([a], [b]) => (a < b ? -1 : 1));
  return { own: new Map(inOrder), settled };
}

function byId(a: Extraction, b: Extraction): number {
  return a.id < b.id ? -1 : 1;
}

function isLater({ id, round = 0 }: Extraction, other: Extraction): boolean {
  const rounds = other.round ?? 0;
  return round === rounds ? id > other.id : round > rounds;
}

/**
 * A reviewer’s own row of a field of a study, be it without a value: of a field that two people made, under the id of
 * the first that says something.
 */
export function ownExtraction(
  { extractions }: Pick<Snapshot, 'extractions'>,
  studyId: StudyId,
  { ids }: Pick<ReviewField, 'ids'>,
  reviewerId: ReviewerId,
): Extraction | undefined {
  const rows = ids.flatMap((id) => extractions.get(extractionId(id, studyId, reviewerId)) ?? []);
  const there = rows.filter(({ deleted }) => deleted !== true);
  return there.find(({ value }) => value !== undefined) ?? there[0];
}

/** Whether anything was extracted of a study at all. */
export function isExtracted(rows: Snapshot, studyId: StudyId): boolean {
  return (boardOf(rows).get(studyId)?.byField.size ?? 0) > 0;
}

/**
 * What extraction comes to for a study and a field. Where one extracts, what is written on the study is what was agreed;
 * where several do, what as many as are asked for extracted alike, or what it was settled to be.
 */
export function extractionOutcome(
  rows: Snapshot,
  studyId: StudyId,
  field: ReviewField,
): ExtractionOutcome {
  const { own, settled } = extractedOf(rows, studyId, field);
  const needed = extractorsOf(rows.review);
  if (needed === 1) {
    const study = rows.studies.get(studyId);
    const written = study === undefined ? undefined : writtenValue(study, field);
    return written === undefined
      ? { state: 'open' }
      : { state: 'agreed', value: written, settled: settled?.value === written };
  }
  if (settled?.value !== undefined) return { state: 'agreed', value: settled.value, settled: true };
  if (own.size === 0) return { state: 'open' };
  if (own.size < needed) return { state: 'waiting' };
  const [first, ...others] = [...own.values()].map(({ value = '' }) => value);
  if (first === undefined || others.some((value) => !sameValue(field, first, value)))
    return { state: 'conflict' };
  return { state: 'agreed', value: first, settled: false };
}

/** A study whose reviewers extracted a field differently, which nobody settled. */
export interface ExtractionConflict {
  readonly studyId: StudyId;
  readonly field: ReviewField;
}

/** All differences that are to be settled, by study in the order of the review, then by field. */
export function extractionConflicts(rows: Snapshot): readonly ExtractionConflict[] {
  const fields = fieldsOf(rows);
  if (rows.extractions.size === 0) return [];
  return [...rows.studies.values()].flatMap(({ deleted, id: studyId }) =>
    deleted === true || !isExtracted(rows, studyId)
      ? []
      : fields.flatMap((field) =>
          extractionOutcome(rows, studyId, field).state === 'conflict' ? [{ studyId, field }] : [],
        ),
  );
}
