/**
 * The one door of table export: which formats there are, and the writer of each. Those that bring a large
 * package are loaded when they are used.
 */
import type { Table } from '../tables/table.ts';
import { printTable } from './printed-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeHtml } from './write-html.ts';
import { writeLatex } from './write-latex.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The formats a table can be written in, in the order they are offered. */
export const exportFormats = ['docx', 'xlsx', 'csv', 'html', 'md', 'latex'] as const;

/** A format a table can be written in. */
export type ExportFormat = (typeof exportFormats)[number];

/** What a writer must know besides the table. */
export interface WriteOptions {
  /** ISO date of the export: the only date that gets into a file. */
  readonly asOf: string;
  readonly reviewTitle: string;
  /** True for the sample review: every format then says that the data are invented. */
  readonly sample: boolean;
}

/**
 * Writes a table as the bytes of a file. Equal tables and options give equal bytes, whatever the
 * machine, its time zone and the hour.
 */
export async function writeTable(
  table: Table,
  format: ExportFormat,
  options: WriteOptions,
): Promise<Uint8Array> {
  const printed = printTable(table, options);
  switch (format) {
    case 'csv':
      return new TextEncoder().encode(writeCsv(printed));
    case 'html':
      return new TextEncoder().encode(writeHtml(printed));
    case 'md':
      return new TextEncoder().encode(writeMarkdown(printed));
    case 'latex':
      return new TextEncoder().encode(writeLatex(printed));
    case 'xlsx':
      return (await import('./write-xlsx.ts')).writeXlsx(printed);
    case 'docx':
      return (await import('./write-docx.ts')).writeDocx(printed);
  }
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
  return `${name === '' ? table.id : name}.${format === 'latex' ? 'tex' : format}`;
}
