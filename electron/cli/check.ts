import { Command } from 'commander';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import type { BundleProblem } from '../../shared/bundle/problem.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { waitingIn } from '../../shared/ops/waiting.ts';
import { countOf, doneWithProblems, printResult } from './output.ts';
import { type ReadingOptions, withPassphraseFiles } from './passphrase-options.ts';
import { openToRead } from './review-file.ts';
import { type ListedTrouble, linesToSettle, troublesToList } from './to-settle.ts';

interface Options extends ReadingOptions {
  readonly json?: boolean;
}

interface Checked {
  readonly problems: readonly BundleProblem[];
  readonly toSettle: readonly ListedTrouble[];
  /** Changes of a newer version. */
  readonly waiting: number;
}

export const checkCommand = withPassphraseFiles(
  new Command('check')
    .description('check every invariant of a review')
    .argument('<review>', '.loom file'),
)
  .option('--json', 'print one JSON document: ok, problems, toSettle, waiting')
  .action(async (path: string, options: Options) => {
    const { problems, toSettle, waiting } = await checked(path, options);
    const ok = problems.length === 0;
    printResult(options.json, { ok, problems, toSettle, waiting }, [
      ok ? `${path} is sound.` : `${path}: ${countOf(problems.length, 'problem', 'problems')}.`,
      ...problems.map(({ rule, record, message }) => `${rule}  ${record}  ${message}`),
      ...linesToSettle(toSettle),
      ...(waiting === 0 ? [] : [t('team.waiting', { count: waiting })]),
    ]);
    if (!ok) process.exitCode = doneWithProblems;
  });

/** Damage that keeps a file from being opened is what this command is asked about: it is listed. */
async function checked(path: string, options: Options): Promise<Checked> {
  try {
    const review = await openToRead(path, options);
    return {
      problems: checkBundle(review),
      toSettle: troublesToList(review.operations, review.snapshot),
      waiting: waitingIn(review.operations).length,
    };
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code !== 'damaged') throw error;
    return {
      problems: [{ rule: 'X3', record: path, message: error.message }],
      toSettle: [],
      waiting: 0,
    };
  }
}
