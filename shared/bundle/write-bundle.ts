import { BugError, ExpectedError } from '../errors.ts';
import { sha256OfBytes } from '../hash.ts';
import { canonicalJson } from '../json.ts';
import type { Knowledge } from '../ops/merge.ts';
import type { Operation } from '../ops/operation.ts';
import { schemaVersion } from '../ops/operation.ts';
import { inOrder, replay } from '../ops/replay.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { type TaskOptions, throwIfCancelled } from '../progress.ts';
import { operationJson } from './canonical-form.ts';
import {
  type BundleContents,
  countRecords,
  type Manifest,
  manifestName,
  segmentName,
  segmentSize,
} from './contents.ts';
import { paceOf } from './pace.ts';
import { type NativeSha256, rowsDigest, rowsDigestBy } from './rows-digest.ts';
import { defaultZipLimits } from './zip-reader.ts';
import { ZipWriter } from './zip-writer.ts';

/** Rough bytes of one operation, for the progress bar only. */
const operationBytes = 1000;

/** How a review is written, besides progress and cancel. */
export interface WriteOptions extends TaskOptions {
  /**
   * The rows as the caller holds them. They save the replay, and make the manifest's digest a proof: a
   * reader that replays the log must come to the very rows that were on screen.
   */
  readonly rows?: Snapshot;
  /** The system's own SHA-256, where there is one. */
  readonly sha256?: NativeSha256;
}

/**
 * The bytes of a .loom file. The same contents give the same bytes, whatever order they come in: entries
 * are sorted, dates fixed, JSON canonical, operations in their one order and each once (X2).
 */
export async function writeBundle(
  contents: BundleContents,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const operations = eachOnce(inOrder(contents.operations));
  let originalBytes = 0;
  for (const original of contents.originals.values()) originalBytes += original.length;
  const snapshot = options.rows ?? replay(operations);
  const { part } = contents;
  const about = part ?? { reviewId: snapshot.review?.id, title: snapshot.review?.title };
  if (about.reviewId === undefined || about.title === undefined)
    throw new BugError('A log without a review record was to be saved');
  const manifest: Manifest = {
    format: 'themeloom',
    schema: schemaVersion,
    reviewId: about.reviewId,
    title: about.title,
    operations: operations.length,
    counts: countRecords(snapshot),
    rowsSha256:
      options.sha256 === undefined
        ? rowsDigest(snapshot)
        : await rowsDigestBy(options.sha256, snapshot),
    ...(part === undefined
      ? {}
      : {
          part: {
            from: part.from,
            device: part.device,
            knowledge: sortedKnowledge(part.knowledge),
          },
        }),
  };
  throwIfCancelled(options.signal);

  const zip = new ZipWriter();
  const budget = { bytes: 0, entries: 0 };
  const pace = paceOf(operations.length * operationBytes + originalBytes, 'Saving', options);
  const add = async (name: string, bytes: Uint8Array, packing: 'deflate' | 'store') => {
    budget.bytes += bytes.length;
    budget.entries += 1;
    checkBudget(budget);
    zip.add(name, bytes, packing);
    await pace(bytes.length);
  };
  await add(manifestName, encode(`${JSON.stringify(manifest, undefined, 2)}\n`), 'deflate');
  for (let index = 0; index * segmentSize < operations.length; index += 1) {
    const segment = operations.slice(index * segmentSize, (index + 1) * segmentSize);
    await add(segmentName(index), encode(`${segment.map(operationJson).join('\n')}\n`), 'deflate');
  }
  for (const [hash, bytes] of sortedByKey(contents.originals)) {
    checkHash(hash, bytes);
    // PDF and DOCX files are compressed already.
    await add(`originals/${hash}`, bytes, 'store');
  }
  for (const [hash, body] of sortedByKey(contents.texts)) {
    const bytes = encode(canonicalJson(body));
    checkHash(hash, bytes);
    await add(`texts/${hash}.json`, bytes, 'deflate');
  }
  return zip.finish();
}

function sortedKnowledge(knowledge: Knowledge): Knowledge {
  return Object.fromEntries(sortedByKey(new Map(Object.entries(knowledge))));
}

/** The reader's limits hold here too: nothing is written that could not be opened again. */
function checkBudget(budget: { readonly bytes: number; readonly entries: number }): void {
  if (budget.bytes > defaultZipLimits.inflatedBytes || budget.entries > defaultZipLimits.entries) {
    throw new ExpectedError(
      'too-large',
      'This review is larger than one file can hold (2 GB). It is safe in the app, but was not written to a file.',
    );
  }
}

function eachOnce(ordered: readonly Operation[]): readonly Operation[] {
  const seen = new Set<string>();
  return ordered.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function checkHash(hash: string, bytes: Uint8Array): void {
  if (sha256OfBytes(bytes) !== hash) throw new BugError(`Contents under ${hash} have another hash`);
}

function sortedByKey<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

const encoder = new TextEncoder();
function encode(text: string): Uint8Array {
  return encoder.encode(text);
}
