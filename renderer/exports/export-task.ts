import { t } from '../../shared/messages/all-messages.ts';
import { KeptWorker } from '../store/kept-worker.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import { inOurLanguage } from '../store/worker-language.ts';
import type { ExportQuestion, ExportReply } from './export-messages.ts';
import type { AskedTables, PreviewedTable, WrittenFile } from './export-work.ts';

/** The workers of the Export screen, which keeps one while it is shown. */
export const exportWorker = new KeptWorker<ExportQuestion, ExportReply>(() =>
  inOurLanguage(new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })),
);

/** The first rows of the chosen table, as they are stored now. */
export async function previewInWorker(asked: AskedTables): Promise<PreviewedTable> {
  const name = t(`table.${asked.settings.table}`);
  const reply = await runTask(t('export.previewing', { name }), (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'preview' }, 'previewed', task),
  );
  return reply.preview;
}

/** The chosen table or all of them as one file, with progress and a way to cancel. */
export async function writeInWorker(
  kind: 'table' | 'all',
  asked: AskedTables,
): Promise<WrittenFile> {
  const name = t(kind === 'all' ? 'export.tables' : `table.${asked.settings.table}`);
  const reply = await runTask(t('export.preparing', { name }), (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind }, 'written', task),
  );
  return reply.file;
}
