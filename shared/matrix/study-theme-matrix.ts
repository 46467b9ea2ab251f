import { codeTree, type TreeStructure } from '../codebook/code-tree.ts';
import { type CodingFilter, countDocument } from '../codebook/counts.ts';
import { liveStudyOf, tallyDocument } from '../codebook/tally.ts';
import { type DocumentCodings, findRecord } from '../ops/snapshot.ts';
import type { CodeId, ExcerptId, StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { listedCodings, listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { chosenFor, chosenOf } from '../team/chosen-quotes.ts';
import type { Shown } from '../team/view.ts';

export interface MatrixOptions extends CodingFilter {
  /** Columns, in order. */
  readonly codeIds: readonly CodeId[];
  /** Count codes below a column's code too. */
  readonly rollUp: boolean;
  /** Which studies are its rows; the included ones where absent. */
  readonly include?: Scope | undefined;
}

/** Codes as columns; its rows have ids. */
export interface ThemeMatrix<Row extends string> {
  readonly codeIds: readonly CodeId[];
  /** Numbers of excerpts of a row, one for each of `codeIds` in their order; does not ask for the excerpts. */
  counts(row: Row): ArrayLike<number>;
  /** Number of excerpts of a cell; does not ask for the excerpts themselves. */
  count(row: Row, codeId: CodeId): number;
  /** Excerpts of a cell, in order of study, document and text; empty where there are none. */
  cell(row: Row, codeId: CodeId): readonly ExcerptId[];
  /** The excerpt that stands for a cell: the first that was chosen to illustrate the code (I2), else the first. */
  quote(row: Row, codeId: CodeId): ExcerptId | undefined;
}

export interface StudyThemeMatrix extends ThemeMatrix<StudyId> {
  readonly studies: readonly Study[];
}

/** The study x theme matrix: counts at once, the excerpts of a study's cells when they are asked for. */
export function studyThemeMatrix(snapshot: Shown, options: MatrixOptions): StudyThemeMatrix {
  const { structure } = codeTree(snapshot.codes);
  const listed = listedStudies(snapshot, options.include);
  const codings = listedCodings(snapshot, listed);
  const columns = new Map(options.codeIds.map((id, index) => [id, index]));
  const columnAt = structure.order.map((id) => columns.get(id) ?? -1);
  const rows = new Map<
    StudyId,
    { readonly pages: DocumentCodings[]; readonly counts: Int32Array }
  >();
  for (const documentId of snapshot.documents.keys()) {
    const page = codings.get(documentId);
    const studyId = liveStudyOf(snapshot, documentId);
    if (page === undefined || studyId === undefined) continue;
    let row = rows.get(studyId);
    if (row === undefined) {
      row = { pages: [], counts: new Int32Array(options.codeIds.length) };
      rows.set(studyId, row);
    }
    row.pages.push(page);
    const found = countDocument(page, structure, options);
    const numbers = options.rollUp ? found.rolledUp : found.own;
    for (let index = 0; index < numbers.length; index += 1) {
      const column = columnAt[found.codes[index] ?? -1] ?? -1;
      if (column >= 0) row.counts[column] = (row.counts[column] ?? 0) + (numbers[index] ?? 0);
    }
  }
  const nothing = new Int32Array(options.codeIds.length);
  const cells = new Map<StudyId, ReadonlyMap<CodeId, readonly ExcerptId[]>>();
  const cellsOf = (studyId: StudyId): ReadonlyMap<CodeId, readonly ExcerptId[]> => {
    let row = cells.get(studyId);
    if (row === undefined) {
      row = excerptsByCode(rows.get(studyId)?.pages ?? [], structure, options);
      cells.set(studyId, row);
    }
    return row;
  };
  const cell = (studyId: StudyId, codeId: CodeId): readonly ExcerptId[] =>
    (columns.has(codeId) ? cellsOf(studyId).get(codeId) : none) ?? none;
  return {
    studies: listed.studies,
    codeIds: options.codeIds,
    counts: (studyId) => rows.get(studyId)?.counts ?? nothing,
    count: (studyId, codeId) => rows.get(studyId)?.counts[columns.get(codeId) ?? -1] ?? 0,
    cell,
    quote: (studyId, codeId) => firstChosen(snapshot, codeId, cell(studyId, codeId)),
  };
}

/** The first of these excerpts that was chosen to illustrate the code (I2), else the first. */
export function firstChosen(
  snapshot: Shown,
  codeId: CodeId,
  ids: readonly ExcerptId[],
): ExcerptId | undefined {
  const chosen = chosenFor(snapshot, codeId);
  if (chosen.size === 0) return ids[0];
  const excerpts = ids.flatMap((id) => {
    const record = findRecord(snapshot, id);
    return record?.type === 'excerpt' ? [record] : [];
  });
  return chosenOf(chosen, excerpts, (excerpt) => excerpt)[0]?.id ?? ids[0];
}

function excerptsByCode(
  pages: readonly DocumentCodings[],
  structure: TreeStructure,
  options: MatrixOptions,
): ReadonlyMap<CodeId, readonly ExcerptId[]> {
  const row = new Map<CodeId, readonly ExcerptId[]>();
  for (const page of pages) {
    for (const [codeId, { own, rolledUp }] of tallyDocument(page, structure, options)) {
      const excerpts = options.rollUp ? rolledUp : own;
      if (excerpts.length === 0) continue;
      const before = row.get(codeId);
      row.set(codeId, before === undefined ? excerpts : [...before, ...excerpts]);
    }
  }
  return row;
}

const none: readonly ExcerptId[] = [];
