/** Letters that did nothing put the keys of the Code screen to rest, so that the word they begin does nothing either. */
import { t } from '../../shared/messages/messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { notify, notifyError, speak } from '../store/notices.ts';
import { undoOne } from '../store/review-store.ts';
import { type LetterRun, letterRuns } from './letter-run.ts';
import { useReader } from './reader-state.ts';

/**
 * Says why nothing was done. After a letter, those that follow rest; `run` is that of the letter where the
 * answer came later, and counts for nothing once something else was pressed.
 */
export function sayRefused(sentence: string, run: LetterRun | undefined = letterRuns.now): void {
  if (run === undefined) notify({ text: sentence, tone: 'done' });
  else if (run !== letterRuns.now) speak(sentence);
  else {
    useReader.setState({ refused: sentence });
    speak(`${sentence} ${t('common.lettersRest')}`);
    takeBackWord();
  }
}

/** Letters are keys again. */
export function wakeLetters(): void {
  useReader.setState({ refused: undefined });
}

/** Notes a change that a letter asked for, which is taken back where the letter turns out to begin a word. */
export function notedAsTyped(committing: Promise<Operation | undefined>): void {
  letterRuns.now?.did(async () => {
    const operation = await committing;
    if (operation !== undefined) await undoOne(operation);
  });
}

/** Takes back what the first letters of a word did before one of them did nothing. */
export function takeBackWord(): void {
  const waysBack = letterRuns.now?.takeWaysBack() ?? [];
  const takeAllBack = async (): Promise<void> => {
    for (const wayBack of waysBack) await wayBack();
  };
  takeAllBack().catch(notifyError);
}
