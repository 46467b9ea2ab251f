/**
 * The only door for .loom files. Nothing in the file is believed before it has been checked, and nothing
 * of the open review is touched: the result is either a whole, valid review or one clear error.
 */
import * as v from 'valibot';
import { type TextBody, textBodySchema } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { canonicalJson } from '../json.ts';
import { isCreate } from '../ops/change.ts';
import { type Operation, orderKey, parseOperation, schemaVersion } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import { fixedField } from '../ops/validate.ts';
import { type TaskOptions, throwIfCancelled } from '../progress.ts';
import { type RecordId, recordSchemas } from '../records/records.ts';
import {
  type BundleContents,
  type Manifest,
  manifestName,
  manifestSchema,
  segmentName,
} from './contents.ts';
import { type LogLine, logLineOf } from './log-line.ts';
import { type Pace, paceOf } from './pace.ts';
import { isPlainOperation } from './plain-operation.ts';
import {
  damaged,
  defaultZipLimits,
  listZip,
  readZipEntry,
  type ZipEntry,
  type ZipLimits,
} from './zip-reader.ts';

/** A review read from a file, with what in the file was set aside. */
export interface ReadBundle extends BundleContents {
  readonly manifest: Manifest;
  readonly snapshot: Full;
  /** The operations, one by one, as they are written down. */
  readonly lines: readonly LogLine[];
  /** Names of entries that are no part of a review; they were not read. */
  readonly ignored: readonly string[];
}

const segmentPattern = /^operations\/\d{6}\.jsonl$/;
const textPattern = /^texts\/([0-9a-f]{64})\.json$/;
const originalPattern = /^originals\/([0-9a-f]{64})$/;

/**
 * Reads a .loom file. Law: `readBundle(writeBundle(x))` gives `x`. Throws `ExpectedError` with one of the
 * codes not-zip, truncated, damaged, too-large, foreign, newer-schema, no-review.
 */
export async function readBundle(
  bytes: Uint8Array,
  options: TaskOptions & { readonly limits?: ZipLimits } = {},
): Promise<ReadBundle> {
  throwIfCancelled(options.signal);
  const parts = sortOut(listZip(bytes, options.limits ?? defaultZipLimits));
  const manifest = readManifest(bytes, parts.manifest);
  let total = 0;
  for (const entry of [...parts.segments, ...parts.originals, ...parts.texts]) total += entry.size;
  const pace = paceOf(total, 'Opening', options);

  const { lines, operations } = await readLog(bytes, parts.segments, manifest, pace);
  // Hashes are computed beside this thread; what does not match is met before anything is handed out.
  const hashing: Promise<void>[] = [];
  const readHashed = (entry: ZipEntry, hash: Sha256): Uint8Array => {
    const contents = readZipEntry(bytes, entry);
    const checking = checkHash(contents, entry, hash);
    checking.catch(() => undefined);
    hashing.push(checking);
    return contents;
  };
  const originals = new Map<Sha256, Uint8Array>();
  for (const entry of parts.originals) {
    const hash = originalPattern.exec(entry.name)?.[1] ?? '';
    originals.set(hash, readHashed(entry, hash));
    await pace(entry.size);
  }
  const texts = new Map<Sha256, TextBody>();
  for (const entry of parts.texts) {
    const hash = textPattern.exec(entry.name)?.[1] ?? '';
    texts.set(hash, readText(readHashed(entry, hash), entry.name));
    await pace(entry.size);
  }
  await Promise.all(hashing);
  const snapshot = replayChecked(operations, manifest);
  const { part, reviewId, title } = manifest;
  return {
    manifest,
    operations,
    lines,
    texts,
    originals,
    snapshot,
    ignored: parts.ignored,
    ...(part === undefined ? {} : { part: { reviewId, title, ...part } }),
  };
}

interface Parts {
  readonly manifest: ZipEntry;
  readonly segments: readonly ZipEntry[];
  readonly originals: readonly ZipEntry[];
  readonly texts: readonly ZipEntry[];
  readonly ignored: readonly string[];
}

function sortOut(entries: readonly ZipEntry[]): Parts {
  const manifest = entries.find(({ name }) => name === manifestName);
  if (manifest === undefined) throw foreign();
  const matching = (pattern: RegExp): ZipEntry[] =>
    entries.filter(({ name }) => pattern.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const segments = matching(segmentPattern);
  segments.forEach(({ name }, index) => {
    if (name !== segmentName(index)) throw damaged(`${segmentName(index)} is missing`);
  });
  const [originals, texts] = [matching(originalPattern), matching(textPattern)];
  const known = new Set<ZipEntry>([manifest, ...segments, ...originals, ...texts]);
  const ignored = entries.filter((entry) => !known.has(entry)).map(({ name }) => name);
  return { manifest, segments, originals, texts, ignored };
}

function readManifest(bytes: Uint8Array, entry: ZipEntry): Manifest {
  const input = parseJson(readZipEntry(bytes, entry), entry.name);
  // The version is looked at first: a newer manifest may have another shape.
  const head = v.safeParse(v.object({ format: v.literal('themeloom'), schema: v.number() }), input);
  if (!head.success) throw foreign();
  if (head.output.schema > schemaVersion) throw newer(head.output.schema);
  const manifest = v.safeParse(manifestSchema, input);
  if (!manifest.success) throw damaged(manifestName);
  return manifest.output;
}

async function readLog(
  bytes: Uint8Array,
  segments: readonly ZipEntry[],
  manifest: Manifest,
  pace: Pace,
): Promise<{ readonly operations: readonly Operation[]; readonly lines: readonly LogLine[] }> {
  const operations: Operation[] = [];
  const lines: LogLine[] = [];
  const ids = new Set<string>();
  for (const entry of segments) {
    const texts = decode(readZipEntry(bytes, entry), entry.name).split('\n');
    if (texts.pop() !== '') throw damaged(entry.name);
    texts.forEach((json, index) => {
      const operation = readOperation(json, () => `${entry.name}, line ${index + 1}`);
      if (ids.has(operation.id)) throw damaged(`${entry.name}, line ${index + 1} is there twice`);
      ids.add(operation.id);
      operations.push(operation);
      // Another spelling of the same operation is not kept: what is saved is canonical.
      lines.push(
        isPlainOperation(operation)
          ? { order: orderKey(operation), id: operation.id, json }
          : logLineOf(operation),
      );
    });
    await pace(entry.size);
  }
  if (operations.length !== manifest.operations) throw damaged('the log is incomplete');
  return { operations, lines };
}

function readOperation(line: string, place: () => string): Operation {
  let operation: Operation;
  try {
    const input: unknown = JSON.parse(line);
    operation = isPlainOperation(input) ? input : parseOperation(input);
  } catch {
    // The parser's reason names schema internals; the place is what can be acted on.
    throw damaged(place());
  }
  if (operation.schema > schemaVersion) throw newer(operation.schema);
  for (const change of operation.changes) {
    if (isCreate(change)) continue;
    for (const field of Object.keys(change.fields)) {
      if (fixedField(change.set, field)) throw damaged(`${place()} changes ${field.slice(0, 40)}`);
    }
  }
  return operation;
}

/** A set is only known to be valid together with the record it is applied to. */
function replayChecked(operations: readonly Operation[], manifest: Manifest): Full {
  const reviews = new Set<RecordId>();
  const touched = new Set<RecordId>();
  for (const { changes } of operations) {
    for (const change of changes) {
      if (!isCreate(change)) touched.add(change.set);
      else if (change.create.type === 'review') reviews.add(change.create.id);
    }
  }
  if (reviews.size === 0 && manifest.part === undefined) {
    throw new ExpectedError(
      'no-review',
      'There is no review in this file: its log is empty or does not start one. Nothing was changed.',
    );
  }
  const isForeign = reviews.size > 0 && !reviews.has(manifest.reviewId);
  if (reviews.size > 1 || isForeign) throw damaged('more than one review');
  const snapshot = replay(operations);
  for (const id of touched) {
    const record = findRecord(snapshot, id);
    if (record !== undefined && !v.is(recordSchemas[record.type], record))
      throw damaged(`record ${id}`);
  }
  return snapshot;
}

async function checkHash(contents: Uint8Array, entry: ZipEntry, hash: Sha256): Promise<void> {
  if ((await sha256Natively(contents)) !== hash)
    throw damaged(`${entry.name} is not what its name says`);
}

function readText(contents: Uint8Array, name: string): TextBody {
  const json = decode(contents, name);
  const body = parseJson(contents, name);
  const known = v.safeParse(textBodySchema, body);
  // Another spelling of the same JSON, or an unknown field, would get another hash when it is saved again.
  if (!known.success || canonicalJson(known.output) !== json) throw damaged(name);
  const { text, blocks, pages } = known.output;
  for (const { start, end } of [...blocks, ...pages]) {
    if (start > end || end > text.length) throw damaged(name);
  }
  return known.output;
}

function decode(contents: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(contents);
  } catch {
    throw damaged(name);
  }
}

function parseJson(contents: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(decode(contents, name));
  } catch {
    throw damaged(name);
  }
}

function foreign(): ExpectedError {
  return new ExpectedError(
    'foreign',
    'This is a zip file, but no Themeloom review. Nothing was changed. Choose a file that ends in .loom.',
  );
}

function newer(schema: number): ExpectedError {
  return new ExpectedError(
    'newer-schema',
    `This file was made by a newer Themeloom (schema ${schema}). Update, then open it again. Nothing was changed.`,
  );
}
