/** What the worker for exports does with the review it has read: the first rows of a table, and files. */
import { BugError } from '../../shared/errors.ts';
import { gathered } from '../../shared/export/write-table.ts';
import { zipFiles } from '../../shared/export/zip-stream.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { mapped } from '../../shared/tables/lazy-rows.ts';
import { openTable, tablesOf } from '../../shared/tables/open-table.ts';
import { firstRows, type Table, type TableId } from '../../shared/tables/table.ts';
import type { TableOptions, TableSource } from '../../shared/tables/table-source.ts';
import type { Shown } from '../../shared/team/view.ts';
import { hiddenDecisions } from '../../shared/use-cases/export-references.ts';
import {
  askedTables,
  type ExportChoice,
  type ExportToWrite,
  openExports,
  type ReviewToExport,
  tablesSource,
} from '../../shared/use-cases/export-tables.ts';
import { showCoding } from '../../shared/use-cases/show-coding.ts';
import type { ExportRequest } from '../store/export-settings.ts';
import { optionsOf } from './table-options.ts';

/** Whose coding, of which day, and which table in which form. */
export interface AskedTables {
  readonly choice: ExportChoice;
  readonly settings: ExportRequest;
}

/** The beginning of a table. */
export interface PreviewedTable {
  /** With the first rows only. */
  readonly table: Table;
  /** How many rows the file has. */
  readonly rows: number;
  /** The tables that all tables are, each as often as there is something it is of. */
  readonly tables: readonly TableId[];
}

/** A file that is ready to be saved. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  /** The names of the tables in it, as the command line names their files. */
  readonly names: readonly string[];
}

/** Rows that are shown before the table is saved. */
const previewedRows = 100;

/**
 * Tables of one review. What the last choice shows of it is kept: one table after the other is looked at
 * before any is saved.
 */
export class ExportWork {
  private readonly review: ReviewToExport;
  private last: { readonly key: string; readonly source: TableSource } | undefined;

  constructor(review: ReviewToExport) {
    this.review = review;
  }

  /** The first rows of the chosen table. Throws `ExpectedError` where there was no review on the day chosen. */
  preview({ choice, settings }: AskedTables): PreviewedTable {
    const source = this.sourceOf(choice);
    const stream = openTable(settings.table, source, optionsOf(source.snapshot, settings));
    const { all, shown } = firstRows(stream, previewedRows);
    const { flat: _flat, size: _size, ...table } = stream;
    return { table: { ...table, rows: shown }, rows: all, tables: tablesOfAll(source, settings) };
  }

  /** The chosen table as a file: the bytes that the command line writes. */
  async table(asked: AskedTables, { onProgress }: TaskOptions = {}): Promise<WrittenFile> {
    const [file] = this.files(asked, [asked.settings.table], onProgress);
    if (file === undefined) throw new BugError('No table was opened');
    return { bytes: await gathered(file.pieces()), names: [file.name] };
  }

  /** All tables in one zip. */
  async all(asked: AskedTables, { onProgress }: TaskOptions = {}): Promise<WrittenFile> {
    const names: string[] = [];
    const opened = mapped(
      this.files(asked, tablesIn(this.sourceOf(asked.choice)), onProgress, true),
      (file) => {
        names.push(file.name);
        return file;
      },
    );
    return { bytes: await gathered(zipFiles(opened)), names };
  }

  private files(
    { choice, settings }: AskedTables,
    tables: readonly TableId[],
    onProgress: TaskOptions['onProgress'],
    each?: true,
  ): Iterable<ExportToWrite> {
    const source = this.sourceOf(choice);
    const options = each === true ? ofEach(source, settings) : optionsOf(source.snapshot, settings);
    return openExports(source, { tables, formats: [settings.format], options, each, onProgress });
  }

  /** The rows as they are stored. */
  get full(): Full {
    return this.review.full;
  }

  /** The rows that somebody may see, and how many decisions are kept from them. */
  shownTo(viewer: ReviewerId | undefined): { readonly shown: Shown; readonly hidden: number } {
    const { full } = this.review;
    const { everyone: shown } = showCoding(full, { viewer });
    return { shown, hidden: hiddenDecisions(full, shown) };
  }

  /** What a choice shows of the review. */
  sourceOf(choice: ExportChoice): TableSource {
    const key = JSON.stringify(choice);
    if (this.last?.key !== key) this.last = { key, source: tablesSource(this.review, choice) };
    return this.last.source;
  }
}

/** All tables are of every grid and instrument, whichever is looked at. */
function ofEach({ snapshot }: TableSource, settings: ExportRequest): TableOptions {
  return { ...optionsOf(snapshot, settings), grid: undefined, instrument: undefined };
}

function tablesOfAll(source: TableSource, settings: ExportRequest): readonly TableId[] {
  const asked = {
    tables: tablesIn(source),
    options: ofEach(source, settings),
    each: true,
  } as const;
  return askedTables(source, asked).map(({ id }) => id);
}

function tablesIn(source: TableSource): readonly TableId[] {
  return tablesOf(source.everyone ?? source.snapshot);
}
