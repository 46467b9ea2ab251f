/** Codes by groups of participants: how many excerpts have each, in how many studies (rule G4). */
import { groupsOf, participantGroups } from '../codebook/participant-groups.ts';
import { studyThemeMatrix } from '../matrix/study-theme-matrix.ts';
import { findRecord } from '../ops/snapshot.ts';
import type { CodeId, ExcerptId, StudyId } from '../records/ids.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import type { CodesByAttribute } from './codes-by-attribute.ts';

/** What is asked for in the place of an attribute of studies. */
export const groupAxis = 'group';

interface Cell {
  readonly excerpts: ExcerptId[];
  readonly studies: Set<StudyId>;
}

/**
 * Counts the excerpts of the matrix of studies and themes under each group that they have; those without any stand
 * last. Law: where no excerpt has two groups, the columns add up to what that matrix has in all.
 */
export function codesByGroup(
  snapshot: Shown,
  { include, rows }: { readonly rows: readonly CodeId[]; readonly include?: Scope | undefined },
): CodesByAttribute {
  const matrix = studyThemeMatrix(snapshot, { codeIds: rows, rollUp: true, include });
  const columns = columnsOf(snapshot);
  const table = rows.map(() =>
    columns.names.map((): Cell => ({ excerpts: [], studies: new Set() })),
  );
  for (const { id: studyId } of matrix.studies) {
    rows.forEach((code, row) => {
      for (const excerptId of matrix.cell(studyId, code)) {
        for (const column of columns.of(excerptId)) {
          const cell = table[row]?.[column];
          cell?.excerpts.push(excerptId);
          cell?.studies.add(studyId);
        }
      }
    });
  }
  const last = columns.names.length - 1;
  const isAnyWithout = table.some((cells) => (cells[last]?.excerpts.length ?? 0) > 0);
  const shown = isAnyWithout ? table : table.map((cells) => cells.slice(0, last));
  const names = isAnyWithout ? columns.names : columns.names.slice(0, last);
  const cells = shown.flat();
  return {
    rows,
    groups: names.map((value, column) => ({
      value,
      studies: new Set(shown.flatMap((each) => [...(each[column]?.studies ?? [])])),
    })),
    counts: Int32Array.from(cells, ({ excerpts }) => excerpts.length),
    studies: Int32Array.from(cells, ({ studies }) => studies.size),
    cell: (row, column) => shown[rows.indexOf(row)]?.[column]?.excerpts ?? [],
  };
}

/** The columns that an excerpt stands in; the last one is for those without a group. */
function columnsOf(snapshot: Shown): {
  readonly names: readonly string[];
  readonly of: (id: ExcerptId) => readonly number[];
} {
  const groups = participantGroups(snapshot);
  const places = new Map(groups.map((group, place) => [group, place]));
  const known = new Map<ExcerptId, readonly number[]>();
  const without = [groups.length];
  const find = (id: ExcerptId): readonly number[] => {
    const excerpt = findRecord(snapshot, id);
    const found = excerpt?.type === 'excerpt' ? groupsOf(snapshot, excerpt) : [];
    return found.length === 0 ? without : found.flatMap((group) => places.get(group) ?? []);
  };
  return {
    names: [...groups.map(({ name }) => name), ''],
    of: (id) => {
      const columns = known.get(id) ?? find(id);
      known.set(id, columns);
      return columns;
    },
  };
}
