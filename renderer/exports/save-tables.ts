import { BugError } from '../../shared/errors.ts';
import type { ExportFormat } from '../../shared/export/write-table.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notify } from '../store/notices.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { saveFile } from '../store/save-file.ts';
import { services } from '../store/services.ts';
import { writeInWorker } from './export-task.ts';
import type { AskedTables } from './export-work.ts';

export const formatNames = {
  docx: 'export.formatDocx',
  xlsx: 'export.formatXlsx',
  csv: 'export.formatCsv',
  html: 'export.formatHtml',
  md: 'export.formatMd',
  latex: 'export.formatLatex',
} as const satisfies Readonly<Record<ExportFormat, string>>;

/** Saves the chosen table where the user says. */
export async function saveTable(asked: AskedTables): Promise<void> {
  const { bytes, names } = await writeInWorker('table', asked);
  const [name] = names;
  if (name === undefined) throw new BugError('No table was written');
  await saveFile({
    suggestedName: name,
    bytes,
    description: t(formatNames[asked.settings.format]),
    extension: name.slice(name.lastIndexOf('.') + 1),
  });
}

/** Saves all tables in one zip. */
export async function saveAllTables(asked: AskedTables): Promise<void> {
  const { title } = useReview.getState().snapshot.review ?? { title: '' };
  const { bytes, names } = await writeInWorker('all', asked);
  const saved = await services().platform.saveFile({
    suggestedName: t('export.tablesFileName', { title: fileStem(title) }),
    bytes,
    description: t('export.tablesFile'),
    extension: 'zip',
  });
  if (saved !== undefined) {
    notify({ text: t('export.savedAll', { count: names.length }), tone: 'done' });
  }
}
