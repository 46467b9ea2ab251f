/** Writing review tables: what the Export screen and `themeloom export` do. */
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { type ExportFormat, fileNameOf, writeTable } from '../export/write-table.ts';
import { t } from '../messages/messages.ts';
import { buildTable, type TableOptions, type TableSource } from '../tables/build-table.ts';
import type { TableId } from '../tables/table.ts';
import { operationsFor } from '../team/telling.ts';
import { lastDay, type ReviewOfDay, reviewOfDay } from './review-of-day.ts';
import { type CodingChoice, showCoding } from './show-coding.ts';

/** The review that tables are made of: its whole log, its rows, and the texts for places. */
export interface ReviewToExport extends ReviewOfDay {
  readonly texts: ReadonlyMap<string, TextBody>;
}

/** What is asked for besides the tables' own options. */
export interface ExportChoice extends CodingChoice {
  /** The day (UTC, `2026-03-09`) whose review is exported; today's, dated by its last change, where absent. */
  readonly asOf?: string | undefined;
  /** An earlier day: rows that came or changed after it are marked. */
  readonly since?: string | undefined;
}

/**
 * What tables are made from. Equal reviews and choices give equal sources, in the application and on the
 * command line. Refused: a day before the first change, and `since` not before the day of the tables.
 */
export function tablesSource(review: ReviewToExport, choice: ExportChoice): TableSource {
  const asOf = choice.asOf ?? lastDay(review.operations);
  const { since } = choice;
  const source = sourceOfDay(review, choice, asOf);
  if (since === undefined) return source;
  if (since >= asOf) throw new ExpectedError('since', t('since.notBefore', { since, asOf }));
  // The same coding then as now: else a first decision would make every row a new one.
  const { layer } = source.snapshot.view;
  return {
    ...source,
    earlier: sourceOfDay(review, { ...choice, layer: layer === 'all' ? undefined : layer }, since),
  };
}

function sourceOfDay(review: ReviewToExport, choice: ExportChoice, day: string): TableSource {
  const { full, operations } = reviewOfDay(review, day);
  const { everyone, of, snapshot } = showCoding(full, choice);
  const { viewer } = choice;
  return {
    snapshot,
    everyone,
    viewer,
    of,
    operations: choice.openBlind === true ? operations : operationsFor(operations, full, viewer),
    texts: review.texts,
    asOf: day,
  };
}

/** A table as a file. */
export interface ExportedFile {
  readonly table: TableId;
  readonly format: ExportFormat;
  /** Plain ASCII, the same for the same table. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes tables one after the other, each in every format; the same source gives the same bytes. */
export async function* exportTables(
  source: TableSource,
  request: {
    readonly tables: readonly TableId[];
    readonly formats: readonly ExportFormat[];
    readonly options: TableOptions;
  },
): AsyncGenerator<ExportedFile> {
  const { review } = source.snapshot;
  for (const id of new Set(request.tables)) {
    const table = buildTable(id, source, request.options);
    for (const format of new Set(request.formats)) {
      const bytes = await writeTable(table, format, {
        asOf: source.asOf,
        reviewTitle: review?.title ?? '',
        sample: review?.sample === true,
      });
      yield { table: id, format, name: fileNameOf(table, format), bytes };
    }
  }
}
