/**
 * The one door of table export: which formats there are, and the writer of each. Those that bring a large
 * package are loaded when they are used.
 */

import { joined } from '../joined.ts';
import { inBytes } from '../tables/lazy-rows.ts';
import type { Table, TableStream } from '../tables/table.ts';
import { printTable } from './printed-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeHtml } from './write-html.ts';
import { writeLatex } from './write-latex.ts';
import { writeMarkdown } from './write-markdown.ts';
import type { WriteOptions } from './write-options.ts';

/** The formats a table can be written in, in the order they are offered. */
export const exportFormats = ['docx', 'xlsx', 'csv', 'html', 'md', 'latex'] as const;

/** A format a table can be written in. */
export type ExportFormat = (typeof exportFormats)[number];

/**
 * Writes a table as the bytes of a file, in pieces as they are made: rows are asked for one by one and not
 * kept. Equal tables and options give equal bytes, whatever the machine, its time zone and the hour. An
 * error may come after bytes were given (a sheet that holds no more rows): what was written is then no file.
 */
export async function* streamTable(
  table: TableStream,
  format: ExportFormat,
  options: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const printed = printTable(table, options);
  switch (format) {
    case 'csv':
      yield* inBytes(writeCsv(printed));
      break;
    case 'html':
      yield* inBytes(writeHtml(printed));
      break;
    case 'md':
      yield* inBytes(writeMarkdown(printed));
      break;
    case 'latex':
      yield* inBytes(writeLatex(printed));
      break;
    case 'xlsx':
      yield* (await import('./write-xlsx.ts')).writeXlsx(printed);
      break;
    case 'docx':
      yield* (await import('./write-docx.ts')).writeDocx(printed);
      break;
  }
}

/** The bytes of `streamTable` as one. */
export async function writeTable(
  table: TableStream,
  format: ExportFormat,
  options: WriteOptions,
): Promise<Uint8Array> {
  return gathered(streamTable(table, format, options));
}

/** Pieces of bytes as one. */
export async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return joined(all);
}

/** The file name of an export, plain ASCII: `characteristics-of-included-studies.docx`. */
export function fileNameOf(table: Pick<Table, 'id' | 'title'>, format: ExportFormat): string {
  const name = table.title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  const own = name === '' ? table.id : reserved.test(name) ? `${table.id}-${name}` : name;
  return `${own}.${format === 'latex' ? 'tex' : format}`;
}

/** Names that Windows keeps for devices, whatever stands behind them: such a file could be neither saved nor unpacked. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
