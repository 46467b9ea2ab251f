import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { BugError, ExpectedError } from '../errors.ts';
import { sha256OfBytes } from '../hash.ts';
import { canonicalJson } from '../json.ts';
import type { Operation } from '../ops/operation.ts';
import { schemaVersion } from '../ops/operation.ts';
import { inOrder, replay } from '../ops/replay.ts';
import { type TaskOptions, throwIfCancelled } from '../progress.ts';
import {
  type BundleContents,
  countRecords,
  type Manifest,
  manifestName,
  segmentName,
  segmentSize,
} from './contents.ts';
import { paceOf } from './pace.ts';
import { rowsDigest } from './rows-digest.ts';
import { defaultZipLimits } from './zip-reader.ts';

/** Saving happens often and waits for the user: level 1 is three times as fast as 6 for a tenth more bytes. */
const level = 1;
/** Rough bytes of one operation, for the progress bar only. */
const operationBytes = 1000;

/**
 * The bytes of a .loom file. The same contents give the same bytes, whatever order they come in: entries
 * are sorted, dates fixed, JSON canonical, operations in their one order and each once (X2).
 */
export async function writeBundle(
  contents: BundleContents,
  options: TaskOptions = {},
): Promise<Uint8Array> {
  const operations = eachOnce(inOrder(contents.operations));
  let originalBytes = 0;
  for (const original of contents.originals.values()) originalBytes += original.length;
  const snapshot = replay(operations);
  if (snapshot.review === undefined) throw new BugError('A log without a review record was to be saved');
  const manifest: Manifest = {
    format: 'themeloom',
    schema: schemaVersion,
    reviewId: snapshot.review.id,
    title: snapshot.review.title,
    operations: operations.length,
    counts: countRecords(snapshot),
    rowsSha256: rowsDigest(snapshot),
  };
  throwIfCancelled(options.signal);

  const output = new ZipOutput();
  const pace = paceOf(operations.length * operationBytes + originalBytes, 'Saving', options);
  output.deflate(manifestName, encode(`${JSON.stringify(manifest, undefined, 2)}\n`));
  for (let index = 0; index * segmentSize < operations.length; index += 1) {
    let lines = '';
    for (const operation of operations.slice(index * segmentSize, (index + 1) * segmentSize)) {
      lines += `${canonicalJson(operation)}\n`;
    }
    output.deflate(segmentName(index), encode(lines));
    await pace(lines.length);
  }
  for (const [hash, bytes] of sortedByKey(contents.originals)) {
    checkHash(hash, bytes);
    output.store(`originals/${hash}`, bytes);
    await pace(bytes.length);
  }
  for (const [hash, body] of sortedByKey(contents.texts)) {
    const bytes = encode(canonicalJson(body));
    checkHash(hash, bytes);
    output.deflate(`texts/${hash}.json`, bytes);
    await pace(bytes.length);
  }
  return output.finish();
}

/** Collects a zip. The reader's limits hold here too: nothing is written that could not be opened again. */
class ZipOutput {
  private readonly chunks: Uint8Array[] = [];
  private length = 0;
  private inflated = 0;
  private entries = 0;
  private failure: Error | undefined;
  private readonly zip = new Zip((error, chunk) => {
    if (error !== null) this.failure = error;
    else {
      this.chunks.push(chunk);
      this.length += chunk.length;
    }
  });

  deflate(name: string, bytes: Uint8Array): void {
    this.add(new ZipDeflate(name, { level }), bytes);
  }

  /** Originals are PDF and DOCX files: compressed already. */
  store(name: string, bytes: Uint8Array): void {
    this.add(new ZipPassThrough(name), bytes);
  }

  finish(): Uint8Array {
    this.zip.end();
    if (this.failure !== undefined) throw this.failure;
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  }

  private add(file: ZipDeflate | ZipPassThrough, bytes: Uint8Array): void {
    this.inflated += bytes.length;
    this.entries += 1;
    if (
      this.inflated > defaultZipLimits.inflatedBytes ||
      this.entries > defaultZipLimits.entries
    ) {
      throw new ExpectedError(
        'too-large',
        'This review is larger than one file can hold (2 GB). It is safe in the app, but was not written to a file.',
      );
    }
    // A zip date is local time without a zone: noon of the first day it can express, wherever this runs.
    file.mtime = new Date(1980, 0, 1, 12);
    this.zip.add(file);
    file.push(bytes, true);
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
