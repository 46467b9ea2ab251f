import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import { exportFormats } from '../../shared/export/write-table.ts';
import { type IncludeChoice, includeChoices } from '../../shared/screening/inclusion.ts';
import { parseTableIds } from '../../shared/tables/open-table.ts';
import { askedTableIds, tableIds } from '../../shared/tables/table.ts';
import { openExports, tablesSource } from '../../shared/use-cases/export-tables.ts';
import { parseDay } from '../../shared/use-cases/review-of-day.ts';
import {
  type AgreementChoiceOptions,
  comparedOf,
  parseMeasure,
  withAgreementOptions,
} from './agreement-options.ts';
import {
  type CodingOptions,
  codingChoice,
  parseLayer,
  sayClosed,
  withCodingOptions,
} from './coding-options.ts';
import { makeFolder, refuseToReplace, writeAllAtomically } from './files.ts';
import { printResult, say } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import {
  type RelationsChoiceOptions,
  relationsOf,
  withRelationsOptions,
} from './relations-options.ts';
import { openToRead } from './review-file.ts';

interface Options
  extends CodingOptions,
    AgreementChoiceOptions,
    ReadingOptions,
    RelationsChoiceOptions {
  readonly tables: string;
  readonly format: string;
  readonly out: string;
  readonly asOf?: string;
  readonly since?: string;
  readonly include: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const exportCommand = withRelationsOptions(
  withAgreementOptions(
    withPassphraseFiles(
      withCodingOptions(
        new Command('export')
          .description('write review tables')
          .argument('<review>', '.loom file')
          .requiredOption(
            '--tables <names>',
            `${[...tableIds, ...askedTableIds].join(',')}, or all`,
          )
          .requiredOption('--format <formats>', exportFormats.join(','))
          .requiredOption('--out <folder>', 'folder to write into; made if it is not there'),
      ),
    ),
    'agreement: ',
  ),
)
  .option(
    '--include <studies>',
    'included, or all: those not included are marked; included once anything was decided',
    'included',
  )
  .option(
    '--as-of <date>',
    'the review as it was at the end of that day (UTC, YYYY-MM-DD); as it is if absent',
  )
  .option('--since <date>', 'mark what came or changed after that day (UTC, YYYY-MM-DD)')
  .option('--force', 'replace files that exist')
  .option('--json', 'print one JSON document: the files with their sha256')
  .action(async (path: string, options: Options) => {
    const formats = options.format.split(',').map(parseFormat);
    const include = parseInclude(options.include);
    const measure = parseMeasure(options);
    const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf);
    const since = options.since === undefined ? undefined : parseDay(options.since);
    const layer = parseLayer(options);
    const { operations, snapshot: full, texts } = await openToRead(path, options);
    const choice = codingChoice(full, layer, options);
    const source = tablesSource({ full, operations, texts }, { ...choice, asOf, since });
    const everyone = source.everyone ?? source.snapshot;
    const tables = parseTableIds(options.tables, everyone);
    const agreement = { ...measure, ...comparedOf(everyone, options) };
    const asked = {
      tables,
      formats,
      options: { include, agreement, ...relationsOf(source.snapshot, options) },
    };
    const exports = [...openExports(source, asked)].map((each) => ({
      ...each,
      file: join(options.out, each.name),
      hash: createHash('sha256'),
    }));
    for (const { file } of exports) await refuseToReplace(file, options.force);
    await makeFolder(options.out);
    await writeAllAtomically(
      exports.map(({ file, hash, pieces }) => ({ path: file, pieces: hashed(pieces(), hash) })),
    );
    const files = exports.map(({ file, format, hash, table }) => ({
      table,
      format,
      file,
      sha256: hash.digest('hex'),
    }));
    if (full.review?.sample === true)
      say('This is the sample review: its studies and quotes are invented.');
    sayClosed(full, source.snapshot);
    printResult(
      options.json,
      files,
      files.map(({ file, sha256 }) => `${sha256}  ${file}`),
    );
  });

async function* hashed(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

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
