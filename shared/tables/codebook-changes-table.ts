import { codeTree } from '../codebook/code-tree.ts';
import {
  type CodeDifference,
  codebookDifference,
  codeChanges,
} from '../codebook-history/difference.ts';
import { Writers } from '../codebook-history/who-and-why.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import { datesOf } from '../ops/dates.ts';
import { fieldName } from '../ops/field-name.ts';
import { tellingOf } from '../ops/log.ts';
import { inOrder } from '../ops/order.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { momentWords } from './moment-words.ts';
import { type Table, textCell } from './table.ts';
import type { ListedSource } from './table-source.ts';
import { dayTold, doubtNote } from './told-date.ts';

/** What the table is made of: a later state of the codebook, and an earlier one where there is one. */
export interface ComparedCodebooks extends Pick<ListedSource, 'operations'> {
  readonly snapshot: Pick<Snapshot, 'codes' | 'reviewers'>;
  /** The version that the later state is, where it is one. */
  readonly version?: string | undefined;
  /** The day whose end the later state is, where somebody chose one to compare with. */
  readonly until?: string | undefined;
  readonly earlier?:
    | (Pick<ListedSource, 'asOf' | 'operations' | 'version'> & {
        readonly snapshot: Pick<Snapshot, 'codes'>;
      })
    | undefined;
}

/** What became of the codebook since an earlier day or version, a row for each thing; since the beginning where none is named. */
export function codebookChangesTable(compared: ComparedCodebooks): Table {
  const { earlier, operations, snapshot } = compared;
  const before: Snapshot['codes'] = earlier?.snapshot.codes ?? new Map();
  const differences = codebookDifference(before, snapshot.codes);
  const known = new Set(tellingOf(earlier?.operations ?? []).map(({ id }) => id));
  const since = inOrder(tellingOf(operations)).filter(({ id }) => !known.has(id));
  const writers = new Writers(since, datesOf(operations));
  const written = differences.map((each) => ({ each, ...writers.of(each) }));
  return {
    id: 'codebook-changes',
    title: t('table.codebook-changes'),
    columns: [
      { key: 'code', label: t('column.code'), kind: 'text', weight: 3 },
      { key: 'change', label: t('versions.column.change'), kind: 'text', weight: 1.8 },
      { key: 'before', label: t('versions.column.before'), kind: 'text', weight: 3.6 },
      { key: 'after', label: t('versions.column.after'), kind: 'text', weight: 3.6 },
      { key: 'why', label: t('versions.column.why'), kind: 'text', weight: 3 },
      { key: 'who', label: t('versions.column.who'), kind: 'text', weight: 1.8 },
      { key: 'when', label: t('versions.column.when'), kind: 'text', weight: 1.6 },
    ],
    rows: written.map(({ at, each, people, reasons, splitFrom }) => {
      const from = [each.codeId];
      const split = splitFrom === undefined ? [] : [t('versions.splitFrom', { code: splitFrom })];
      return {
        depth: 0,
        cells: [
          textCell(each.name, from),
          textCell(changeWords(each), from),
          textCell(each.before, from),
          textCell(each.after, from),
          textCell([...split, ...reasons].join('\n'), from),
          textCell(listInWords(people.map((id) => snapshot.reviewers.get(id)?.name ?? '')), from),
          textCell(dayTold(at), from),
        ],
      };
    }),
    notes: [
      earlier === undefined ? t('note.changes.begin') : countsNote(compared, earlier),
      ...(differences.length === 0 ? [] : [countWords(differences)]),
      t('note.changes.left'),
      ...doubtNote(written.map(({ at }) => at)),
    ],
  };
}

/** How many codes there were at either end. */
function countsNote(
  { snapshot, until, version }: ComparedCodebooks,
  earlier: NonNullable<ComparedCodebooks['earlier']>,
): string {
  const since = momentWords(earlier);
  const before = codeTree(earlier.snapshot.codes).inOrder.length;
  const after = codeTree(snapshot.codes).inOrder.length;
  if (version === undefined && until === undefined)
    return t('note.changes.since', { since, before, now: after });
  return t('note.changes.between', {
    ...{ since, before, after },
    until: momentWords({ asOf: until ?? '', version }),
  });
}

/** What became of a code, in a word or two. */
export function changeWords({ change, codeId, field }: CodeDifference): string {
  return change === 'defined'
    ? t('versions.change.defined', { field: fieldName(codeId, field ?? 'definition') })
    : t(`versions.change.${change}`);
}

/** How many of each change there are. */
export function countWords(differences: readonly CodeDifference[]): string {
  const counts = codeChanges.flatMap((change) => {
    const those = differences.filter((each) => each.change === change);
    const fields = new Set(those.map((each) => changeWords(each)));
    return [...fields].map((words) =>
      t('note.changes.count', {
        change: words,
        count: those.filter((each) => changeWords(each) === words).length,
      }),
    );
  });
  return t('note.changes.counts', { counts: listInWords(counts) });
}
