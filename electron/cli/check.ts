import { Command } from 'commander';
import { type BundleProblem, checkBundle } from '../../shared/bundle/check-bundle.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { countOf, doneWithProblems, printResult } from './output.ts';
import { openReview } from './review-file.ts';

export const checkCommand = new Command('check')
  .description('check every invariant of a review')
  .argument('<review>', '.loom file')
  .option('--json', 'print one JSON document: ok, problems')
  .action(async (path: string, options: { readonly json?: boolean }) => {
    const problems = await problemsOf(path);
    const ok = problems.length === 0;
    printResult(options.json, { ok, problems }, [
      ok ? `${path} is sound.` : `${path}: ${countOf(problems.length, 'problem', 'problems')}.`,
      ...problems.map(({ rule, record, message }) => `${rule}  ${record}  ${message}`),
    ]);
    if (!ok) process.exitCode = doneWithProblems;
  });

/** Damage that keeps a file from being opened is what this command is asked about: it is listed. */
async function problemsOf(path: string): Promise<readonly BundleProblem[]> {
  try {
    return checkBundle(await openReview(path));
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code !== 'damaged') throw error;
    return [{ rule: 'X3', record: path, message: error.message }];
  }
}
