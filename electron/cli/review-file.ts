import {
  type BundleSurvey,
  type ReadBundle,
  readBundle,
  type StreamedBundle,
  streamBundle,
  surveyBundle,
} from '../../shared/bundle/read-bundle.ts';
import { ownLock } from '../../shared/engine/begin-review.ts';
import { ReviewEngine } from '../../shared/engine/engine.ts';
import { BugError, ExpectedError } from '../../shared/errors.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Writer } from '../../shared/ops/stamped.ts';
import { newId, type ReviewerId } from '../../shared/records/ids.ts';
import { LoomStorage } from '../../shared/use-cases/loom-storage.ts';
import { readInput } from './files.ts';
import { nativeUnpacking } from './native-unpacking.ts';
import { say } from './output.ts';
import type { ReadingOptions } from './passphrase-options.ts';
import { Passphrases } from './passphrases.ts';
import { random } from './random.ts';

/** Opens a .loom file, its log in memory; what in it is no part of a review is named. */
export function openWhole(path: string, passphrases: Passphrases): Promise<ReadBundle> {
  return opened(path, passphrases, (bytes) => readBundle(bytes, { native: nativeUnpacking }));
}

/** The same whose log stays in the file. */
export function openReview(path: string, passphrases: Passphrases): Promise<StreamedBundle> {
  return opened(path, passphrases, streamed);
}

/** A file whose log stays in it; nothing is said. */
export function readStreamed(path: string, passphrases: Passphrases): Promise<StreamedBundle> {
  return readAs(path, passphrases, streamed);
}

function streamed(bytes: Uint8Array): Promise<StreamedBundle> {
  return streamBundle(bytes, { native: nativeUnpacking });
}

/** Names what in a file is no part of a review. */
export function sayIgnored(path: string, ignored: readonly string[]): void {
  for (const name of ignored)
    say(`${path}: ${JSON.stringify(name)} is no part of a review and was left out.`);
}

/** The same for reading: its log is read again where a command goes through it, and `onOperation` hears of it at once. */
export function openToRead(
  path: string,
  { passphraseFile }: ReadingOptions,
  onOperation?: (operation: Operation) => void,
): Promise<StreamedBundle> {
  return opened(path, new Passphrases(passphraseFile), (bytes) =>
    streamBundle(bytes, { native: nativeUnpacking, onOperation }),
  );
}

/** What a file holds, without its coding. */
export function survey(path: string, { passphraseFile }: ReadingOptions): Promise<BundleSurvey> {
  return opened(path, new Passphrases(passphraseFile), (bytes) =>
    surveyBundle(bytes, { native: nativeUnpacking }),
  );
}

async function opened<T extends Pick<StreamedBundle, 'ignored'>>(
  path: string,
  passphrases: Passphrases,
  read: (bytes: Uint8Array) => Promise<T>,
): Promise<T> {
  const review = await readAs(path, passphrases, read);
  sayIgnored(path, review.ignored);
  return review;
}

async function readAs<T>(
  path: string,
  passphrases: Passphrases,
  read: (bytes: Uint8Array) => Promise<T>,
): Promise<T> {
  const bytes = await readInput(path);
  try {
    return await read(await passphrases.plain(path, bytes));
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(error.code, `${path}: ${error.message}`);
  }
}

/** What the command line writes as: a device of its own, now. */
export function writerOf(reviewerId: ReviewerId): Writer {
  return { device: newId('device', random), reviewerId, now: Date.now, random };
}

/** An engine on a file's review; what it commits is in the bytes of the storage, and the file as it was. */
export async function openToWrite(
  review: StreamedBundle,
  reviewerId: ReviewerId,
): Promise<{ readonly engine: ReviewEngine; readonly storage: LoomStorage }> {
  const storage = new LoomStorage(review, Date.now());
  const engine = await ReviewEngine.open({
    ...writerOf(reviewerId),
    id: review.manifest.reviewId,
    storage,
    lock: ownLock,
    version: 0,
    report: (error) => {
      throw error;
    },
  });
  if (engine === undefined) throw new BugError('A review that was just read is not there');
  return { engine, storage };
}

/** The reviewer of that name, or the first one in the file. */
export function findReviewer(review: StreamedBundle, name: string | undefined): ReviewerId {
  return reviewerNamed(review.snapshot, name);
}

/** The same of rows that are not in a file. */
export function reviewerNamed(snapshot: Snapshot, name: string | undefined): ReviewerId {
  const reviewers = [...snapshot.reviewers.values()].filter(({ deleted }) => deleted !== true);
  const wanted = name?.trim().toLocaleLowerCase('en');
  const found = reviewers.find(
    (reviewer) => wanted === undefined || reviewer.name.toLocaleLowerCase('en') === wanted,
  );
  if (found !== undefined) return found.id;
  throw new ExpectedError(
    'no-reviewer',
    name === undefined
      ? 'There is no reviewer in this file, so nothing can be recorded in it.'
      : `There is no reviewer “${name}” in this file. Reviewers: ${reviewers.map((one) => one.name).join(', ')}.`,
  );
}
