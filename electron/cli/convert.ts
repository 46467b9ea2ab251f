/** `themeloom convert`: a project or codebook of another program as a review. */
import { basename } from 'node:path';
import { Command } from 'commander';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { newId } from '../../shared/records/ids.ts';
import type { Carried } from '../../shared/refi-qda/report.ts';
import { convertProject } from '../../shared/use-cases/convert-project.ts';
import { readInput, refuseToReplace, writeAtomically } from './files.ts';
import { countOf, doneWithProblems, printResult, say } from './output.ts';
import { random } from './random.ts';

interface Options {
  readonly force?: boolean;
  readonly json?: boolean;
}

export const convertCommand = new Command('convert')
  .description('make a review of a project or codebook of another program (REFI-QDA)')
  .argument(
    '<in>',
    '.qdpx, .qde or .qdc file, as NVivo, MAXQDA, ATLAS.ti, QualCoder and others export it',
  )
  .argument('<out>', '.loom file to write')
  .option('--force', 'replace the file if it exists')
  .option('--json', 'print one JSON document: what came in, what did not and why, what is doubtful')
  .action(async (file: string, out: string, options: Options) => {
    if (!/\.loom$/i.test(out))
      throw new ExpectedError(
        'arguments',
        `A review is written, so the second file must end in .loom; “${basename(out)}” does not.`,
      );
    await refuseToReplace(out, options.force);
    const { contents, report, rows } = convertProject(
      { bytes: await readInput(file), name: basename(file) },
      { device: newId('device', random), now: Date.now, random },
    );
    await writeAtomically(out, await writeBundle(contents, { rows }));
    const { carried, doubtful, notCarried } = report;
    printResult(options.json, { file: out, carried, notCarried, doubtful }, [
      `${out}: “${rows.review?.title}”, ${inWords(carried)}.`,
    ]);
    for (const { reason, what, where } of notCarried)
      say(`${file}: ${[what, where].filter((words) => words !== '').join(' ')}: ${reason}`);
    for (const { quote, readings, reason, source } of doubtful)
      say(
        `${file}: ${source}: ${[quote, ...readings].map((words) => `“${words}”`).join(' / ')}: ${reason}`,
      );
    if (notCarried.length > 0 || doubtful.length > 0) process.exitCode = doneWithProblems;
  });

function inWords({ codes, codings, documents, memos, reviewers, themes }: Carried): string {
  return [
    countOf(documents, 'document', 'documents'),
    countOf(codes, 'code', 'codes'),
    countOf(themes, 'theme', 'themes'),
    countOf(codings, 'coding', 'codings'),
    countOf(reviewers, 'reviewer', 'reviewers'),
    countOf(memos, 'memo', 'memos'),
  ].join(', ');
}
