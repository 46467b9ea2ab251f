/** Coded segments of a table as operations of a review: of each coder their own, as nobody writes what belongs to another (R4). */
import { partsOfPath } from '../codebook/code-path.ts';
import type { ListedCode } from '../codebook/listed-code.ts';
import { comparableName } from '../codebook/listed-code.ts';
import { addCodes } from '../commands/add-codes.ts';
import type { CommandContext } from '../commands/context.ts';
import type { Texts } from '../corrections/corrected-text.ts';
import { planCodebook } from '../import/plan-codebook.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, isCreate } from '../ops/change.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Progress } from '../progress.ts';
import type { Code } from '../records/code.ts';
import type { ReviewerId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { Guid } from '../refi-qda/model.ts';
import { PlannedCodings } from '../refi-qda/plan-codings.ts';
import type { GivenNames, RefiPerson } from '../refi-qda/plan-people.ts';
import { planReviewers } from '../refi-qda/plan-people.ts';
import type { ProjectPlan } from '../refi-qda/plan-project.ts';
import { byReviewer, planOf } from '../refi-qda/plans-of-reviewers.ts';
import { Present } from '../refi-qda/present.ts';
import { ReportNotes } from '../refi-qda/report.ts';
import { initialsOf } from '../team/initials.ts';
import type { Shown } from '../team/view.ts';
import { type PlacedRow, placeSegments } from './place-segments.ts';
import type { SegmentRow } from './segment-rows.ts';

/** A review into which segments come, as whoever brings them in may see it. */
export interface SegmentTarget {
  /** Its rows as they are read, with all that is in them: what somebody coded already is not coded twice. */
  readonly full: Full;
  readonly shown: Shown;
  /** By the address of the text as it is read. */
  readonly texts: Texts;
  /** Who brings them in. */
  readonly importer: ReviewerId;
  /** Coders who are reviewers already, by `coderKey`; the others become reviewers. */
  readonly known: ReadonlyMap<Guid, ReviewerId>;
  readonly names?: GivenNames;
  readonly newId: CommandContext['newId'];
  onRow?(progress: Progress): void;
}

/** What is read of a table, with what wrote it. */
export interface ReadSegments {
  readonly origin: string;
  readonly rows: readonly SegmentRow[];
  /** Headings of columns that are not taken. */
  readonly left: readonly string[];
}

/** A plan, with how many rows of each coder come in. */
export interface SegmentsPlan extends ProjectPlan {
  readonly coders: ReadonlyMap<Guid, number>;
}

/** What a coder is known by; empty where a table names nobody. */
export function coderKey({ coder }: Pick<SegmentRow, 'coder'>): Guid {
  return nameKey(coder);
}

/** The coders of the rows that come in, those whom the table does not name last. */
export function codersOf(rows: readonly SegmentRow[], names?: GivenNames): readonly RefiPerson[] {
  const people = new Map<Guid, string>();
  for (const row of rows) if (!people.has(coderKey(row))) people.set(coderKey(row), row.coder);
  return [...people]
    .map(([guid, coder]): RefiPerson => {
      const name = coder || names?.get(guid)?.trim() || t('segments.unnamedCoder');
      return { guid, name, initials: initialsOf(name), isUnknown: coder === '', isNeeded: true };
    })
    .sort((a, b) => Number(a.isUnknown) - Number(b.isUnknown));
}

/**
 * Plans how segments come in. Each row comes in, for certain or with its doubts told, or is listed with why not. What is there already is
 * not doubled; nothing that is there is changed.
 */
export function planSegments(
  { left, origin, rows }: ReadSegments,
  target: SegmentTarget,
): SegmentsPlan {
  const { full, importer, newId, shown, texts } = target;
  const report = new ReportNotes();
  if (left.length > 0)
    report.left(t('segments.whatColumns'), left.join(', '), t('segments.columnsLeft'));
  const empty = rows.filter(({ codes, quote }) => quote === '' && codes.length === 0);
  if (empty.length > 0)
    report.left(
      t('segments.whatRows'),
      empty.map(({ line }) => line).join(', '),
      t('segments.emptyRows', { count: empty.length }),
    );
  const said =
    empty.length === 0 ? rows : rows.filter(({ codes, quote }) => quote !== '' || codes.length > 0);
  const places = placeSegments(said, { shown, texts, onRow: (at) => target.onRow?.(at) });
  const placed: PlacedRow[] = [];
  for (const each of places) {
    if ('anchor' in each) placed.push(each);
    else report.left(t('segments.whatRow', { line: each.row.line }), each.row.quote, each.why);
  }
  const coders = codersOf(
    placed.map(({ row }) => row),
    target.names,
  );
  const { changes: reviewers, ids } = planReviewers(full, coders, target.known, newId);
  const codes = codesOf(placed, target, report);
  const present = new Present(full, shown.codes);
  const codings = new PlannedCodings({
    ...{ codes: codes.byPath, reviewers: ids, importer, origin, newId, present, report },
  });
  takeIn(placed, codings, { codes: codes.byPath, reviewers: ids, importer }, report);
  const memos = codings.memos.filter(
    ({ body, reviewerId, targetId }) => !present.hasMemo(targetId, reviewerId, body),
  );
  const memoChanges = memos.map(({ body, reviewerId, targetId }) => ({
    ...{ id: newId('memo'), type: 'memo' as const, targetId, reviewerId, body },
  }));
  const themes = codes.made.filter(({ kind }) => kind !== 'code').length;
  const from = origin || t('segments.aTable');
  return {
    plans: [
      ...planOf(importer, 'import-segments', { codes: codes.made.length, from }, [
        ...reviewers,
        ...codes.changes,
      ]),
      ...byReviewer('import-segments-coding', codings.made.inOrder(), from),
      ...byReviewer('import-segments-memos', memoChanges, from),
    ],
    texts: new Map(),
    originals: new Map(),
    coders: countsOf(placed),
    report: {
      carried: {
        ...{ documents: 0, media: 0, studies: 0, characteristics: 0, sets: 0, maps: 0, themes },
        ...{
          codes: codes.made.length - themes,
          reviewers: new Set(coders.map(({ guid }) => ids.get(guid))).size,
        },
        ...{ ...codings.made.found, memos: codings.memos.length },
      },
      notCarried: report.notCarried,
      doubtful: report.doubtful,
    },
  };
}

function countsOf(placed: readonly PlacedRow[]): ReadonlyMap<Guid, number> {
  const counts = new Map<Guid, number>();
  for (const { row } of placed) counts.set(coderKey(row), (counts.get(coderKey(row)) ?? 0) + 1);
  return counts;
}

interface Writers {
  readonly codes: ReadonlyMap<string, Code>;
  readonly reviewers: ReadonlyMap<Guid, ReviewerId>;
  readonly importer: ReviewerId;
}

function takeIn(
  placed: readonly PlacedRow[],
  codings: PlannedCodings,
  { codes, importer, reviewers }: Writers,
  report: ReportNotes,
): void {
  const first = new Map<string, number>();
  for (const { anchor, document, doubts, readings, row } of placed) {
    const reviewerId = reviewers.get(coderKey(row)) ?? importer;
    const own = row.codes.flatMap((code) => codes.get(pathKey(code)) ?? []);
    const what = t('segments.whatRow', { line: row.line });
    if (own.length < row.codes.length) report.left(what, row.quote, t('segments.codeLeft'));
    if (own.length === 0) continue;
    const excerpt = codings.passage(document, anchor, reviewerId, own);
    const key = `${excerpt.id} ${own.map(({ id }) => id).join()} ${row.comment}`;
    const before = first.get(key);
    if (before !== undefined) {
      report.left(what, row.quote, t('segments.sameAs', { line: before }));
      continue;
    }
    first.set(key, row.line);
    if (row.comment !== '')
      codings.memos.push({ targetId: excerpt.id, reviewerId, body: row.comment });
    if (doubts.length > 0)
      report.doubt({
        source: t('segments.source', { line: row.line, document: document.title }),
        quote: row.quote,
        readings: [...new Set(readings)],
        reason: doubts.join(' '),
      });
  }
}

/** The codes by the paths that the rows name: those that are there, at their place or at the only other one, and new ones. */
function codesOf(
  placed: readonly PlacedRow[],
  { full, importer, newId, shown }: SegmentTarget,
  report: ReportNotes,
) {
  const paths = new Map<string, ListedCode>();
  for (const { row } of placed)
    for (const code of row.codes) {
      const path = partsOfPath(code);
      if (path.length === 0 || paths.has(pathKey(code))) continue;
      paths.set(pathKey(code), { line: row.line, path, notes: {}, doubts: [] });
    }
  const { codes: planned, notTaken } = planCodebook(shown.codes, {
    codes: [...paths.values()],
    notTaken: [],
  });
  for (const { line, message } of notTaken)
    report.left(t('segments.whatRow', { line: line ?? 0 }), '', message);
  for (const { depth, doubts, name, state } of planned) {
    // A name without a path says nothing of its place.
    if (depth === 0 && state === 'elsewhere') continue;
    for (const doubt of doubts) report.left(t('segments.whatCode'), name, doubt);
  }
  const { changes } = addCodes(full, { codes: planned }, { reviewerId: importer, newId });
  const made = changes.flatMap((change: Change) =>
    isCreate(change) && change.create.type === 'code' ? [change.create] : [],
  );
  const news = made.values();
  const byKey = planned.map(({ codeId }) =>
    codeId === undefined ? news.next().value : shown.codes.get(codeId),
  );
  const at = new Map<string, number>();
  for (const { key, name, parent } of planned)
    at.set(`${parent ?? ''} ${comparableName(name)}`, key);
  const byPath = new Map<string, Code>();
  for (const [key, { path }] of paths) {
    let above: number | undefined;
    for (const name of path) above = at.get(`${above ?? ''} ${comparableName(name)}`);
    const code = above === undefined ? undefined : byKey[above];
    if (code !== undefined) byPath.set(key, code);
  }
  return { changes, made, byPath };
}

function pathKey(code: string): string {
  return partsOfPath(code).map(comparableName).join(' › ');
}
