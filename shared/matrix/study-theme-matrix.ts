import { codeTree } from '../codebook/code-tree.ts';
import { type CodingFilter, liveStudyOf, tallyDocument } from '../codebook/tally.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { CodeId, ExcerptId, Study, StudyId } from '../records/records.ts';

export interface MatrixOptions extends CodingFilter {
  /** Columns, in order. */
  readonly codeIds: readonly CodeId[];
  /** Count codes below a column's code too. */
  readonly rollUp: boolean;
}

export interface StudyThemeMatrix {
  readonly studies: readonly Study[];
  readonly codeIds: readonly CodeId[];
  /** Excerpts of a cell, in order of document and text; empty where there are none. */
  cell(studyId: StudyId, codeId: CodeId): readonly ExcerptId[];
}

/** Studies of a review that are not deleted and not excluded, by short name order of `compare`. */
export function studiesForTables(snapshot: Snapshot): readonly Study[] {
  return [...snapshot.studies.values()].filter(
    (study) => study.deleted !== true && study.inclusion !== 'excluded',
  );
}

/** The study x theme matrix; costs one pass over the documents' cached tallies. */
export function studyThemeMatrix(snapshot: Snapshot, options: MatrixOptions): StudyThemeMatrix {
  const { structure } = codeTree(snapshot.codes);
  const columns = new Set(options.codeIds);
  const cells = new Map<StudyId, Map<CodeId, readonly ExcerptId[]>>();
  for (const documentId of snapshot.documents.keys()) {
    const page = snapshot.codings.get(documentId);
    const studyId = liveStudyOf(snapshot, documentId);
    if (page === undefined || studyId === undefined) continue;
    let row = cells.get(studyId);
    if (row === undefined) {
      row = new Map();
      cells.set(studyId, row);
    }
    for (const [codeId, { own, rolledUp }] of tallyDocument(page, structure, options)) {
      const excerpts = options.rollUp ? rolledUp : own;
      if (excerpts.length === 0 || !columns.has(codeId)) continue;
      const before = row.get(codeId);
      row.set(codeId, before === undefined ? excerpts : [...before, ...excerpts]);
    }
  }
  return {
    studies: studiesForTables(snapshot),
    codeIds: options.codeIds,
    cell: (studyId, codeId) => cells.get(studyId)?.get(codeId) ?? none,
  };
}

const none: readonly ExcerptId[] = [];
