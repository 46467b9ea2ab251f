import { join } from 'node:path';
import { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import { exportFormats, fileNameOf, writeTable } from '../../shared/export/write-table.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { readStamp } from '../../shared/ops/stamp.ts';
import { type IncludeChoice, includeChoices } from '../../shared/screening/inclusion.ts';
import { buildTable, parseTableIds } from '../../shared/tables/build-table.ts';
import { tableIds } from '../../shared/tables/table.ts';
import { viewOf } from '../../shared/team/view.ts';
import { makeFolder, refuseToReplace, writeAtomically } from './files.ts';
import { printResult, say } from './output.ts';
import { openReview } from './review-file.ts';

interface Options {
  readonly tables: string;
  readonly format: string;
  readonly out: string;
  readonly asOf?: string;
  readonly include: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const exportCommand = new Command('export')
  .description('write review tables')
  .argument('<review>', '.loom file')
  .requiredOption('--tables <names>', `${tableIds.join(',')}, or all`)
  .requiredOption('--format <formats>', exportFormats.join(','))
  .requiredOption('--out <folder>', 'folder to write into; made if it is not there')
  .option(
    '--as-of <date>',
    'date printed in the tables (YYYY-MM-DD); that of the last change if absent',
  )
  .option(
    '--include <studies>',
    'included, or all: those not included are marked; included once anything was decided',
    'included',
  )
  .option('--force', 'replace files that exist')
  .option('--json', 'print one JSON document: the files with their sha256')
  .action(async (path: string, options: Options) => {
    const formats = options.format.split(',').map(parseFormat);
    const given = options.asOf === undefined ? undefined : parseDate(options.asOf);
    const include = parseInclude(options.include);
    const { operations, snapshot: full, texts } = await openReview(path);
    const snapshot = viewOf(full, { layer: 'everyone', openBlind: true });
    const ids = parseTableIds(options.tables, snapshot);
    const { review } = snapshot;
    const asOf = given ?? lastChange(operations);
    const files: { table: string; format: string; file: string; sha256: string }[] = [];
    const contents: Uint8Array[] = [];
    for (const id of new Set(ids)) {
      const table = buildTable(id, { snapshot, operations, texts, asOf }, { include });
      for (const format of new Set(formats)) {
        const bytes = await writeTable(table, format, {
          asOf,
          reviewTitle: review?.title ?? '',
          sample: review?.sample === true,
        });
        const file = join(options.out, fileNameOf(table, format));
        files.push({ table: id, format, file, sha256: sha256OfBytes(bytes) });
        contents.push(bytes);
      }
    }
    for (const { file } of files) await refuseToReplace(file, options.force);
    await makeFolder(options.out);
    for (const [index, bytes] of contents.entries()) {
      await writeAtomically(files[index]?.file ?? '', bytes);
    }
    if (review?.sample === true)
      say('This is the sample review: its studies and quotes are invented.');
    printResult(
      options.json,
      files,
      files.map(({ file, sha256 }) => `${sha256}  ${file}`),
    );
  });

function parseFormat(name: string): (typeof exportFormats)[number] {
  const format = exportFormats.find((known) => known === name.trim());
  if (format !== undefined) return format;
  throw new ExpectedError(
    'format-name',
    `There is no format called “${name.trim()}”. Formats: ${exportFormats.join(', ')}.`,
  );
}

function parseInclude(text: string): IncludeChoice {
  const choice = includeChoices.find((known) => known === text.trim());
  if (choice !== undefined) return choice;
  throw new ExpectedError('include', `“${text}” is no choice of studies: included or all.`);
}

function parseDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) {
    return text;
  }
  throw new ExpectedError('date', `“${text}” is no date: write it as 2026-03-09.`);
}

/** Last moment of the year 9999: a stamp may come from a clock set wrong. */
const latest = Date.UTC(9999, 11, 31);

/** The day (UTC) of the newest operation, so that the same review gives the same bytes. */
function lastChange(operations: readonly Operation[]): string {
  let newest = 0;
  for (const { at } of operations) newest = Math.max(newest, readStamp(at).ms);
  return new Date(Math.min(newest, latest)).toISOString().slice(0, 10);
}
