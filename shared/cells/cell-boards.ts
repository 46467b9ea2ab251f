/**
 * What several people say of studies for one thing each (a field, an item): found by study and thing, and brought up to
 * date row by row when something changes.
 */
import { changedRows } from '../ops/changed-rows.ts';
import { layered, withEntries } from '../ops/layered-map.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';

/** What one reviewer said in a cell, or how a difference between them was settled. */
export interface CellRow {
  readonly id: string;
  readonly studyId: StudyId;
  readonly reviewerId: ReviewerId;
  readonly layer?: 'consensus' | undefined;
  readonly round?: number | undefined;
  readonly deleted?: boolean | undefined;
}

interface StudyBoard<R> {
  readonly rows: ReadonlyMap<string, R>;
  readonly byThing: ReadonlyMap<string, readonly R[]>;
}
type Board<R> = ReadonlyMap<StudyId, StudyBoard<R>>;

/** The cells of one type of rows; one of these is kept for each type. */
export class CellBoards<R extends CellRow> {
  private readonly boards = new WeakMap<ReadonlyMap<string, R>, Board<R>>();
  /** The rows a board was last made for, by what all states of one review share. */
  private readonly latest = new WeakMap<Snapshot['home'], ReadonlyMap<string, R>>();
  private readonly thingOf: (row: R) => string;

  constructor(thingOf: (row: R) => string) {
    this.thingOf = thingOf;
  }

  /** Rows of a study for a thing that are not taken back, in the order of their ids. */
  rowsOf(
    rows: ReadonlyMap<string, R>,
    home: Snapshot['home'],
    studyId: StudyId,
    thing: string,
  ): readonly R[] {
    return this.of(rows, home).get(studyId)?.byThing.get(thing) ?? [];
  }

  /** The things of which anything is said of a study. */
  thingsOf(
    rows: ReadonlyMap<string, R>,
    home: Snapshot['home'],
    studyId: StudyId,
  ): ReadonlyMap<string, readonly R[]> {
    return this.of(rows, home).get(studyId)?.byThing ?? nothing;
  }

  private of(rows: ReadonlyMap<string, R>, home: Snapshot['home']): Board<R> {
    let board = this.boards.get(rows);
    if (board === undefined) {
      const before = this.latest.get(home);
      const known = before === undefined ? undefined : this.boards.get(before);
      const changed = before === undefined ? undefined : changedRows(before, rows);
      board =
        known === undefined || changed === undefined
          ? layered(this.entriesOf(rows.values(), new Map()))
          : withEntries(known, this.entriesOf(changed, known));
      this.boards.set(rows, board);
      this.latest.set(home, rows);
    }
    return board;
  }

  private entriesOf(rows: Iterable<R>, known: Board<R>): ReadonlyMap<StudyId, StudyBoard<R>> {
    const byStudy = new Map<StudyId, Map<string, R>>();
    for (const row of rows) {
      let theirs = byStudy.get(row.studyId);
      if (theirs === undefined) {
        theirs = new Map(known.get(row.studyId)?.rows);
        byStudy.set(row.studyId, theirs);
      }
      theirs.set(row.id, row);
    }
    return new Map(
      [...byStudy].map(([studyId, theirs]) => [
        studyId,
        { rows: theirs, byThing: this.grouped(theirs) },
      ]),
    );
  }

  private grouped(rows: ReadonlyMap<string, R>): ReadonlyMap<string, readonly R[]> {
    const byThing = new Map<string, R[]>();
    for (const row of [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (row.deleted === true) continue;
      const list = byThing.get(this.thingOf(row));
      if (list === undefined) byThing.set(this.thingOf(row), [row]);
      else list.push(row);
    }
    return byThing;
  }
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

/** What each reviewer says in a cell, and what settled a difference. */
export interface CellSides<R> {
  /** Who says anything, in the order of the reviewers’ ids. */
  readonly own: ReadonlyMap<ReviewerId, R>;
  readonly settled: R | undefined;
}

/** The rows of a cell by whose they are; `says` tells whether a reviewer’s row says anything. */
export function sidesOf<R extends CellRow>(
  rows: readonly R[],
  says: (row: R) => boolean,
): CellSides<R> {
  const own = new Map<ReviewerId, R>();
  let settled: R | undefined;
  for (const row of rows) {
    if (row.layer === 'consensus') {
      if (settled === undefined || isLater(row, settled)) settled = row;
    } else if (says(row) && !own.has(row.reviewerId)) own.set(row.reviewerId, row);
  }
  return { own: new Map([...own].sort(([a], [b]) => (a < b ? -1 : 1))), settled };
}

/** Of several settlements the one of the greatest round counts, then of the greatest id. */
function isLater({ id, round = 0 }: CellRow, other: CellRow): boolean {
  const rounds = other.round ?? 0;
  return round === rounds ? id > other.id : round > rounds;
}

/** The round of a settlement that takes the place of this one. */
export function nextRound(settled: CellRow | undefined): number {
  return settled === undefined ? 0 : (settled.round ?? 0) + 1;
}
