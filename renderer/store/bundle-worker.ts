/** Reads and writes .loom files off the interface's thread. */
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle, writeReviewFile } from '../../shared/bundle/write-bundle.ts';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { readAsWritten } from '../db/written-review.ts';
import type { BundleReply, BundleRequest } from './bundle-task.ts';

const post = (reply: BundleReply, transfer: Transferable[] = []): void => {
  (
    self as unknown as { postMessage(message: unknown, transfer: Transferable[]): void }
  ).postMessage(reply, transfer);
};

addEventListener('message', async (event: MessageEvent<BundleRequest>) => {
  const onProgress = (progress: { done: number; total: number }): void => {
    post({ kind: 'progress', done: progress.done, total: progress.total });
  };
  try {
    if (event.data.kind !== 'read') {
      const bytes =
        event.data.kind === 'write'
          ? await writeBundle(event.data.contents, { onProgress })
          : await writeReviewFile(
              await readAsWritten(new ThemeloomDatabase(event.data.database), event.data.id),
              { onProgress },
            );
      post({ kind: 'written', bytes }, [bytes.buffer as ArrayBuffer]);
    } else {
      const { operations, texts, originals, part } = await readBundle(event.data.bytes, {
        onProgress,
      });
      const contents = { operations, texts, originals, ...(part === undefined ? {} : { part }) };
      post({ kind: 'read', contents });
    }
  } catch (error) {
    const expected = error instanceof ExpectedError || error instanceof CancelledError;
    post({
      kind: 'failed',
      code: error instanceof ExpectedError ? error.code : undefined,
      message: error instanceof Error ? error.message : String(error),
      expected,
    });
  }
});
