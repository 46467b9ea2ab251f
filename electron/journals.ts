import { type FileHandle, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEnd } from '../shared/platform/platform.ts';
import type { ReviewId } from '../shared/records/ids.ts';
import { errorCode, journalFailure, keptFailure, removeFailure } from './files.ts';
import { reviewFileStem, reviewOfFileStem } from './review-file-names.ts';
import { createSerialQueue } from './serial-queue.ts';

/**
 * One text file per review outside the browser engine's storage, to which every operation is appended
 * as it is committed: what is left if that storage is ever lost.
 */
export interface Journals {
  append(reviewId: ReviewId, lines: readonly string[]): Promise<void>;
  read(reviewId: ReviewId): Promise<string | undefined>;
  /** Its size and its last 64 KiB at most. */
  end(reviewId: ReviewId): Promise<JournalEnd | undefined>;
  list(): Promise<readonly ReviewId[]>;
  /** Removes a journal for good; fine where there is none. */
  remove(reviewId: ReviewId): Promise<void>;
}

const suffix = '.journal.jsonl';
const lineFeed = 0x0a;
const endSize = 65_536;

export function createJournals(folder: string): Journals {
  const inOrder = createSerialQueue();
  const fileOf = (reviewId: ReviewId): string =>
    join(folder, `${reviewFileStem(reviewId)}${suffix}`);

  return {
    append: (reviewId, lines) =>
      inOrder(reviewId, async () => {
        if (lines.length === 0) return;
        try {
          await mkdir(folder, { recursive: true });
          await appendLines(fileOf(reviewId), lines);
        } catch (cause) {
          throw journalFailure(cause);
        }
      }),
    read: (reviewId) =>
      inOrder(reviewId, async () => {
        try {
          return await readFile(fileOf(reviewId), 'utf8');
        } catch (cause) {
          if (errorCode(cause) === 'ENOENT') return undefined;
          throw keptFailure(`${reviewFileStem(reviewId)}${suffix}`, cause);
        }
      }),
    end: (reviewId) =>
      inOrder(reviewId, async () => {
        try {
          return await readEnd(fileOf(reviewId));
        } catch (cause) {
          if (errorCode(cause) === 'ENOENT') return undefined;
          throw keptFailure(`${reviewFileStem(reviewId)}${suffix}`, cause);
        }
      }),
    remove: (reviewId) =>
      inOrder(reviewId, async () => {
        try {
          await rm(fileOf(reviewId), { force: true });
        } catch (cause) {
          throw removeFailure(`${reviewFileStem(reviewId)}${suffix}`, cause);
        }
      }),
    list: async () => {
      const names = await readdir(folder).catch((cause: unknown) => {
        if (errorCode(cause) === 'ENOENT') return [];
        throw keptFailure(folder, cause);
      });
      return names
        .filter((name) => name.endsWith(suffix))
        .map((name) => reviewOfFileStem(name.slice(0, -suffix.length)))
        .filter((reviewId) => reviewId !== undefined)
        .sort();
    },
  };
}

/** Appends and flushes; a line that a crash tore earlier is closed first so that it spoils no other. */
async function appendLines(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    const last = new Uint8Array(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const opening = size > 0 && last[0] !== lineFeed ? '\n' : '';
    try {
      await file.writeFile(`${opening}${lines.join('\n')}\n`);
      await file.sync();
    } catch (cause) {
      // On a full disk half of it may be there: it is taken away again, as far as that can be done.
      await file.truncate(size).catch(() => undefined);
      throw cause;
    }
  } finally {
    await file.close();
  }
}

async function readEnd(path: string): Promise<JournalEnd> {
  const file: FileHandle = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - endSize);
    const end = Buffer.alloc(size - from);
    const { bytesRead } = await file.read(end, 0, end.length, from);
    return { bytes: size, text: end.toString('utf8', 0, bytesRead) };
  } finally {
    await file.close();
  }
}
