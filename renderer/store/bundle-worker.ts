/** Reads and writes .loom files off the interface's thread. */
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { CancelledError, ExpectedError } from '../../shared/errors.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { readContents } from '../db/review-rows.ts';
import type { BundleReply, BundleRequest } from './bundle-task.ts';

const post = (reply: BundleReply, transfer: Transferable[] = []): void => {
  (
    self as unknown as { postMessage(message: unknown, transfer: Transferable[]): void }
  ).postMessage(reply, transfer);
};

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
}

addEventListener('message', async (event: MessageEvent<BundleRequest>) => {
  const onProgress = (progress: { done: number; total: number }): void => {
    post({ kind: 'progress', done: progress.done, total: progress.total });
  };
  try {
    if (event.data.kind !== 'read') {
      const contents =
        event.data.kind === 'write'
          ? event.data.contents
          : await readContents(new ThemeloomDatabase(event.data.database), event.data.id);
      const bytes = await writeBundle(contents, { onProgress, sha256 });
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
