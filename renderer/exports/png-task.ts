import { t } from '../../shared/messages/all-messages.ts';
import { KeptWorker } from '../store/kept-worker.ts';
import { runTask } from '../store/tasks.ts';
import type { PngQuestion, PngReply } from './png-worker.ts';

const worker = new KeptWorker<PngQuestion, PngReply>(
  () => new Worker(new URL('./png-worker.ts', import.meta.url), { type: 'module' }),
);

/** The picture as PNG; undefined where its typeface lacks letters. */
export async function pngInWorker(svg: string): Promise<Uint8Array | undefined> {
  const { png } = await runTask(t('figure.drawing'), (task) => worker.ask({ svg }, 'png', task));
  return png;
}
