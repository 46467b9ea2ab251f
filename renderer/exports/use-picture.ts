import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { fileStem } from '../store/review-files.ts';
import { useReview } from '../store/review-store.ts';
import { saveFile } from '../store/save-file.ts';
import { storedVersion } from '../store/stored-version.ts';
import { runTask } from '../store/tasks.ts';
import { exportWorker } from './export-task.ts';
import type { AskedPicture, DrawnPicture } from './picture-work.ts';
import { pictureFile, savePicture } from './save-picture.ts';
import { useAskedReport } from './use-report.ts';

export const pictureFormats = ['svg', 'png', 'csv'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** What is asked of the worker under the choices that were made; the same object until anything of it is another. */
export function useAskedPicture(): AskedPicture {
  const asked = useAskedReport();
  const picture = useExportSettings((state) => state.picture);
  const map = useExportSettings((state) => state.map);
  const look = useExportSettings((state) => state.look);
  return useMemo(() => ({ ...asked, picture, map, look }), [asked, picture, map, look]);
}

export async function drawnPicture(asked: AskedPicture): Promise<DrawnPicture> {
  const reply = await runTask(t('figure.drawing'), (task) =>
    exportWorker.ask({ ...storedVersion(), ...asked, kind: 'picture' }, 'picture', task),
  );
  return reply.picture;
}

/** Saves the picture, or its numbers, where the user says. */
export async function saveFigure(asked: AskedPicture, format: PictureFormat): Promise<void> {
  const { csv, figure, svg } = await drawnPicture(asked);
  const review = fileStem(useReview.getState().snapshot.review?.title ?? '');
  const name = t('figure.file', { review, figure: figure.title });
  if (format !== 'csv') {
    const bytes = await runTask(t('figure.drawing'), () => pictureFile(svg, format));
    return savePicture(name, format, bytes);
  }
  await saveFile({
    suggestedName: `${name}.csv`,
    bytes: new TextEncoder().encode(csv),
    description: t('export.formatCsv'),
    extension: 'csv',
  });
}
