/** `themeloom package`: tables, figures, checklists, report and data of a review in one zip. */
import { createHash } from 'node:crypto';
import { Command } from 'commander';
import { tablesSource } from '../../shared/use-cases/export-tables.ts';
import { packageFiles, writePackage } from '../../shared/use-cases/journal-package.ts';
import { parseDay } from '../../shared/use-cases/review-of-day.ts';
import {
  type CodingOptions,
  codingChoice,
  parseLayer,
  sayClosed,
  withCodingOptions,
} from './coding-options.ts';
import { refuseToReplace, writeAllAtomically } from './files.ts';
import { printResult, say } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { openToRead } from './review-file.ts';
import { scopeOf } from './scope-options.ts';
import { readTypefaces } from './typefaces.ts';

interface Options extends CodingOptions, ReadingOptions {
  readonly out: string;
  readonly include?: string;
  readonly set?: string;
  readonly asOf?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const packageCommand = withPassphraseFiles(
  withCodingOptions(
    new Command('package')
      .description('write the package for the journal: tables, figures, checklists and data')
      .argument('<review>', '.loom file')
      .requiredOption('--out <file>', '.zip file to write'),
  ),
)
  .option('--include <studies>', 'included, or all; included once anything was decided if absent')
  .option('--set <name>', 'the studies or documents of a set of the review, instead of --include')
  .option('--as-of <date>', 'the review as it was at the end of that day (UTC, YYYY-MM-DD)')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: the zip with its sha256, and the files in it')
  .action(async (path: string, options: Options) => {
    await refuseToReplace(options.out, options.force);
    const asOf = options.asOf === undefined ? undefined : parseDay(options.asOf);
    const layer = parseLayer(options);
    const { operations, snapshot: full, texts } = await openToRead(path, options);
    const choice = codingChoice(full, layer, options);
    const source = tablesSource({ full, operations, texts }, { ...choice, asOf });
    const include = scopeOf(source.snapshot, options);
    const request = { include, typefaces: await readTypefaces() };
    const files = packageFiles(source, request);
    const hash = createHash('sha256');
    async function* hashed(): AsyncGenerator<Uint8Array> {
      for await (const piece of writePackage(source, files, request)) {
        hash.update(piece);
        yield piece;
      }
    }
    await writeAllAtomically([{ path: options.out, pieces: hashed() }]);
    if (full.review?.sample === true)
      say('This is the sample review: its studies and quotes are invented.');
    sayClosed(full, source.snapshot);
    const sha256 = hash.digest('hex');
    const names = ['index.html', ...files.map(({ name }) => name)];
    printResult(options.json, { file: options.out, sha256, files: names }, [
      `${sha256}  ${options.out}`,
      ...names.map((name) => `  ${name}`),
    ]);
  });
