import { zipSync } from 'fflate';
import { BugError } from '../../shared/errors.ts';
import type { ExportFormat } from '../../shared/export/write-table.ts';
import { t } from '../../shared/messages/messages.ts';
import { tablesOf } from '../../shared/tables/build-table.ts';
import type { TableId } from '../../shared/tables/table.ts';
import type { TableSource } from '../../shared/tables/table-source.ts';
import { type ExportedFile, exportTables } from '../../shared/use-cases/export-tables.ts';
import { notify } from '../store/notices.ts';
import { fileStem } from '../store/review-files.ts';
import { services } from '../store/services.ts';
import { runTask } from '../store/tasks.ts';
import type { ExportRequest } from './export-settings.ts';
import { optionsOf } from './table-options.ts';

export const formatNames = {
  docx: 'export.formatDocx',
  xlsx: 'export.formatXlsx',
  csv: 'export.formatCsv',
  html: 'export.formatHtml',
  md: 'export.formatMd',
  latex: 'export.formatLatex',
} as const satisfies Readonly<Record<ExportFormat, string>>;

/** The files of some tables in the format chosen. */
async function write(ids: readonly TableId[], source: TableSource, settings: ExportRequest) {
  const files = exportTables(source, {
    tables: ids,
    formats: [settings.format],
    options: optionsOf(source.snapshot, settings),
  });
  const written: ExportedFile[] = [];
  for await (const file of files) written.push(file);
  return written;
}

/** Saves one table where the user says. */
export async function saveTable(
  id: TableId,
  source: TableSource,
  settings: ExportRequest,
): Promise<void> {
  const [file] = await runTask(t('export.preparing', { name: t(`table.${id}`) }), () =>
    write([id], source, settings),
  );
  if (file === undefined) throw new BugError('No table was written');
  const saved = await services().platform.saveFile({
    suggestedName: file.name,
    bytes: file.bytes,
    description: t(formatNames[settings.format]),
    extension: file.name.slice(file.name.lastIndexOf('.') + 1),
  });
  if (saved !== undefined) notify({ text: t('export.saved', { name: saved.name }), tone: 'done' });
}

/** Saves all tables in one zip. */
export async function saveAllTables(source: TableSource, settings: ExportRequest): Promise<void> {
  const ids = tablesOf(source.everyone ?? source.snapshot);
  const bytes = await runTask(t('export.preparing', { name: t('export.tables') }), async (task) => {
    const files: Record<string, [Uint8Array, { mtime: string }]> = {};
    let done = 0;
    for (const id of ids) {
      for (const file of await write([id], source, settings))
        files[file.name] = [file.bytes, { mtime: '1980-01-02' }];
      done += 1;
      task.progress({ done, total: ids.length });
    }
    return zipSync(files, { level: 6 });
  });
  const saved = await services().platform.saveFile({
    suggestedName: `${fileStem(source.snapshot.review?.title ?? '')} tables.zip`,
    bytes,
    description: t('export.tablesFile'),
    extension: 'zip',
  });
  if (saved !== undefined) {
    notify({ text: t('export.savedAll', { count: ids.length }), tone: 'done' });
  }
}
