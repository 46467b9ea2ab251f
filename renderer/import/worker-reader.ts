import { BugError } from '../../shared/errors.ts';
import type { FileReading } from '../../shared/import/read-import-file.ts';
import { inOurLanguage } from '../store/worker-language.ts';
import type { ImportReply, ImportRequest } from './import-task.ts';

/** Reads files one after another; `stop` ends whatever is under way. */
export interface FileReader {
  read(request: ImportRequest, onProgress: (share: number) => void): Promise<FileReading>;
  stop(): void;
}

/** Bytes of files that one worker reads, but for the last of them. */
const mostBytes = 8 * 1024 * 1024;

/**
 * A reader in a worker of its own. The worker is made at the first file and made anew after a file
 * that broke it (one that took all its memory, say), so that the next file is read all the same; and
 * after many bytes, because a worker gives its memory back only when it ends.
 */
export function createWorkerReader(): FileReader {
  let worker: Worker | undefined;
  let taken = 0;
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    taken = 0;
  };
  return {
    stop,
    read: (request, onProgress) =>
      new Promise((resolve, reject) => {
        taken += request.bytes.length;
        worker ??= inOurLanguage(
          new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
        );
        worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
          if (data.kind === 'read') {
            if (taken > mostBytes) stop();
            resolve(data.reading);
          } else onProgress(data.total > 0 ? data.done / data.total : 0);
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
