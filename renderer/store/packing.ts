import { type Packed, packEntry } from '../../shared/bundle/zip-writer.ts';
import { BugError } from '../../shared/errors.ts';

export interface PackRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
}

export interface PackReply {
  readonly id: number;
  readonly packed: Packed;
}

/** Entries shorter than this are packed sooner than handed over. */
const worthHandingOver = 256 * 1024;

/** Packs large entries in a worker of its own, so that packing and what comes next share two cores. */
export function packBeside(): (bytes: Uint8Array) => Promise<Packed> {
  const waiting = new Map<number, { resolve(packed: Packed): void; reject(error: Error): void }>();
  let worker: Worker | undefined;
  let lastId = 0;
  const start = (): Worker => {
    const started = new Worker(new URL('./packing-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<PackReply>) => {
      waiting.get(data.id)?.resolve(data.packed);
      waiting.delete(data.id);
    });
    started.addEventListener('error', (event) => {
      for (const { reject } of waiting.values()) {
        reject(new BugError(event.message || 'The worker for packing did not start'));
      }
      waiting.clear();
    });
    return started;
  };
  return async (bytes) => {
    if (bytes.length < worthHandingOver) return packEntry(bytes);
    worker ??= start();
    lastId += 1;
    const request: PackRequest = { id: lastId, bytes };
    const packed = new Promise<Packed>((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
    });
    worker.postMessage(request, [bytes.buffer as ArrayBuffer]);
    return packed;
  };
}
