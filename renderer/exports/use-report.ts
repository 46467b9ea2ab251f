import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReportFormat } from '../../shared/use-cases/export-report.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { notify } from '../store/notices.ts';
import { useResultView } from '../store/result-view.ts';
import { useReview } from '../store/review-store.ts';
import { saveFile } from '../store/save-file.ts';
import { services } from '../store/services.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import { exportWorker } from './export-task.ts';
import type { AskedReport, PackagePreview, WrittenReport } from './report-work.ts';

/** What is asked of the worker under the choices that were made; the same object until anything of it is another. */
export function useAskedReport(): AskedReport {
  const viewer = useReview((state) => state.reviewerId);
  const asOf = useExportSettings((state) => state.asOf) || undefined;
  const { layer } = useResultView();
  const { include } = useIncludeChoice();
  return useMemo(
    () => ({ choice: { viewer, layer, asOf }, include }),
    [viewer, layer, asOf, include],
  );
}

/** The beginning of the report. */
export const previewReport = (asked: AskedReport): Promise<WrittenReport> =>
  reportInWorker('preview', asked);

async function reportInWorker(
  as: ReportFormat | 'preview',
  asked: AskedReport,
): Promise<WrittenReport> {
  const label = t(as === 'preview' ? 'report.previewing' : 'report.preparing');
  const reply = await runTask(label, (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'report', as }, 'report', task),
  );
  return reply.file;
}

/** Saves the report where the user says. */
export async function saveReport(format: ReportFormat, asked: AskedReport): Promise<void> {
  const { bytes, name } = await reportInWorker(format, asked);
  await saveFile({
    suggestedName: name,
    bytes,
    description: t(format === 'docx' ? 'export.formatDocx' : 'export.formatHtml'),
    extension: format,
  });
}

/** What would go into the package. */
export async function packageInside(asked: AskedReport): Promise<PackagePreview> {
  const reply = await runTask(t('package.listing'), (task) =>
    exportWorker.ask(
      { ...storedVersion(), ...asked, kind: 'packageInside' },
      'packageInside',
      task,
    ),
  );
  return reply.preview;
}

/** Saves the package where the user says, with progress and a way to cancel. */
export async function savePackage(asked: AskedReport): Promise<void> {
  const reply = await runTask(t('package.writing'), (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'package' }, 'package', task),
  );
  const { bytes, count, name } = reply.file;
  const saved = await services().platform.saveFile({
    suggestedName: name,
    bytes,
    description: t('package.file'),
    extension: 'zip',
  });
  if (saved !== undefined)
    notify({ text: t('package.saved', { count, name: saved.name }), tone: 'done' });
}
