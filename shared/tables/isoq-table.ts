/** Characteristics and appraisal under the headings that iSoQ, the tool of GRADE-CERQual, has in its tables of studies. */
import { t } from '../messages/all-messages.ts';
import { type Table, type TableStream, textCell } from './table.ts';

/** As iSoQ writes them, in every language: it asks that these two stay as they are. */
const firstHeadings = ['Reference ID', 'Author(s), Year'] as const;

/** What stands in the second column already, or in the references that iSoQ has. */
const saidElsewhere: ReadonlySet<string> = new Set(['year', 'reference']);

/**
 * A table of studies as iSoQ has it: its own number of each reference, which only iSoQ knows and which is left empty, the study,
 * then what is said of it.
 */
export function asInIsoq({ columns, rows, ...table }: Table): TableStream {
  const [reference, study] = firstHeadings;
  const kept = columns.flatMap(({ key }, at) => (saidElsewhere.has(key) ? [] : [at]));
  return {
    ...table,
    columns: [
      { key: 'referenceId', label: reference, kind: 'text', weight: 2.2 },
      ...kept
        .flatMap((at) => columns[at] ?? [])
        .map((column) => (column.key === 'study' ? { ...column, label: study } : column)),
    ],
    rows: rows.map((row) => ({
      ...row,
      cells: [textCell(''), ...kept.flatMap((at) => row.cells[at] ?? [])],
    })),
    notes: [...table.notes, t('note.isoq')],
  };
}
