import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import { ownName } from '../../shared/export/own-name.ts';
import { type ExportFormat, exportFormats } from '../../shared/export/write-table.ts';
import { t } from '../../shared/messages/all-messages.ts';
import {
  type ExcerptLayout,
  excerptLayouts,
  type StudiesLayout,
  studiesLayouts,
} from '../../shared/tables/layouts.ts';
import { parseTableIds } from '../../shared/tables/open-table.ts';
import { namedTableIds } from '../../shared/tables/table.ts';
import { matrixCells, matrixRows } from '../../shared/tables/table-source.ts';
import { openReport, reportFormats } from '../../shared/use-cases/export-report.ts';
import { openExports, tablesSource } from '../../shared/use-cases/export-tables.ts';
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
import { type DocumentOptions, documentsToWrite, withDocumentOptions } from './document-options.ts';
import { type FigureOptions, figuresToWrite, withFigureOptions } from './figure-options.ts';
import { makeFolder, refuseToReplace, writeAllAtomically } from './files.ts';
import { gridOf } from './grid-option.ts';
import { instrumentOf } from './instrument-option.ts';
import { type MatrixChoiceOptions, matrixOf } from './matrix-options.ts';
import { momentOf } from './moment-option.ts';
import { printResult, say } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import {
  isCounted,
  type RelationsChoiceOptions,
  relationsOf,
  withRelationsOptions,
} from './relations-options.ts';
import { reportFormatsOf, sheetsToWrite, type WriteUpOptions } from './report-options.ts';
import { openToRead } from './review-file.ts';
import { scopeOf } from './scope-options.ts';
import { type WordsChoiceOptions, withWordsOptions, wordsOf } from './words-options.ts';

interface Options
  extends CodingOptions,
    AgreementChoiceOptions,
    DocumentOptions,
    FigureOptions,
    WriteUpOptions,
    ReadingOptions,
    RelationsChoiceOptions,
    MatrixChoiceOptions,
    WordsChoiceOptions {
  readonly tables?: string;
  readonly format?: string;
  readonly out: string;
  readonly asOf?: string;
  readonly since?: string;
  readonly include?: string;
  readonly set?: string;
  readonly instrument?: string;
  readonly grid?: string;
  readonly excerptsAs?: string;
  readonly studiesAs?: string;
  readonly report?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const exportCommand = withWordsOptions(
  withRelationsOptions(
    withAgreementOptions(
      withDocumentOptions(
        withFigureOptions(
          withPassphraseFiles(
            withCodingOptions(
              new Command('export')
                .description('write review tables, and documents with their coding')
                .argument('<review>', '.loom file')
                .option('--tables <names>', `${namedTableIds.join(',')}, or all`)
                .option('--format <formats>', `of tables: ${exportFormats.join(',')}`)
                .requiredOption('--out <folder>', 'folder to write into; made if it is not there'),
            ),
          ),
        ),
      ),
      {
        codes: 'agreement, coded documents: ',
        documents: 'agreement, coded documents, words: ',
        measure: 'agreement: ',
      },
    ),
  ),
)
  .option(
    '--include <studies>',
    'included, or all: those not included are marked; included once anything was decided if absent',
  )
  .option('--set <name>', 'the studies or documents of a set of the review, instead of --include')
  .option(
    '--matrix-rows <what>',
    `matrix: ${matrixRows.join(' or ')}, those of participants`,
    'studies',
  )
  .option('--matrix-cells <what>', `matrix: ${matrixCells.join(', ')}`, 'counts')
  .option('--instrument <name>', 'appraisal: which instrument; each that was used if absent')
  .option(
    '--excerpts-as <program>',
    `excerpts: ${excerptLayouts.join(' or ')}, under the headings of that program`,
  )
  .option(
    '--studies-as <program>',
    `characteristics, appraisal: ${studiesLayouts.join(' or ')}, under the headings of that program`,
  )
  .option('--grid <name>', 'framework, translation: which grid; each of its kind if absent')
  .option(
    '--as-of <moment>',
    'the review as it was at the end of that day (UTC, YYYY-MM-DD), or in a codebook version, by its name; as it is if absent',
  )
  .option(
    '--since <moment>',
    'mark what came or changed after that day (UTC, YYYY-MM-DD), or since a codebook version, by its name',
  )
  .option('--report <formats>', `the coding report, by themes: ${reportFormats.join(',')}`)
  .option('--write-up <formats>', `the sheets of the write-up: ${reportFormats.join(',')}`)
  .option('--sheet <name>', 'write-up: only the sheet of that name')
  .option('--force', 'replace files that exist')
  .option('--json', 'print one JSON document: the files with their sha256')
  .action(async (path: string, options: Options) => {
    const { tables } = options;
    const formats = formatsOf(options);
    const measure = parseMeasure(options);
    const layer = parseLayer(options);
    const { operations, snapshot: full, texts } = await openToRead(path, options);
    const choice = codingChoice(full, layer, options);
    const asOf = momentOf(full, options.asOf);
    const since = momentOf(full, options.since);
    const source = tablesSource({ full, operations, texts }, { ...choice, asOf, since });
    const everyone = source.everyone ?? source.snapshot;
    const include = scopeOf(source.snapshot, options);
    const agreement = { ...measure, ...comparedOf(everyone, options) };
    const asked = {
      tables: tables === undefined ? [] : parseTableIds(tables, everyone),
      formats,
      each: true,
      options: {
        include,
        excerptsAs: layoutOf<ExcerptLayout>(excerptLayouts, options.excerptsAs),
        studiesAs: layoutOf<StudiesLayout>(studiesLayouts, options.studiesAs),
        grid: gridOf(source.snapshot, options.grid),
        instrument: instrumentOf(source.snapshot, options.instrument),
        agreement,
        ...matrixOf(options),
        ...relationsOf(source.snapshot, options),
        words: wordsOf(source.snapshot, options, agreement.documentIds),
      },
    } as const;
    const taken = new Set<string>();
    const exports = [
      ...openExports(source, asked),
      ...documentsToWrite(source, include, options),
      ...openReport(source, reportFormatsOf(options.report), { include }),
      ...(await sheetsToWrite(source, include, options)),
      ...(await figuresToWrite(source, include, options)),
    ].map((each) => ({
      ...each,
      file: join(options.out, ownName(taken, each.name)),
      hash: createHash('sha256'),
    }));
    if (exports.length === 0) throw new ExpectedError('no-documents', t('documents.none'));
    for (const { file } of exports) await refuseToReplace(file, options.force);
    await makeFolder(options.out);
    await writeAllAtomically(
      exports.map(({ file, hash, pieces }) => ({ path: file, pieces: hashed(pieces(), hash) })),
    );
    const files = exports.map(({ hash, pieces: _, name: __, ...each }) => ({
      ...each,
      sha256: hash.digest('hex'),
    }));
    if (full.review?.sample === true)
      say('This is the sample review: its studies and quotes are invented.');
    if (tables !== undefined) sayClosed(full, source.snapshot);
    printResult(
      options.json,
      files,
      files.map(({ file, sha256 }) => `${sha256}  ${file}`),
    );
  });

/** Of tables; something must be asked for. */
function formatsOf(options: Options): readonly ExportFormat[] {
  const { codedDocuments, figures, format, report, tables, writeUp } = options;
  const isPictures = figures !== undefined && !isCounted(figures);
  const texts = [codedDocuments, report, writeUp];
  if (tables === undefined && texts.every((each) => each === undefined) && !isPictures)
    throw new ExpectedError(
      'nothing-asked',
      'Nothing is asked for. Name tables with --tables, pictures with --figures, formats of documents with --coded-documents, of the coding report with --report, or of the write-up with --write-up.',
    );
  if (tables !== undefined && format === undefined)
    throw new ExpectedError(
      'no-format',
      `Tables need a format: --format ${exportFormats.join(',')}.`,
    );
  return (format ?? '').split(',').filter(Boolean).map(parseFormat);
}

function layoutOf<Layout extends string>(
  layouts: readonly Layout[],
  name: string | undefined,
): Layout | undefined {
  const layout = layouts.find((known) => known === name);
  if (name === undefined || layout !== undefined) return layout;
  throw new ExpectedError(
    'layout-name',
    `There is no layout called “${name}”. Layouts: ${layouts.join(', ')}.`,
  );
}

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
