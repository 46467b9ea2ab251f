import { randomBytes } from 'node:crypto';
import { type ReadBundle, readBundle } from '../../shared/bundle/read-bundle.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { LogWriter } from '../../shared/ops/log-writer.ts';
import { emptySnapshot, type Snapshot } from '../../shared/ops/snapshot.ts';
import { witness, zeroClock } from '../../shared/ops/stamp.ts';
import { newId, type RandomBytes, type ReviewerId } from '../../shared/records/ids.ts';
import { readInput } from './files.ts';
import { say } from './output.ts';

/** Ids made here must be unique in the world: the system's own source. */
export const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));

/** Opens a .loom file; what in it is no part of a review is named. */
export async function openReview(path: string): Promise<ReadBundle> {
  const bytes = await readInput(path);
  let review: ReadBundle;
  try {
    review = await readBundle(bytes);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(error.code, `${path}: ${error.message}`);
  }
  for (const name of review.ignored)
    say(`${path}: ${JSON.stringify(name)} is no part of a review and was left out.`);
  return review;
}

/** A log that goes on where the file's log ends, as a device of its own. */
export function continueLog(review: ReadBundle | undefined, reviewerId: ReviewerId): LogWriter {
  let clock = zeroClock;
  for (const { at } of review?.operations ?? []) clock = witness(clock, at, Date.now());
  return new LogWriter(
    { device: newId('device', random), reviewerId, now: Date.now, random },
    review?.snapshot ?? emptySnapshot(),
    clock,
  );
}

/** The reviewer of that name, or the first one in the file. */
export function findReviewer(review: ReadBundle, name: string | undefined): ReviewerId {
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
