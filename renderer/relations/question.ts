/** What the screen of relations draws: the lines of its table, the figures, and the passages behind them. */
import { type CodeNode, codeTree, holdsOthers } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, StudyId } from '../../shared/records/ids.ts';
import { chosenCodes } from '../../shared/relations/chosen-codes.ts';
import { coOccurrence } from '../../shared/relations/co-occurrence.ts';
import { codesByAttribute } from '../../shared/relations/codes-by-attribute.ts';
import { codesByGroup, groupAxis } from '../../shared/relations/codes-by-group.ts';
import type { BlocksOf } from '../../shared/relations/meeting.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import type { Shown } from '../../shared/team/view.ts';
import type { RelationsState } from '../store/relations-choice.ts';

/** One row or column. */
export interface Line {
  readonly id: string;
  readonly name: string;
  /** What follows the name, in softer words. */
  readonly detail: string;
  /** Undefined where it is no code. */
  readonly node: CodeNode | undefined;
}

/** One passage as it is listed, or two that meet. */
export interface ListedPassage {
  readonly studyId: StudyId;
  readonly excerpts: readonly [Excerpt, ...Excerpt[]];
}

export interface Answer {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Passages and studies of a cell by the places of its lines; undefined where a code is held against itself. */
  figures(row: number, column: number): Figures | undefined;
  /** The largest figure of the kind that is shown. */
  readonly most: number;
  passages(row: number, column: number): readonly ListedPassage[];
}

export interface Figures {
  readonly passages: number;
  readonly studies: number;
}

interface Asked {
  readonly snapshot: Shown;
  readonly choice: RelationsState;
  readonly include: Scope;
  readonly blocksOf?: BlocksOf | undefined;
}

/** The answer to what is asked of the coding that is shown. */
export function answerOf(asked: Asked): Answer {
  return asked.choice.asks === 'codes' ? codesTogether(asked) : byAttribute(asked);
}

function codesTogether({ blocksOf, choice, include, snapshot }: Asked): Answer {
  const found = coOccurrence(snapshot, {
    rows: chosenCodes(snapshot, choice.rows),
    columns: chosenCodes(snapshot, choice.columns),
    meeting: choice.meeting,
    blocksOf,
    include,
  });
  const rows = linesOf(snapshot, found.rows);
  const columns = linesOf(snapshot, found.columns);
  const at = (row: number, column: number): number => row * columns.length + column;
  return {
    rows,
    columns,
    figures: (row, column) => {
      const { id, node } = rows[row] ?? {};
      if (id === columns[column]?.id && node !== undefined && !holdsOthers(node)) return undefined;
      return figuresAt(found, at(row, column));
    },
    most: largest(choice.shows === 'studies' ? found.studies : found.counts),
    passages: (row, column) => {
      const [first, second] = [found.rows[row], found.columns[column]];
      if (first === undefined || second === undefined) return [];
      return found.cell(first, second).map(({ studyId, ...pair }) => ({
        studyId,
        excerpts: pair.first === pair.second ? [pair.first] : [pair.first, pair.second],
      }));
    },
  };
}

function byAttribute({ choice, include, snapshot }: Asked): Answer {
  const asked = { rows: chosenCodes(snapshot, choice.rows), include };
  const { attribute } = choice;
  const found =
    attribute === groupAxis
      ? codesByGroup(snapshot, asked)
      : codesByAttribute(snapshot, { ...asked, attribute });
  const width = found.groups.length;
  return {
    rows: linesOf(snapshot, found.rows),
    columns: found.groups.map(({ studies, value }) => ({
      id: value,
      name: value === '' ? t('attributes.none') : value,
      detail: t('matrix.studies', { count: studies.size }),
      node: undefined,
    })),
    figures: (row, column) => figuresAt(found, row * width + column),
    most: largest(choice.shows === 'studies' ? found.studies : found.counts),
    passages: (row, column) => {
      const code = found.rows[row];
      const ids = code === undefined ? [] : found.cell(code, column);
      return ids.flatMap((id) => {
        const excerpt = findRecord(snapshot, id);
        const document =
          excerpt?.type === 'excerpt' ? snapshot.documents.get(excerpt.documentId) : undefined;
        return excerpt?.type !== 'excerpt' || document === undefined
          ? []
          : [{ studyId: document.studyId, excerpts: [excerpt] as const }];
      });
    },
  };
}

/** The cell to begin with: the first that has passages, row by row. */
export function firstFilled({
  columns,
  figures,
  rows,
}: Answer): { readonly row: string; readonly column: string } | undefined {
  for (const [row, { id }] of rows.entries()) {
    const at = columns.findIndex((_, column) => (figures(row, column)?.passages ?? 0) > 0);
    const column = columns[at];
    if (column !== undefined) return { row: id, column: column.id };
  }
  return undefined;
}

function figuresAt(
  { counts, studies }: { readonly counts: Int32Array; readonly studies: Int32Array },
  cell: number,
): Figures {
  return { passages: counts[cell] ?? 0, studies: studies[cell] ?? 0 };
}

function linesOf(snapshot: Shown, ids: readonly CodeId[]): readonly Line[] {
  const { nodes } = codeTree(snapshot.codes);
  return ids.map((id) => {
    const node = nodes.get(id);
    return { id, name: node?.code.name ?? '', detail: '', node };
  });
}

function largest(numbers: Int32Array): number {
  return numbers.reduce((most, number) => Math.max(most, number), 1);
}
