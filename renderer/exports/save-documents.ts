import { t } from '../../shared/messages/all-messages.ts';
import { notify } from '../store/notices.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import type { AskedDocuments, DocumentsWork, WrittenDocuments } from './document-work.ts';
import { exportWorker } from './export-task.ts';

/** What the worker makes of documents, with progress and a way to cancel. */
export async function documentsInWorker(
  as: DocumentsWork,
  asked: AskedDocuments,
): Promise<WrittenDocuments> {
  const label = t(as === 'preview' ? 'documents.previewing' : 'documents.preparing');
  const reply = await runTask(label, (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'documents', as }, 'documents', task),
  );
  return reply.file;
}

/** Saves the documents where the user says: one as it is, several in a zip. Says what was left out. */
export async function saveDocuments(
  format: 'html' | 'docx' | 'pdf',
  asked: AskedDocuments,
): Promise<void> {
  const file = await documentsInWorker(format === 'pdf' ? 'page' : format, asked);
  const saved = await (format === 'pdf' ? printed(file) : savedFile(format, file));
  const told = saved === undefined ? file.leftOut : [saved, ...file.leftOut];
  if (told.length > 0)
    notify({ text: told.join(' '), tone: saved === undefined ? 'problem' : 'done' });
}

async function printed({ bytes, count, names }: WrittenDocuments): Promise<string | undefined> {
  const [first = ''] = names;
  const name = count === 1 ? first.replace(/html$/, 'pdf') : `${stemOfAll()}.pdf`;
  const saved = await services().platform.printPages({ html: bytes, suggestedName: name });
  return saved === undefined ? undefined : t('documents.printed', { name: saved.name });
}

async function savedFile(
  format: 'html' | 'docx',
  { bytes, names }: WrittenDocuments,
): Promise<string | undefined> {
  const [only = ''] = names;
  const isOne = names.length === 1;
  const saved = await services().platform.saveFile({
    suggestedName: isOne ? only : `${stemOfAll()}.zip`,
    bytes,
    description: t(
      !isOne
        ? 'documents.file'
        : format === 'html'
          ? 'documents.formatHtml'
          : 'documents.formatDocx',
    ),
    extension: isOne ? format : 'zip',
  });
  return saved === undefined ? undefined : t('documents.saved', { count: names.length });
}

function stemOfAll(): string {
  const { title } = useReview.getState().snapshot.review ?? { title: '' };
  return t('documents.fileName', { title: fileStem(title) });
}
