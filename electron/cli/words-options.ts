/** What the table of word frequencies is asked on the command line. */
import type { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { type StopLanguage, stopLanguages } from '../../shared/words/stop-words.ts';
import { usualWords, type WordsQuestion } from '../../shared/words/word-frequencies.ts';
import { codesNamed } from './agreement-options.ts';
import { reviewerNamed } from './review-file.ts';

export interface WordsChoiceOptions {
  readonly withinCode?: string;
  readonly codedBy?: string;
  readonly letters: string;
  readonly stop: string;
  readonly allWords?: boolean;
}

/** Adds `--within-code`, `--coded-by`, `--letters`, `--stop` and `--all-words`. */
export function withWordsOptions(command: Command): Command {
  return command
    .option('--within-code <name>', 'words: only in passages of this code or one below it')
    .option('--coded-by <name>', 'words: only in passages that this reviewer coded')
    .option('--letters <number>', 'words: letters of the shortest word', String(usualWords.least))
    .option('--stop <languages>', `words: stop words of ${stopLanguages.join(',')}, or none`, 'en')
    .option('--all-words', 'words: count names of speakers and page furniture, too');
}

/** What the options ask of a review; which documents is an option of its own. */
export function wordsOf(
  snapshot: Shown,
  { allWords, codedBy, letters, stop, withinCode }: WordsChoiceOptions,
  documentIds: readonly DocumentId[] | undefined,
): WordsQuestion {
  const least = Number(letters);
  if (!Number.isInteger(least) || least < 1)
    throw new ExpectedError('letters', `“${letters}” is no number of letters: write 1 or more.`);
  return {
    documentIds,
    codeId: withinCode === undefined ? undefined : codesNamed(snapshot, withinCode)[0],
    reviewerId: codedBy === undefined ? undefined : reviewerNamed(snapshot, codedBy),
    least,
    stopLists: stop.trim() === 'none' ? [] : stop.split(',').map(parseLanguage),
    everything: allWords === true,
  };
}

function parseLanguage(name: string): StopLanguage {
  const language = stopLanguages.find((known) => known === name.trim());
  if (language !== undefined) return language;
  throw new ExpectedError(
    'stop-language',
    `There are no stop words for “${name.trim()}”. Languages: ${stopLanguages.join(', ')}, or none.`,
  );
}
