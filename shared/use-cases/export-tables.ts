/** Writing review tables: what the Export screen and `themeloom export` do. */
import { isVersionId, versionNamed } from '../codebook-history/versions.ts';
import { withCorrections } from '../corrections/corrected-text.ts';
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { ownName } from '../export/own-name.ts';
import { type ExportFormat, fileNameOf, streamTable } from '../export/write-table.ts';
import { gridsOf } from '../grids/grid-outline.ts';
import { namedDayInWords } from '../messages/formats.ts';
import { t } from '../messages/messages.ts';
import { instrumentsUsed } from '../methods/said-of-appraisal.ts';
import { once, onceEach } from '../once.ts';
import type { TaskOptions } from '../progress.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import { count, lazily } from '../tables/lazy-rows.ts';
import { momentWords } from '../tables/moment-words.ts';
import { listedSource, openTable } from '../tables/open-table.ts';
import {
  appraisalTableIds,
  gridTableIds,
  type TableId,
  type TableRow,
  type TableStream,
} from '../tables/table.ts';
import type { TableOptions, TableSource } from '../tables/table-source.ts';
import { recodedIn } from '../team/recoded.ts';
import { operationsFor } from '../team/telling.ts';
import type { Layer } from '../team/view.ts';
import {
  lastDay,
  type ReviewOfDay,
  reviewOfDay,
  reviewOfVersion,
  reviewOrNothing,
} from './review-of-day.ts';
import { type CodingChoice, showCoding } from './show-coding.ts';

/** The review that tables are made of: its whole log, its rows, and the texts for places. */
export interface ReviewToExport extends ReviewOfDay {
  readonly texts: ReadonlyMap<string, TextBody>;
}

/** What is asked for besides the tables' own options. */
export interface ExportChoice extends CodingChoice {
  /** The day (UTC, `2026-03-09`) or the codebook version (its id) whose review is exported; today's, dated by its last change, where absent. */
  readonly asOf?: string | undefined;
  /** An earlier day or version: rows that came or changed after it are marked. */
  readonly since?: string | undefined;
}

/**
 * What tables are made from. Equal reviews and choices give equal sources, in the application and on the
 * command line. Refused: tables of a day before the first change, and `since` not before their day; since
 * a day before the first change everything is new (rule Y4).
 */
export function tablesSource(review: ReviewToExport, choice: ExportChoice): TableSource {
  const asOf = choice.asOf ?? lastDay(review.operations);
  const { since } = choice;
  const source = {
    ...sourceOf(review, choice, { moment: asOf, ofDay: reviewOfDay }),
    inLayer: onceEach((layer: Layer) => tablesSource(review, { ...choice, layer })),
  };
  if (since === undefined) return source;
  if (!isVersionId(since) && since >= source.asOf)
    throw new ExpectedError(
      'since',
      t('since.notBefore', { since: namedDayInWords(since), asOf: momentWords(source) }),
    );
  // The same coding then as now: else a first decision would make every row a new one.
  const layer = source.snapshot.view.layer === 'all' ? undefined : source.snapshot.view.layer;
  return {
    ...source,
    earlier: sourceOf(review, { ...choice, layer }, { moment: since, ofDay: reviewOrNothing }),
  };
}

/** `moment` is a day, or the id of a version; `ofDay` says what there was on a day. */
function sourceOf(
  review: ReviewToExport,
  choice: ExportChoice,
  { moment, ofDay }: { readonly moment: string; readonly ofDay: typeof reviewOfDay },
): TableSource {
  const version = isVersionId(moment) ? versionNamed(review.full, moment) : undefined;
  const { full: then, operations } =
    version === undefined ? ofDay(review, moment) : reviewOfVersion(review, version);
  // A set says which studies are asked for now, also of an earlier day.
  const full = then === review.full ? then : { ...then, sets: review.full.sets };
  const { everyone, of, snapshot } = showCoding(full, choice);
  const { viewer } = choice;
  return {
    snapshot,
    everyone,
    viewer,
    of,
    recoded: once(() => recodedIn(full, operations, everyone)),
    operations: choice.openBlind === true ? operations : operationsFor(operations, full, viewer),
    texts: withCorrections(review.texts),
    asOf: version === undefined ? moment : lastDay(operations),
    version: version?.name,
  };
}

/** A table as a file that is yet to be written. */
export interface ExportToWrite {
  readonly table: TableId;
  readonly format: ExportFormat;
  /** Plain ASCII, the same for the same table. */
  readonly name: string;
  /** The bytes of the file, made while they are asked for; anew each time it is called. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** Which tables as which files. */
export interface ExportTablesRequest {
  readonly tables: readonly TableId[];
  readonly formats: readonly ExportFormat[];
  readonly options: TableOptions;
  /** Of each grid and each instrument that was used, where none is chosen; else of the first. */
  readonly each?: true | undefined;
  /** Told of every few hundred rows that are written: the share of all files, a table as large as the other. */
  readonly onProgress?: TaskOptions['onProgress'];
}

/** Rows between two reports of progress. */
const rowsPerReport = 500;

/**
 * The files of tables, one table after the other, each in every format; the same source gives the same
 * bytes. A table is built when its first file is asked for; rows that may be very many only when they are
 * written, so that a file costs the memory of a few rows.
 */
export function* openExports(
  source: TableSource,
  request: ExportTablesRequest,
): Generator<ExportToWrite> {
  const { review } = source.snapshot;
  const options = {
    asOf: source.asOf,
    reviewTitle: review?.title ?? '',
    sample: review?.sample === true,
  };
  const tables = askedTables(source, request);
  const formats = new Set(request.formats);
  const total = tables.length * formats.size;
  const quotes = request.tables.includes('findings-quotes')
    ? openTable('findings-quotes', source, request.options)
    : undefined;
  const taken = new Set<string>();
  // Other tables lead to it by its name, whatever grid is called the same.
  const quotesNames = new Map(
    quotes === undefined
      ? []
      : [...formats].map((format) => [format, ownName(taken, fileNameOf(quotes, format))]),
  );
  let before = 0;
  for (const { id, options: chosen } of tables) {
    const table = id === quotes?.id ? quotes : openTable(id, source, chosen);
    for (const format of formats) {
      const done = before;
      before += 1;
      const told = withProgress(table, (share) =>
        request.onProgress?.({ done: done + share, total }),
      );
      const quotesName = quotesNames.get(format);
      const isQuotes = id === 'findings-quotes' && quotesName !== undefined;
      yield {
        table: id,
        format,
        name: isQuotes ? quotesName : ownName(taken, fileNameOf(table, format)),
        pieces: () =>
          streamTable(
            told,
            format,
            quotesName === undefined
              ? options
              : { ...options, files: new Map([['findings-quotes', quotesName]]) },
          ),
      };
    }
  }
}

interface AskedTable {
  readonly id: TableId;
  readonly options: TableOptions;
}

/** The tables that are asked for, each once for each thing that it is of. */
export function askedTables(
  source: TableSource,
  { each, options, tables }: Pick<ExportTablesRequest, 'each' | 'options' | 'tables'>,
): readonly AskedTable[] {
  return [...new Set(tables)].flatMap((id): readonly AskedTable[] => {
    const ones = each === true ? onesOf(source, id, options) : [];
    return ones.length === 0
      ? [{ id, options }]
      : ones.map((one) => ({ id, options: { ...options, ...one } }));
  });
}

/** The grids or instruments that a table can be of; the chosen one alone where there is one. */
function onesOf(
  source: TableSource,
  id: TableId,
  { grid, include, instrument }: TableOptions,
): readonly Pick<TableOptions, 'grid' | 'instrument'>[] {
  if (isOneOf(gridTableIds, id)) {
    const all = gridsOf(source.snapshot).filter(({ kind }) => kind === id);
    const chosen = all.filter((one) => one.id === grid);
    return (chosen.length === 0 ? all : chosen).map((one) => ({ grid: one.id }));
  }
  if (!isOneOf(appraisalTableIds, id) || instrument !== undefined) return [];
  const listed = listedSource(source, listedStudies(source.snapshot, include));
  return instrumentsUsed(listed).map((one) => ({ instrument: one.id }));
}

function isOneOf(ids: readonly TableId[], id: TableId): boolean {
  return ids.includes(id);
}

/** The same table, which tells now and then what share of its rows was read. */
function withProgress(table: TableStream, tell: (share: number) => void): TableStream {
  return { ...table, rows: lazily(() => tellingRows(table, tell)) };
}

function* tellingRows(table: TableStream, tell: (share: number) => void): Generator<TableRow> {
  let read = 0;
  let all: number | undefined;
  for (const row of table.rows) {
    yield row;
    read += 1;
    if (read % rowsPerReport > 0) continue;
    all ??= table.size?.() ?? count(table.rows);
    tell(Math.min(1, read / all));
  }
}
