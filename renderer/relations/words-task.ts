import { t } from '../../shared/messages/all-messages.ts';
import type { WordCounts } from '../../shared/words/word-frequencies.ts';
import { KeptWorker } from '../store/kept-worker.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import { inOurLanguage } from '../store/worker-language.ts';
import type { AskedWords, WordsReply, WordsRequest } from './words-messages.ts';

/** The workers of the screen of words, which keeps one while it is shown. */
export const wordsWorker = new KeptWorker<WordsRequest, WordsReply>(() =>
  inOurLanguage(new Worker(new URL('./words-worker.ts', import.meta.url), { type: 'module' })),
);

/** Counts words in a worker, with progress and a way to cancel. */
export async function countInWorker(asked: AskedWords): Promise<WordCounts> {
  const { counts } = await runTask(t('words.counting'), (task) =>
    wordsWorker.ask({ ...storedVersion(), ...asked, kind: 'words' }, 'counted', task),
  );
  return counts;
}
