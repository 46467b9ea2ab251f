/** A sheet looked at and saved: written in a worker; figures whose letters its typeface lacks get their pictures here, by the browser. */
import { useMemo } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import type { SheetId } from '../../../shared/records/ids.ts';
import type { ReportFormat } from '../../../shared/use-cases/export-report.ts';
import { useIncludeChoice } from '../../store/include-choice.ts';
import { useResultView } from '../../store/result-view.ts';
import { useReview } from '../../store/review-store.ts';
import { saveFile } from '../../store/save-file.ts';
import { storedVersion } from '../../store/stored-version.ts';
import { runTask } from '../../store/tasks.ts';
import { exportWorker } from '../export-task.ts';
import { pngOfBrowser } from '../save-picture.ts';
import type { AskedSheet, WrittenSheet } from './sheet-work.ts';

/** What is asked of the worker under the choices that were made; the same object until anything of it is another. */
export function useAskedSheet(sheetId: SheetId): AskedSheet {
  const viewer = useReview((state) => state.reviewerId);
  const { layer } = useResultView();
  const { include } = useIncludeChoice();
  return useMemo(
    () => ({ choice: { viewer, layer }, include, sheetId }),
    [viewer, layer, include, sheetId],
  );
}

/** The sheet as a page. */
export const previewSheet = (asked: AskedSheet): Promise<WrittenSheet> => inWorker('html', asked);

/** Saves a sheet where the user says. */
export async function saveSheet(format: ReportFormat, asked: AskedSheet): Promise<void> {
  const pictures = new Map<number, Uint8Array>();
  if (format === 'docx')
    for (const [number, svg] of (await inWorker('figures', asked)).figures)
      pictures.set(number, await pngOfBrowser(svg));
  const { bytes, name } = await inWorker(format, asked, pictures);
  await saveFile({
    suggestedName: name,
    bytes,
    description: t(format === 'docx' ? 'export.formatDocx' : 'export.formatHtml'),
    extension: format,
  });
}

async function inWorker(
  as: ReportFormat | 'figures',
  asked: AskedSheet,
  pictures: ReadonlyMap<number, Uint8Array> = new Map(),
): Promise<WrittenSheet> {
  const reply = await runTask(t('writeUp.making'), (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'sheet', as, pictures }, 'sheet', task),
  );
  return reply.file;
}
