/** `themeloom convert`: a project or codebook of another program as a review, and the other way round. */
import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { projectInTables } from '../../shared/foreign-projects/open-tables.ts';
import { readCodebookFile } from '../../shared/import/read-codebook.ts';
import { newId } from '../../shared/records/ids.ts';
import { openRefi } from '../../shared/refi-qda/open-refi.ts';
import type { Carried } from '../../shared/refi-qda/report.ts';
import { reviewOfCodes } from '../../shared/use-cases/convert-codebook.ts';
import { convertOpened } from '../../shared/use-cases/convert-project.ts';
import type { ConvertedProject, ProjectWriter } from '../../shared/use-cases/converted-project.ts';
import { withoutMedia } from '../../shared/use-cases/media-files.ts';
import { withFiles } from '../../shared/use-cases/with-files.ts';
import { characterMap } from './character-maps.ts';
import { convertOut, isForOthers, type OutOptions, withOutOptions } from './convert-out.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { countsInWords, doneWithProblems, printResult, sayReport } from './output.ts';
import { random } from './random.ts';
import { databaseIn, readTables } from './sqlite-tables.ts';

interface Options extends OutOptions {
  readonly force?: boolean;
  readonly media: boolean;
}

export const convertCommand = withOutOptions(
  new Command('convert')
    .description(
      'make a review of a project or codebook of another program (REFI-QDA), or one of them of a review',
    )
    .argument(
      '<in>',
      '.qdpx, .qde or .qdc file, as NVivo, MAXQDA, ATLAS.ti, QualCoder and others export it; a codebook as CSV, TSV or XLSX; or a .loom file',
    )
    .argument('<out>', '.loom file to write; of a review a .qdpx or .qdc file'),
)
  .option('--force', 'replace the file if it exists')
  .option(
    '--no-media',
    'of a project: leave pictures and recordings where they are, and take their coding alone',
  )
  .option('--json', 'print one JSON document: what came in, what did not and why, what is doubtful')
  .action(async (file: string, out: string, options: Options) => {
    const isReview = /\.loom$/i.test(file);
    if (isReview && !isForOthers(out))
      throw new ExpectedError(
        'arguments',
        `A review is read, so the second file must end in .qdpx or .qdc; “${basename(out)}” does not.`,
      );
    if (!isReview && !/\.loom$/i.test(out))
      throw new ExpectedError(
        'arguments',
        `A review is written, so the second file must end in .loom; “${basename(out)}” does not.`,
      );
    await refuseToReplace(out, options.force);
    if (isReview) return convertOut(file, out, options);
    const writer = { device: newId('device', random), now: Date.now, random };
    const name = basename(resolve(file));
    const database = await databaseIn(file);
    const { contents, report, rows } =
      database === undefined
        ? await readProject({ bytes: await readInput(file), name }, options, writer)
        : await readTables(database, (tables, left) =>
            convertOpened({ file: projectInTables(tables, left), name }, writer),
          );
    await writeAtomically(out, await writeBundle(contents, { rows }));
    const { carried, doubtful, notCarried } = report;
    printResult(options.json, { file: out, carried, notCarried, doubtful }, [
      `${out}: “${rows.review?.title}”, ${inWords(carried)}.`,
    ]);
    sayReport(file, report);
    if (notCarried.length > 0 || doubtful.length > 0) process.exitCode = doneWithProblems;
  });

async function readProject(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  { media }: Options,
  writer: ProjectWriter,
): Promise<ConvertedProject> {
  if (/\.(?:csv|tsv|xlsx)$/i.test(name))
    return reviewOfCodes({ name, reading: await readCodebookFile({ name, bytes }) }, writer);
  const file = await withFiles(openRefi(bytes), { characterMap, isToReturn: true });
  return convertOpened({ file: media ? file : withoutMedia(file), name }, writer);
}

function inWords({ codes, codings, documents, memos, reviewers, themes }: Carried): string {
  return countsInWords([
    [documents, 'document', 'documents'],
    [codes, 'code', 'codes'],
    [themes, 'theme', 'themes'],
    [codings, 'coding', 'codings'],
    [reviewers, 'reviewer', 'reviewers'],
    [memos, 'memo', 'memos'],
  ]);
}
