import { BugError } from '../../shared/errors.ts';
import type { FileReading } from '../../shared/import/read-import-file.ts';
import type { ImportReply, ImportRequest } from './import-task.ts';

/** Reads files one after another; `stop` ends whatever is under way. */
export interface FileReader {
  read(request: ImportRequest, onProgress: (share: number) => void): Promise<FileReading>;
  stop(): void;
}

/**
 * A reader in a worker of its own. The worker is made at the first file and made anew after a file
 * that broke it (one that took all its memory, say), so that the next file is read all the same.
 */
export function createWorkerReader(): FileReader {
  let worker: Worker | undefined;
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    stop,
    read: (request, onProgress) =>
      new Promise((resolve, reject) => {
        worker ??= new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
          if (data.kind === 'read') resolve(data.reading);
          else onProgress(data.total > 0 ? data.done / data.total : 0);
        };
        const fail = (reason: string): void => {
          stop();
          reject(new BugError(reason));
        };
        worker.onerror = (event) => fail(event.message || 'the reader stopped');
        worker.onmessageerror = () => fail('the reader gave no answer');
        worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
      }),
  };
}
