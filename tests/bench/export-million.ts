/** Writes a million rows like those of coded excerpts to the file named, as CSV. Run by the bench of exports. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { streamTable } from '../../shared/export/write-table.ts';
import { lazily } from '../../shared/tables/lazy-rows.ts';
import { type TableRow, type TableStream, textCell } from '../../shared/tables/table.ts';

const quote =
  'nobody had asked what getting home would mean for the family, and the first week was the hardest';

function row(index: number): TableRow {
  const texts = [
    `Study ${index % 5000}`,
    `Interview ${index % 5000}`,
    `para. ${index % 400}`,
    `${quote} (${index})`,
    `Code ${index % 300}; Code ${index % 299}`,
    `Theme ${index % 30}`,
    'First order',
    '',
    'IB',
  ];
  return { depth: 0, cells: texts.map((text) => textCell(text, [`excerpt:${index}`])) };
}

const labels = 'Study,Document,Place,Excerpt,Codes,Themes,Construct,Memo,Reviewer'.split(',');
const table: TableStream = {
  id: 'excerpts',
  title: 'Coded excerpts',
  columns: labels.map((label) => ({ key: label, label, kind: 'text', weight: 2 })),
  rows: lazily(function* () {
    for (let index = 0; index < 1_000_000; index += 1) yield row(index);
  }),
  flat: true,
  notes: [],
};
const options = { asOf: '2026-03-09', reviewTitle: 'A million excerpts', sample: false };
await pipeline(
  Readable.from(streamTable(table, 'csv', options)),
  createWriteStream(process.argv[2] ?? 'million.csv'),
);
