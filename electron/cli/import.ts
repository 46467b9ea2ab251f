import { Command } from 'commander';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import type { FileReading } from '../../shared/import/read-import-file.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { readForIntake, takeIn } from './intake.ts';
import { countOf, doneWithProblems, printResult, say } from './output.ts';
import { continueLog, findReviewer, openReview } from './review-file.ts';

interface Options {
  readonly out: string;
  readonly reviewer?: string;
  readonly password?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const importCommand = new Command('import')
  .description('add citations or documents to a review')
  .argument('<review>', '.loom file; it is not changed unless --out names it too')
  .argument('<files...>', 'bibliographic files and documents')
  .requiredOption('--out <file>', '.loom file to write')
  .option('--reviewer <name>', 'reviewer who adds them; the first of the file if absent')
  .option('--password <password>', 'opens protected PDFs')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: what was added, what was not and why')
  .action(async (path: string, files: readonly string[], options: Options) => {
    await refuseToReplace(options.out, options.force);
    const review = await openReview(path);
    const reviewerId = findReviewer(review, options.reviewer);
    const readings: FileReading[] = [];
    for (const file of files)
      readings.push(await readForIntake(file, await readInput(file), options.password));

    const log = continueLog(review, reviewerId);
    const intake = takeIn(files, readings, review, log);
    const { documents, merged, notAdded, problems, titles } = intake;
    const bytes = await writeBundle(
      {
        operations: [...review.operations, ...log.operations],
        texts: intake.texts,
        originals: intake.originals,
      },
      { rows: log.snapshot, read: [review] },
    );
    await writeAtomically(options.out, bytes);

    const added = { studies: titles.length, documents, titles };
    printResult(options.json, { file: options.out, added, merged, notAdded, problems }, [
      `${options.out}: added ${countOf(titles.length, 'study', 'studies')} with ${countOf(documents, 'document', 'documents')}.`,
      ...titles.map((title) => `  ${title}`),
    ]);
    for (const { file, title, reason } of merged) say(`${file}: merged: ${title}: ${reason}`);
    for (const { file, title, reason } of notAdded) say(`${file}: not added: ${title}: ${reason}`);
    for (const { file, line, message } of problems) {
      say(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    }
    if (notAdded.length > 0 || problems.length > 0) process.exitCode = doneWithProblems;
  });
