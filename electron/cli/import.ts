import { Command } from 'commander';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { importStudies } from '../../shared/commands/studies.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { Intake } from './intake.ts';
import { countOf, doneWithProblems, printResult, say } from './output.ts';
import { continueLog, findReviewer, openReview } from './review-file.ts';

interface Options {
  readonly out: string;
  readonly reviewer?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export const importCommand = new Command('import')
  .description('add citations or documents to a review')
  .argument('<review>', '.loom file; it is not changed unless --out names it too')
  .argument('<files...>', 'bibliographic files and documents')
  .requiredOption('--out <file>', '.loom file to write')
  .option('--reviewer <name>', 'reviewer who adds them; the first of the file if absent')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: what was added, what was not and why')
  .action(async (path: string, files: readonly string[], options: Options) => {
    await refuseToReplace(options.out, options.force);
    const review = await openReview(path);
    const reviewerId = findReviewer(review, options.reviewer);
    const intake = new Intake(review);
    for (const file of files) await intake.read(file, await readInput(file));
    intake.requireSomethingReadable();

    const log = continueLog(review, reviewerId);
    const { studies, notAdded, problems } = intake;
    log.run(importStudies, { studies });
    const bytes = await writeBundle(
      {
        operations: [...review.operations, ...log.operations],
        texts: intake.texts,
        originals: intake.originals,
      },
      { rows: log.snapshot },
    );
    await writeAtomically(options.out, bytes);

    const documents = studies.reduce((sum, study) => sum + study.documents.length, 0);
    const added = {
      studies: studies.length,
      documents,
      titles: studies.map(({ citation }) => citation.title),
    };
    printResult(options.json, { file: options.out, added, notAdded, problems }, [
      `${options.out}: added ${countOf(studies.length, 'study', 'studies')} with ${countOf(documents, 'document', 'documents')}.`,
      ...studies.map(({ citation }) => `  ${shortCitation(citation)}  ${citation.title}`),
    ]);
    for (const { file, title, reason } of notAdded) say(`${file}: not added: ${title}: ${reason}`);
    for (const { file, line, message } of problems) {
      say(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
    }
    if (notAdded.length > 0 || problems.length > 0) process.exitCode = doneWithProblems;
  });
