import { BugError, ExpectedError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { canonicalJson } from '../json.ts';
import type { Knowledge } from '../ops/knowledge.ts';
import { schemaVersion } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { type TaskOptions, throwIfCancelled } from '../progress.ts';
import {
  type BundleContents,
  countRecords,
  type Manifest,
  manifestName,
  segmentName,
  segmentSize,
} from './contents.ts';
import { type LogLine, linesInOrder, logLineOf } from './log-line.ts';
import { paceOf } from './pace.ts';
import { rowsDigestNatively } from './rows-digest.ts';
import { defaultZipLimits } from './zip-reader.ts';
import { type PackedPart, pack, type ZipPart, ZipWriter } from './zip-writer.ts';

/** Rough bytes of one operation, for the progress bar only. */
const operationBytes = 1000;

/** Entries packed at once: enough for the processors of a laptop, few enough to hold in memory. */
const partsUnderWay = 4;

/** How a review is written, besides progress and cancel. */
export interface WriteOptions extends TaskOptions {
  /**
   * The rows as the caller holds them. They save the replay, and make the manifest's digest a proof: a
   * reader that replays the log must come to the very rows that were on screen.
   */
  readonly rows?: Full;
  /** Lines that were read with the operations, by their ids: they need not be written out again. */
  readonly lines?: ReadonlyMap<string, LogLine>;
}

/** What a .loom file is made of, as it is written down. */
export interface WrittenReview extends Pick<BundleContents, 'originals' | 'part'> {
  /** In any order; one operation may be there twice. */
  readonly lines: readonly LogLine[];
  readonly rows: Full;
  /** UTF-8 of the canonical JSON of each text. */
  readonly texts: ReadonlyMap<Sha256, Uint8Array>;
}

/**
 * The bytes of a .loom file. The same contents give the same entries, whatever order they come in: entries
 * are sorted, dates fixed, JSON canonical, operations in their one order and each once (X2).
 */
export function writeBundle(
  contents: BundleContents,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const { operations, originals, part } = contents;
  return writeReviewFile(
    {
      lines: operations.map(
        (operation) => options.lines?.get(operation.id) ?? logLineOf(operation),
      ),
      rows: options.rows ?? replay(operations),
      texts: new Map(
        [...contents.texts].map(([hash, body]) => [hash, encode(canonicalJson(body))]),
      ),
      originals,
      ...(part === undefined ? {} : { part }),
    },
    options,
  );
}

/** The same, of a review as it is written down already. */
export async function writeReviewFile(
  review: WrittenReview,
  options: TaskOptions = {},
): Promise<Uint8Array> {
  const { originals, part, rows } = review;
  const lines = linesInOrder(review.lines);
  let otherBytes = 0;
  for (const bytes of originals.values()) otherBytes += bytes.length;
  for (const bytes of review.texts.values()) otherBytes += bytes.length;
  const about = part ?? { reviewId: rows.review?.id, title: rows.review?.title };
  if (about.reviewId === undefined || about.title === undefined)
    throw new BugError('A log without a review record was to be saved');
  const manifest: Manifest = {
    format: 'themeloom',
    schema: schemaVersion,
    reviewId: about.reviewId,
    title: about.title,
    operations: lines.length,
    counts: countRecords(rows),
    rowsSha256: await rowsDigestNatively(rows),
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
  const pace = paceOf(lines.length * operationBytes + otherBytes, 'Saving', options);
  // Where packing runs beside this thread, the next entries are made ready meanwhile.
  const underWay: Promise<PackedPart>[] = [];
  const finishOne = async (): Promise<void> => {
    const part = await underWay.shift();
    if (part === undefined) return;
    zip.add(part);
    await pace(part.bytes.length);
  };
  for (const part of partsOf(manifest, lines, review)) {
    budget.bytes += part.bytes.length;
    budget.entries += 1;
    checkBudget(budget);
    const packing = packChecked(part);
    // A failure is met when its turn comes; until then it must not count as unhandled.
    packing.catch(() => undefined);
    underWay.push(packing);
    if (underWay.length > partsUnderWay) await finishOne();
  }
  while (underWay.length > 0) await finishOne();
  return zip.finish();
}

interface CheckedPart extends ZipPart {
  /** What the contents must hash to. */
  readonly hash?: string;
}

/** The entries in the order in which they stand in the file. */
function* partsOf(
  manifest: Manifest,
  lines: readonly LogLine[],
  { originals, texts }: WrittenReview,
): Generator<CheckedPart> {
  const about = encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
  yield { name: manifestName, bytes: about, packing: 'deflate' };
  for (let index = 0; index * segmentSize < lines.length; index += 1) {
    const segment = lines.slice(index * segmentSize, (index + 1) * segmentSize);
    const text = segment.map(({ json }) => json).join('\n');
    yield { name: segmentName(index), bytes: encode(`${text}\n`), packing: 'deflate' };
  }
  for (const [hash, bytes] of sortedByKey(originals)) {
    // PDF and DOCX files are compressed already.
    yield { name: `originals/${hash}`, bytes, packing: 'store', hash };
  }
  for (const [hash, bytes] of sortedByKey(texts)) {
    yield { name: `texts/${hash}.json`, bytes, packing: 'deflate', hash };
  }
}

async function packChecked(part: CheckedPart): Promise<PackedPart> {
  if (part.hash !== undefined) await checkHash(part.hash, part.bytes);
  return pack(part);
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

async function checkHash(hash: string, bytes: Uint8Array): Promise<void> {
  if ((await sha256Natively(bytes)) !== hash)
    throw new BugError(`Contents under ${hash} have another hash`);
}

function sortedByKey<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

const encoder = new TextEncoder();
function encode(text: string): Uint8Array {
  return encoder.encode(text);
}
