/** Files of one review as one: without holding their logs where nothing is wrong with them, else by `Merging`. */
import type { PartOfReview } from '../../shared/bundle/contents.ts';
import type { ReadBundle, StreamedBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle, writeWithLog } from '../../shared/bundle/write-bundle.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { addedTo, joinStreamed } from '../../shared/log/join-streamed.ts';
import type { Incoming } from '../../shared/ops/incoming.ts';
import { type Log, StreamedLog } from '../../shared/ops/log.ts';
import { reviewOfLog } from '../../shared/ops/log-head.ts';
import { missingFor } from '../../shared/ops/part.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import { waitingIn } from '../../shared/ops/waiting.ts';
import { Merging } from './merging.ts';
import type { Passphrases } from './passphrases.ts';
import { openWhole, readStreamed, sayIgnored } from './review-file.ts';

/** A review that files were joined into. */
export interface Merged {
  readonly operations: Log;
  readonly snapshot: Full;
  readonly texts: ReadonlyMap<string, TextBody>;
  /** What the other files brought into the first. */
  readonly added: Incoming;
  /** The bytes of the file that holds it. */
  readonly write: () => Promise<Uint8Array>;
}

/**
 * Joins files in any order. Throws `ExpectedError`: what reading and `joinLogs` throw, `other-review`,
 * `builds-on`, and `part` where none of them holds the review itself.
 */
export async function mergeFiles(
  paths: readonly string[],
  passphrases: Passphrases,
): Promise<Merged> {
  return (await mergedByStreams(paths, passphrases)) ?? mergedWhole(paths, passphrases);
}

type FileToJoin = Pick<StreamedBundle, 'ignored' | 'originals' | 'packedTexts' | 'texts'> & {
  readonly operations: StreamedLog;
  readonly path: string;
  readonly part: PartOfReview | undefined;
  readonly reviewId: string;
  readonly segments: StreamedBundle['log']['segments'];
};

/** Undefined where a file cannot be streamed, and where one of them is to be refused: `Merging` says why. */
async function mergedByStreams(
  paths: readonly string[],
  passphrases: Passphrases,
): Promise<Merged | undefined> {
  const files: FileToJoin[] = [];
  for (const path of paths) {
    const file = await fileToJoin(path, passphrases);
    if (file === undefined) return undefined;
    files.push(file);
  }
  const base = files.find(({ operations }) => reviewOfLog(operations) !== undefined);
  if (base === undefined || files.some(({ reviewId }) => reviewId !== base.reviewId))
    return undefined;
  const joined = await joinStreamed([base, ...files.filter((file) => file !== base)]);
  if (joined === undefined) return undefined;
  const { operations, segments, snapshot } = joined;
  if (files.some(({ part }) => missingFor(operations, part?.builtOn).length > 0)) return undefined;
  for (const { ignored, path } of files) sayIgnored(path, ignored);
  const texts = joinedMaps(files.map((file) => file.texts));
  const originals = joinedMaps(files.map((file) => file.originals));
  const packedTexts = joinedMaps(files.map((file) => file.packedTexts));
  return {
    operations,
    snapshot,
    texts,
    added: addedTo(base.operations, operations),
    write: () =>
      writeWithLog(
        { texts, originals },
        {
          rows: snapshot,
          log: { segments, lines: [] },
          waiting: waitingIn(operations).length,
          packedTexts,
        },
      ),
  };
}

/** What is needed of a file: its rows are not, since those of all files together are made anew. */
async function fileToJoin(path: string, passphrases: Passphrases): Promise<FileToJoin | undefined> {
  const file = await readStreamed(path, passphrases);
  const { ignored, log, manifest, operations, originals, packedTexts, part, texts } = file;
  if (!(operations instanceof StreamedLog)) return undefined;
  const { reviewId } = manifest;
  const { segments } = log;
  return { ignored, operations, originals, packedTexts, part, path, reviewId, segments, texts };
}

function joinedMaps<K, V>(maps: readonly ReadonlyMap<K, V>[]): ReadonlyMap<K, V> {
  const joined = new Map<K, V>();
  for (const map of maps)
    for (const [key, value] of map) if (!joined.has(key)) joined.set(key, value);
  return joined;
}

async function mergedWhole(paths: readonly string[], passphrases: Passphrases): Promise<Merged> {
  const merging = await joinedFiles(paths, passphrases);
  merging.requireWhatPartsBuildOn();
  const { operations, originals, read, texts } = merging;
  const snapshot = replay(operations);
  return {
    operations,
    snapshot,
    texts,
    added: merging.added(),
    write: () => writeBundle({ operations, texts, originals }, { rows: snapshot, read }),
  };
}

/** Reads one file after the other; work that was sent waits for the first file of the review. */
async function joinedFiles(paths: readonly string[], passphrases: Passphrases): Promise<Merging> {
  const waiting: { readonly path: string; readonly contents: ReadBundle }[] = [];
  let merging: Merging | undefined;
  for (const path of paths) {
    const contents = await openWhole(path, passphrases);
    if (merging !== undefined) merging.take(path, contents);
    else if (reviewOfLog(contents.operations) === undefined) waiting.push({ path, contents });
    else merging = new Merging(path, contents);
  }
  if (merging === undefined) {
    throw new ExpectedError(
      'part',
      'These files hold work on a review, but not the review itself. Nothing was written. Name a file of the review too.',
    );
  }
  for (const { contents, path } of waiting) merging.take(path, contents);
  return merging;
}
