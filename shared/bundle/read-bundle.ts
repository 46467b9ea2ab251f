/**
 * The only door for .loom files. Nothing in the file is believed before it has been checked, and nothing
 * of the open review is touched: the result is either a whole, valid review or one clear error.
 */
import * as v from 'valibot';
import type { TextBody } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import type { LogParts } from '../log/divide-log.ts';
import { t } from '../messages/file-messages.ts';
import { isCreate } from '../ops/change.ts';
import type { Log } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import { waitingIn } from '../ops/waiting.ts';
import { type TaskOptions, throwIfCancelled } from '../progress.ts';
import { isProtected } from '../protect/is-protected.ts';
import type { RecordId } from '../records/ids.ts';
import { schemaOf } from '../records/record-types.ts';
import {
  type BundleContents,
  fileSchema,
  type Manifest,
  manifestName,
  manifestSchema,
  numberedPart,
} from './contents.ts';
import { type Pace, paceOf } from './pace.ts';
import { type LogReading, readLog } from './read-log.ts';
import { readText } from './read-text.ts';
import { streamLog } from './stream-log.ts';
import { packedUpTo, unpackTexts } from './text-packs.ts';
import {
  damaged,
  defaultZipLimits,
  listZip,
  type NativeUnpacking,
  packedEntry,
  readZipEntry,
  UnpackingRoom,
  type ZipEntry,
  type ZipLimits,
} from './zip-reader.ts';
import type { PackedPart } from './zip-writer.ts';

/** A review read from a file, with what in the file was set aside. */
export interface ReadBundle extends BundleContents {
  readonly manifest: Manifest;
  /** The rows the log gives; made when they are first asked for. */
  readonly snapshot: Full;
  /** The log as it is written down: what of it lies in segments, and the other lines. */
  readonly log: LogParts;
  /** Texts as they lie in the file, where each has an entry of its own. */
  readonly packedTexts: ReadonlyMap<Sha256, PackedPart>;
  /** Names of entries that are no part of a review; they were not read. */
  readonly ignored: readonly string[];
}

/** A review read from a file whose log is read from its bytes again whenever it is gone through. */
export interface StreamedBundle extends Omit<ReadBundle, 'operations'> {
  readonly operations: Log;
}

/** How a file is read. */
export interface ReadingOptions extends TaskOptions {
  readonly limits?: ZipLimits;
  /** Where the platform unpacks faster than the library. */
  readonly native?: NativeUnpacking;
}

const partPattern = /^operations\/\d{6}\.jsonl$/;
const segmentPattern = /^log\/[0-9a-f]{64}\.jsonl$/;
const textPattern = /^texts\/([0-9a-f]{64})\.json$/;
const packPattern = /^texts\/([0-9a-f]{64})\.jsonl$/;
const originalPattern = /^originals\/([0-9a-f]{64})$/;

/**
 * Reads a .loom file. Law: `readBundle(writeBundle(x))` gives `x`. Throws `ExpectedError` with one of the
 * codes protected, not-zip, truncated, damaged, too-large, foreign, newer-schema, no-review.
 */
export async function readBundle(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<ReadBundle> {
  const { manifest, pace, parts } = openParts(bytes, options);
  const { native } = options;
  const { log, operations } = await readLog(bytes, parts.log, manifest, { native, pace });
  checkRows(operations, manifest);
  const { originals, packedTexts, texts } = await readAttachments(bytes, parts, { native, pace });
  let rows: Full | undefined;
  return {
    manifest,
    operations,
    log,
    texts,
    packedTexts,
    originals,
    get snapshot() {
      rows ??= replay(operations);
      return rows;
    },
    ignored: parts.ignored,
    ...aboutFile(manifest),
  };
}

/**
 * The same of which the log is not kept in memory: for work that needs the rows above all. `bytes` are held
 * and must stay as they are. A file that cannot be read so is read as `readBundle` reads it. `onOperation` is called with each
 * operation while the log is checked, at least once, the whole of it only where a bundle is given.
 */
export async function streamBundle(
  bytes: Uint8Array,
  options: ReadingOptions & {
    readonly onOperation?: ((operation: Operation) => void) | undefined;
  } = {},
): Promise<StreamedBundle> {
  const { manifest, pace, parts } = openParts(bytes, options);
  const { native, onOperation = () => undefined } = options;
  const read = await streamLog(bytes, parts.log, manifest, { native, pace, onOperation });
  if (read === undefined) {
    const whole = await readBundle(bytes, options);
    for (const operation of whole.operations) onOperation(operation);
    return whole;
  }
  checkRows(read.operations.telling, manifest, read.snapshot);
  const attached = await readAttachments(bytes, parts, { native, pace });
  return { manifest, ...read, ...attached, ignored: parts.ignored, ...aboutFile(manifest) };
}

/** What a file holds, for who counts and lists: the whole file was checked as the other doors check it. */
export interface BundleSurvey {
  readonly manifest: Manifest;
  /** Excerpts and codings that were never changed are left out. */
  readonly snapshot: Full;
  readonly counts: Readonly<Record<'operations' | 'texts' | 'originals', number>>;
  readonly ignored: readonly string[];
}

/** The same without rows of the coding, which are nearly all that a large review takes of time and memory. Throws what `readBundle` does. */
export async function surveyBundle(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<BundleSurvey> {
  const { manifest, pace, parts } = openParts(bytes, options);
  const reading = { native: options.native, pace };
  const read = await streamLog(bytes, parts.log, manifest, {
    ...reading,
    leavesOutCoding: true,
    onOperation: () => undefined,
  });
  if (read === undefined) return surveyOf(await readBundle(bytes, options));
  const { operations, snapshot } = read;
  const touched = touchedBy(operations.telling);
  const isWhole = [...touched].every((id) => findRecord(snapshot, id) !== undefined);
  // What was made by an operation that tells nothing else is looked up once more.
  const rows = isWhole ? snapshot : replay(concerning(operations, touched));
  checkRows(operations.telling, manifest, rows);
  const attached = await readAttachments(bytes, parts, reading);
  return surveyOf({ manifest, operations, snapshot, ...attached, ignored: parts.ignored });
}

function surveyOf({
  ignored,
  manifest,
  operations,
  originals,
  snapshot,
  texts,
}: Pick<
  StreamedBundle,
  'ignored' | 'manifest' | 'operations' | 'originals' | 'snapshot' | 'texts'
>): BundleSurvey {
  const counts = {
    operations: operations.length,
    texts: texts.size,
    originals: originals.size,
  };
  return { manifest, snapshot, counts, ignored };
}

function openParts(
  bytes: Uint8Array,
  options: ReadingOptions,
): { readonly manifest: Manifest; readonly parts: Parts; readonly pace: Pace } {
  throwIfCancelled(options.signal);
  if (isProtected(bytes)) throw locked();
  const entries = listZip(bytes, options.limits ?? defaultZipLimits);
  const about = entries.find(({ name }) => name === manifestName);
  if (about === undefined) throw foreign();
  const manifest = readManifest(bytes, about);
  let total = 0;
  for (const entry of entries) total += entry.size;
  return {
    manifest,
    parts: sortOut(entries, manifest),
    pace: paceOf(total, 'Opening', options),
  };
}

/** What the manifest says of whose file it is. */
function aboutFile({
  keptBy,
  part,
  protects,
  reviewId,
  title,
}: Manifest): Pick<BundleContents, 'keptBy' | 'part' | 'protects'> {
  return {
    ...(keptBy === undefined ? {} : { keptBy }),
    ...(protects === undefined ? {} : { protects }),
    ...(part === undefined ? {} : { part: { reviewId, title, ...part } }),
  };
}

interface Parts {
  readonly log: readonly ZipEntry[];
  readonly originals: readonly ZipEntry[];
  readonly texts: readonly ZipEntry[];
  readonly packs: readonly ZipEntry[];
  readonly ignored: readonly string[];
}

function sortOut(entries: readonly ZipEntry[], manifest: Manifest): Parts {
  const matching = (pattern: RegExp): ZipEntry[] =>
    entries.filter(({ name }) => pattern.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbered = manifest.log === undefined;
  const log = matching(numbered ? partPattern : segmentPattern);
  if (numbered) {
    log.forEach(({ name }, index) => {
      if (name !== numberedPart(index))
        throw damaged(t('damage.missing', { name: numberedPart(index) }));
    });
  }
  const [originals, texts] = [matching(originalPattern), matching(textPattern)];
  const packs = numbered ? [] : matching(packPattern);
  const known = new Set<ZipEntry>([...log, ...originals, ...texts, ...packs]);
  const ignored = entries
    .filter((entry) => !known.has(entry) && entry.name !== manifestName)
    .map(({ name }) => name);
  return { log, originals, texts, packs, ignored };
}

function readManifest(bytes: Uint8Array, entry: ZipEntry): Manifest {
  const input = parseJson(readZipEntry(bytes, entry), entry.name);
  // The version is looked at first: a newer manifest may have another shape.
  const head = v.safeParse(v.object({ format: v.literal('themeloom'), schema: v.number() }), input);
  if (!head.success) throw foreign();
  if (head.output.schema > fileSchema) throw newer(head.output.schema);
  const manifest = v.safeParse(manifestSchema, input);
  if (!manifest.success) throw damaged(manifestName);
  const { log, rowsSha256, schema } = manifest.output;
  if (schema === 1 ? log !== undefined || rowsSha256 === undefined : log === undefined)
    throw damaged(manifestName);
  return manifest.output;
}

async function readAttachments(
  bytes: Uint8Array,
  { originals, packs, texts }: Parts,
  { native, pace }: LogReading,
): Promise<Pick<ReadBundle, 'originals' | 'packedTexts' | 'texts'>> {
  // Hashes are computed beside this thread; what does not match is met before anything is handed out.
  const hashing: Promise<void>[] = [];
  const readHashed = (entry: ZipEntry, hash: Sha256): Uint8Array => {
    const contents = readZipEntry(bytes, entry, new UnpackingRoom(native));
    const checking = checkHash(contents, entry, hash);
    checking.catch(() => undefined);
    hashing.push(checking);
    return contents;
  };
  const read = {
    originals: new Map<Sha256, Uint8Array>(),
    packedTexts: new Map<Sha256, PackedPart>(),
    texts: new Map<Sha256, TextBody>(),
  };
  for (const entry of originals) {
    const hash = originalPattern.exec(entry.name)?.[1] ?? '';
    read.originals.set(hash, readHashed(entry, hash));
    await pace(entry.size);
  }
  for (const entry of texts) {
    const hash = textPattern.exec(entry.name)?.[1] ?? '';
    read.texts.set(hash, readText(readHashed(entry, hash), entry.name));
    if (entry.method === 'deflated' && entry.size > packedUpTo) {
      const { crc, name, size } = entry;
      const packed = packedEntry(bytes, entry);
      read.packedTexts.set(hash, { name, size, crc, packed, packing: 'deflate' });
    }
    await pace(entry.size);
  }
  for (const entry of packs) {
    const hash = packPattern.exec(entry.name)?.[1] ?? '';
    const pack = await unpackTexts(readHashed(entry, hash));
    if (pack === undefined) throw damaged(entry.name);
    for (const [address, text] of pack) read.texts.set(address, readText(text, entry.name));
    await pace(entry.size);
  }
  await Promise.all(hashing);
  return read;
}

/**
 * A set is only known to be valid together with the record it is applied to: of the log as much is
 * replayed here as concerns records that were changed after they were made, unless the rows are `known`.
 */
function checkRows(operations: readonly Operation[], manifest: Manifest, known?: Full): void {
  const reviews = new Set<RecordId>();
  const touched = touchedBy(operations);
  for (const { changes } of operations) {
    for (const change of changes) {
      if (isCreate(change) && change.create.type === 'review') reviews.add(change.create.id);
    }
  }
  if (reviews.size === 0 && manifest.part === undefined) {
    const [waiting] = waitingIn(operations);
    if (waiting !== undefined) throw newer(waiting.schema);
    throw new ExpectedError('no-review', t('error.noReviewInFile'));
  }
  const isForeign = reviews.size > 0 && !reviews.has(manifest.reviewId);
  if (reviews.size > 1 || isForeign) throw damaged(t('damage.reviews'));
  if (touched.size === 0) return;
  const rows = known ?? replay(concerning(operations, touched));
  for (const id of touched) {
    const record = findRecord(rows, id);
    if (record !== undefined && !v.is(schemaOf(record.type), record))
      throw damaged(t('damage.record', { id }));
  }
}

/** The records that were changed after they were made. */
function touchedBy(operations: readonly Operation[]): ReadonlySet<RecordId> {
  const touched = new Set<RecordId>();
  for (const { changes } of operations)
    for (const change of changes) if (!isCreate(change)) touched.add(change.set);
  return touched;
}

/** As much of a log as makes or changes the records of `ids`. */
function concerning(operations: Log, ids: ReadonlySet<RecordId>): readonly Operation[] {
  const found: Operation[] = [];
  for (const operation of operations) found.push(...narrowed(operation, ids));
  return found;
}

/** The operation with what it does to the records of `ids`; nothing where it does nothing to them. */
function narrowed(operation: Operation, ids: ReadonlySet<RecordId>): readonly Operation[] {
  const { changes } = operation;
  const concerns = changes.filter((change) =>
    isCreate(change) ? ids.has(change.create.id) : ids.has(change.set),
  );
  if (concerns.length === changes.length) return [operation];
  return concerns.length === 0 ? [] : [{ ...operation, changes: concerns }];
}

async function checkHash(contents: Uint8Array, entry: ZipEntry, hash: Sha256): Promise<void> {
  if ((await sha256Natively(contents)) !== hash)
    throw damaged(t('damage.name', { name: entry.name }));
}

function parseJson(contents: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(contents));
  } catch {
    throw damaged(name);
  }
}

function locked(): ExpectedError {
  return new ExpectedError('protected', t('error.protectedFile'));
}

function foreign(): ExpectedError {
  return new ExpectedError('foreign', t('error.foreignZip'));
}

function newer(schema: number): ExpectedError {
  return new ExpectedError('newer-schema', t('error.newerSchema', { schema }));
}
