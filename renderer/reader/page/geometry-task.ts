import type { PdfGeometry } from '../../../shared/documents/pdf-geometry.ts';
import { BugError } from '../../../shared/errors.ts';
import type { GeometryReply, GeometryRequest } from './geometry-messages.ts';

/** Where a text stands on its pages, with the text that this reading of the file gave. */
export interface ReadGeometry {
  readonly geometry: PdfGeometry;
  readonly text: string;
}

const kept = new Map<string, ReadGeometry>();
const mostKept = 4;

/** The geometry of a PDF by its hash: worked out once for the few that were looked at last. */
export function geometryInWorker(
  hash: string,
  request: GeometryRequest,
  onProgress: (share: number) => void,
): { readonly result: Promise<ReadGeometry>; readonly stop: () => void } {
  const known = kept.get(hash);
  if (known !== undefined) return { result: Promise.resolve(known), stop: () => undefined };
  const worker = new Worker(new URL('./geometry-worker.ts', import.meta.url), { type: 'module' });
  const result = new Promise<ReadGeometry>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<GeometryReply>) => {
      if (data.kind === 'progress') {
        onProgress(data.share);
        return;
      }
      worker.terminate();
      if (data.kind === 'failed') {
        reject(new Error(data.reason));
        return;
      }
      const { geometry, text } = data;
      const oldest = kept.keys().next().value;
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
      kept.set(hash, { geometry, text });
      resolve({ geometry, text });
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new BugError(event.message || 'the page reader stopped'));
    };
    worker.postMessage(request);
  });
  return { result, stop: () => worker.terminate() };
}
