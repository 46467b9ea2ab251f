/** Looking for highlights and comments in the original of a PDF, off the interface's thread. */
import type { PlacedMarks } from '../../../shared/documents/pdf-marks.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../../shared/records/document.ts';
import { KeptWorker } from '../../store/kept-worker.ts';
import { loadOriginal, loadText } from '../../store/review-store.ts';
import type { TaskHandle } from '../../store/tasks.ts';
import { inOurLanguage } from '../../store/worker-language.ts';
import type { MarksReply, MarksRequest } from '../import-task.ts';

// The script that reads files for import, which holds the reader of PDFs.
const worker = new KeptWorker<MarksRequest, MarksReply>(() =>
  inOurLanguage(new Worker(new URL('../import-worker.ts', import.meta.url), { type: 'module' })),
);

/** What was found in a file, and the text that it lies on. */
export interface FoundMarks extends PlacedMarks {
  readonly text: string;
}

/** The marks of a document's file on its text. Rejects with an `ExpectedError` where there is no original, or it is protected. */
export async function marksOf(
  { originalHash, textId }: DocumentRecord,
  task: TaskHandle,
  password: string | undefined,
): Promise<FoundMarks> {
  if (originalHash === undefined) throw new ExpectedError('no-original', t('page.noOriginal'));
  const [bytes, { text }] = await Promise.all([loadOriginal(originalHash), loadText(textId)]);
  const { placed } = await worker.ask({ kind: 'marks', bytes, text, password }, 'marks', task);
  return { ...placed, text };
}

/** How many marks and notes the file of a document has; none where it cannot be looked at. */
export async function countMarks({ originalHash }: DocumentRecord, task: TaskHandle) {
  if (originalHash === undefined) return { marks: 0, notes: 0 };
  const bytes = await loadOriginal(originalHash);
  return worker.ask({ kind: 'count', bytes }, 'counted', task);
}
