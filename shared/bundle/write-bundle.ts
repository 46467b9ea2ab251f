import { BugError, ExpectedError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { canonicalJson } from '../json.ts';
import { joinSegments, type LogParts } from '../log/divide-log.ts';
import type { Segment } from '../log/segment.ts';
import { t } from '../messages/file-messages.ts';
import type { Knowledge } from '../ops/knowledge.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { waitingIn } from '../ops/waiting.ts';
import { type TaskOptions, throwIfCancelled } from '../progress.ts';
import type { ReviewId } from '../records/ids.ts';
import { programVersion } from '../version.ts';
import {
  type BundleContents,
  countRecords,
  fileSchema,
  type Manifest,
  manifestName,
  type ReviewCounts,
  segmentName,
} from './contents.ts';
import { logLineOf } from './log-line.ts';
import { paceOf } from './pace.ts';
import type { ReadBundle } from './read-bundle.ts';
import { packedUpTo, packTexts, unpackTexts } from './text-packs.ts';
import { defaultZipLimits } from './zip-reader.ts';
import { type PackedPart, pack, type ZipPart, ZipWriter } from './zip-writer.ts';

/** Entries packed at once: enough for the processors of a laptop, few enough to hold in memory. */
const partsUnderWay = 4;

/** How a review is written, besides progress and cancel. */
export interface WriteOptions extends TaskOptions {
  /** The rows as the caller holds them; they save the replay that counts them. */
  readonly rows?: Full;
  /** Files that were read: the segments of those whose every operation is among the contents are copied. */
  readonly read?: readonly Pick<ReadBundle, 'log' | 'operations' | 'packedTexts'>[];
}

/** What a .loom file is made of, as it is written down. */
export interface WrittenReview
  extends Pick<BundleContents, 'keptBy' | 'originals' | 'part' | 'protects'> {
  readonly reviewId: ReviewId;
  readonly title: string;
  readonly counts: ReviewCounts;
  /** How many operations of the log are of a newer version and wait (X6). */
  readonly waiting?: number;
  /** In any order; an operation may be there more than once. */
  readonly log: LogParts;
  /** UTF-8 of the canonical JSON of each text, or an entry that holds it. */
  readonly texts: ReadonlyMap<Sha256, Uint8Array | PackedPart>;
}

/**
 * The bytes of a .loom file. The same contents give the same entries, whatever order they come in: entries
 * are sorted, dates fixed, JSON canonical, operations in their one division and each once (X2).
 */
export async function writeBundle(
  contents: BundleContents,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const { operations } = contents;
  const rows = options.rows ?? replay(operations);
  const packedTexts = new Map((options.read ?? []).flatMap((file) => [...file.packedTexts]));
  const log = { segments: await segmentsOf(operations, options.read ?? []), lines: [] };
  const waiting = waitingIn(operations).length;
  return writeWithLog(contents, { rows, log, waiting, packedTexts }, options);
}

/** A log that need not be in memory. */
export interface LogToWrite extends Pick<WrittenReview, 'log' | 'waiting'> {
  /** What the log gives. */
  readonly rows: Full;
  /** What of the texts is to be copied. */
  readonly packedTexts: ReadonlyMap<Sha256, PackedPart>;
}

/** The same of a review whose log lies in segments and lines. */
export function writeWithLog(
  { keptBy, originals, part, protects, texts }: Omit<BundleContents, 'operations'>,
  { log, packedTexts, rows, waiting = 0 }: LogToWrite,
  options: TaskOptions = {},
): Promise<Uint8Array> {
  const { reviewId, title } = part ?? { reviewId: rows.review?.id, title: rows.review?.title };
  if (reviewId === undefined || title === undefined)
    throw new BugError('A log without a review record was to be saved');
  return writeReviewFile(
    {
      reviewId,
      title,
      counts: countRecords(rows),
      waiting,
      log,
      texts: writtenTexts(texts, packedTexts),
      originals,
      ...(keptBy === undefined ? {} : { keptBy }),
      ...(protects === undefined ? {} : { protects }),
      ...(part === undefined ? {} : { part }),
    },
    options,
  );
}

function writtenTexts(
  texts: BundleContents['texts'],
  packed: ReadonlyMap<Sha256, PackedPart>,
): WrittenReview['texts'] {
  return new Map(
    [...texts].map(([hash, body]) => [hash, packed.get(hash) ?? encode(canonicalJson(body))]),
  );
}

async function segmentsOf(
  operations: readonly Operation[],
  read: NonNullable<WriteOptions['read']>,
): Promise<readonly Segment[]> {
  const ids = new Set<string>(operations.map(({ id }) => id));
  const copied = read.filter((file) => file.operations.every(({ id }) => ids.has(id)));
  const written = new Set<string>();
  for (const file of copied) for (const { id } of file.operations) written.add(id);
  const fresh = operations.filter(({ id }) => !written.has(id));
  return joinSegments({
    segments: copied.flatMap(({ log }) => log.segments),
    lines: [...copied.flatMap(({ log }) => log.lines), ...fresh.map(logLineOf)],
  });
}

/** The same, of a review as it is written down already. */
export async function writeReviewFile(
  review: WrittenReview,
  options: TaskOptions = {},
): Promise<Uint8Array> {
  const log = await joinSegments(review.log);
  throwIfCancelled(options.signal);
  const zip = new ZipWriter();
  const budget = { bytes: 0, entries: 0 };
  const pace = paceOf(sizeOf(log, review), 'Saving', options);
  // Where packing runs beside this thread, the next entries are made ready meanwhile.
  const underWay: Promise<PackedPart>[] = [];
  const finishOne = async (): Promise<void> => {
    const part = await underWay.shift();
    if (part === undefined) return;
    zip.add(part);
    await pace(part.size);
  };
  for (const part of partsOf(manifestOf(log, review), log, review)) {
    budget.bytes += 'bytes' in part ? part.bytes.length : part.size;
    budget.entries += 1;
    checkBudget(budget);
    const packing = 'bytes' in part ? packChecked(part) : Promise.resolve(part);
    // A failure is met when its turn comes; until then it must not count as unhandled.
    packing.catch(() => undefined);
    underWay.push(packing);
    if (underWay.length > partsUnderWay) await finishOne();
  }
  while (underWay.length > 0) await finishOne();
  return zip.finish();
}

function manifestOf(
  log: readonly Segment[],
  { counts, keptBy, part, protects, reviewId, title, waiting = 0 }: WrittenReview,
): Manifest {
  return {
    format: 'themeloom',
    schema: fileSchema,
    reviewId,
    title,
    program: programVersion,
    operations: countOperations(log),
    counts,
    log: log.map(({ head }) => head),
    ...(keptBy === undefined ? {} : { keptBy }),
    ...(protects === undefined ? {} : { protects }),
    ...(waiting === 0 ? {} : { waiting }),
    ...(part === undefined
      ? {}
      : {
          part: {
            from: part.from,
            device: part.device,
            knowledge: sortedKnowledge(part.knowledge),
            ...(part.builtOn === undefined ? {} : { builtOn: sortedKnowledge(part.builtOn) }),
          },
        }),
  };
}

function countOperations(log: readonly Segment[]): number {
  let count = 0;
  for (const { head } of log) count += head.operations;
  return count;
}

function sizeOf(log: readonly Segment[], { originals, texts }: WrittenReview): number {
  let bytes = 0;
  for (const { head } of log) bytes += head.bytes;
  for (const original of originals.values()) bytes += original.length;
  for (const text of texts.values()) bytes += 'packed' in text ? text.size : text.length;
  return bytes;
}

interface CheckedPart extends ZipPart {
  /** What the contents must hash to. */
  readonly hash?: string;
  /** Set on a pack, which is put under its own hash: the addresses of its texts. */
  readonly texts?: readonly Sha256[];
}

/** The entries in the order in which they stand in the file. */
function* partsOf(
  manifest: Manifest,
  log: readonly Segment[],
  { originals, texts }: WrittenReview,
): Generator<CheckedPart | PackedPart> {
  const about = encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
  yield { name: manifestName, bytes: about, packing: 'deflate' };
  for (const { crc, head, packed } of log)
    yield { name: segmentName(head.sha256), size: head.bytes, crc, packed, packing: 'deflate' };
  for (const [hash, bytes] of sortedByKey(originals)) {
    // PDF and DOCX files are compressed already.
    yield { name: `originals/${hash}`, bytes, packing: 'store', hash };
  }
  const short: [Sha256, Uint8Array][] = [];
  for (const [hash, text] of sortedByKey(texts)) {
    if ('packed' in text) yield text;
    else if (text.length <= packedUpTo) short.push([hash, text]);
    else yield { name: `texts/${hash}.json`, bytes: text, packing: 'deflate', hash };
  }
  for (const { addresses, bytes } of packTexts(short))
    yield { name: 'texts/', bytes, packing: 'deflate', texts: addresses };
}

async function packChecked(part: CheckedPart): Promise<PackedPart> {
  if (part.texts !== undefined) {
    const [hash, texts] = await Promise.all([sha256Natively(part.bytes), unpackTexts(part.bytes)]);
    for (const address of part.texts)
      if (texts?.has(address) !== true)
        throw new BugError(`Contents under ${address} have another hash`);
    return pack({ ...part, name: `${part.name}${hash}.jsonl` });
  }
  if (part.hash !== undefined) await checkHash(part.hash, part.bytes);
  return pack(part);
}

function sortedKnowledge(knowledge: Knowledge): Knowledge {
  return Object.fromEntries(sortedByKey(new Map(Object.entries(knowledge))));
}

/** The reader's limits hold here too: nothing is written that could not be opened again. */
function checkBudget(budget: { readonly bytes: number; readonly entries: number }): void {
  if (budget.bytes > defaultZipLimits.inflatedBytes || budget.entries > defaultZipLimits.entries) {
    throw new ExpectedError('too-large', t('error.reviewTooLarge'));
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
