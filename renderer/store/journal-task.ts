import { BugError } from '../../shared/errors.ts';
import {
  compareJournal,
  type JournalComparison,
  type JournalToCompare,
} from '../../shared/journal/compare-journal.ts';
import { breathe } from '../../shared/progress.ts';
import type { JournalReply, JournalRequest } from './journal-messages.ts';
import type { JournalNeeds } from './journal-needs.ts';
import { inOurLanguage } from './worker-language.ts';
import { isProgress, resultOf, type WorkerReply } from './worker-reply.ts';

/** What is compared within a frame, sooner than a worker starts: characters of the journal, operations of the log. */
const short = { characters: 200_000, operations: 300 };

/** Compares journals with the logs in `database`, long ones off the interface's thread. */
export function comparedBeside(database: string): JournalNeeds['compare'] {
  return async (engine, asked) => {
    const isShort =
      asked.text.length <= short.characters && engine.state.head.operations <= short.operations;
    return isShort
      ? compareJournal(asked, await engine.readLog())
      : compareInWorker(database, asked);
  };
}

/**
 * Compares a journal with the log in `database`, in a worker that ends with its answer: a year of work takes a second
 * to go through, for which the interface must not stand still.
 */
function compareInWorker(database: string, asked: JournalToCompare): Promise<JournalComparison> {
  const worker = inOurLanguage(
    new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module' }),
  );
  const owed: string[] = [];
  return new Promise<JournalComparison>((resolve, reject) => {
    worker.onerror = ({ message }) =>
      reject(new BugError(message || 'The worker for journals did not start'));
    worker.onmessage = ({ data: reply }: MessageEvent<JournalReply | WorkerReply>) => {
      if (isProgress(reply)) return;
      if (reply.kind === 'owed') {
        for (const line of reply.lines) owed.push(line);
        return;
      }
      try {
        resolve({ ...resultOf(reply, 'compared').comparison, owed });
      } catch (error) {
        reject(error);
      }
    };
    handOver(worker, { database, ...asked }).catch(reject);
  }).finally(() => worker.terminate());
}

/** Characters in one message: a text is copied on its way, and a journal may have a hundred million. */
const charactersPerMessage = 2_000_000;

async function handOver(
  worker: Pick<Worker, 'postMessage'>,
  { text, ...asked }: JournalToCompare & { readonly database: string },
): Promise<void> {
  const tell = (request: JournalRequest): void => worker.postMessage(request);
  for (let from = 0; from < text.length; from += charactersPerMessage) {
    tell({ kind: 'text', piece: text.slice(from, from + charactersPerMessage) });
    await breathe();
  }
  tell({ kind: 'compare', ...asked });
}
