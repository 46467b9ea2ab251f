/** Codes by what their studies are: how many excerpts, in how many studies (rule Q5). */
import { studyThemeMatrix } from '../matrix/study-theme-matrix.ts';
import type { CodeId, ExcerptId } from '../records/ids.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { groupByValue, type ValueGroup } from './attributes.ts';

export interface CodesByAttributeOptions {
  /** Codes and themes, each with what is under it. */
  readonly rows: readonly CodeId[];
  /** Of `attributesOf`. */
  readonly attribute: string;
  /** Which studies count; the included ones where absent. */
  readonly include?: Scope | undefined;
}

export interface CodesByAttribute {
  readonly rows: readonly CodeId[];
  /** The columns. */
  readonly groups: readonly ValueGroup[];
  /** Excerpts, at `row * groups.length + group`. */
  readonly counts: Int32Array;
  /** Studies with at least one such excerpt, at the same places. */
  readonly studies: Int32Array;
  /** The excerpts of a cell, by study, document and text; as many as are counted. */
  cell(row: CodeId, group: number): readonly ExcerptId[];
}

/**
 * Counts excerpts as the matrix of studies and themes does. Law: where no study has two values, the columns add up to
 * what that matrix has in all.
 */
export function codesByAttribute(
  snapshot: Shown,
  { attribute, include, rows }: CodesByAttributeOptions,
): CodesByAttribute {
  const matrix = studyThemeMatrix(snapshot, { codeIds: rows, rollUp: true, include });
  const groups = groupByValue(listedStudies(snapshot, include).studies, attribute);
  const width = groups.length;
  const counts = new Int32Array(rows.length * width);
  const studies = new Int32Array(rows.length * width);
  groups.forEach((group, column) => {
    for (const studyId of group.studies) {
      const numbers = matrix.counts(studyId);
      for (let row = 0; row < rows.length; row += 1) {
        const count = numbers[row] ?? 0;
        if (count === 0) continue;
        const cell = row * width + column;
        counts[cell] = (counts[cell] ?? 0) + count;
        studies[cell] = (studies[cell] ?? 0) + 1;
      }
    }
  });
  return {
    rows,
    groups,
    counts,
    studies,
    cell: (row, group) =>
      [...(groups[group]?.studies ?? [])].flatMap((studyId) => matrix.cell(studyId, row)),
  };
}
