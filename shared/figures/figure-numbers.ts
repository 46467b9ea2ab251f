/** The numbers of a picture as a file that other programs read. */
import type { PrintedCell, PrintedTable } from '../export/printed-table.ts';
import { writeCsv } from '../export/write-csv.ts';
import type { Figure } from './figure.ts';

/** CSV as tables are written in it: a row for each row of the figure, an empty cell where nothing is counted. */
export function figureCsv(figure: Figure, remark?: string): string {
  const columns = [figure.of, ...figure.columns].map(
    (label, at): PrintedTable['columns'][number] => ({
      ...{ key: String(at), label, weight: 1 },
      kind: at === 0 ? 'text' : 'number',
    }),
  );
  const table: PrintedTable = {
    ...{ id: figure.id, title: figure.title, reviewTitle: '', asOf: '', columns },
    rows: figure.rows.map(({ depth, name, values }) => ({
      ...{ depth, spanning: false },
      cells: [wordCell(name), ...values.map(numberCell)],
    })),
    flat: figure.rows.every(({ depth }) => depth === 0),
    notice: remark,
    notes: figure.notes,
  };
  return [...writeCsv(table)].join('');
}

function wordCell(text: string): PrintedCell {
  return { paragraphs: [[{ text, style: 'plain' }]] };
}

function numberCell(number: number | undefined): PrintedCell {
  return number === undefined ? wordCell('') : { ...wordCell(String(number)), number };
}
