/**
 * Reading the lines of a segment. Nothing of a foreign one is believed: its hash, that every line is an
 * operation, their order, and what its head says of them are checked in one pass.
 */
import { inflateSync } from 'fflate';
import { inflated } from '../bundle/inflate.ts';
import type { LogLine } from '../bundle/log-line.ts';
import { logLineOf } from '../bundle/log-line.ts';
import { isPlainOperation } from '../bundle/plain-operation.ts';
import type { NativeUnpacking } from '../bundle/zip-reader.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { migrated } from '../migrations/migrate.ts';
import { isCreate } from '../ops/change.ts';
import { type Operation, orderKey, schemaVersion } from '../ops/operation.ts';
import { parseOperation } from '../ops/parse-operation.ts';
import { knownForm } from '../ops/waiting.ts';
import { fixedField } from '../records/record-types.ts';
import { addressOf, deviceOfOrder, type Segment, type SegmentHead } from './segment.ts';
import { SharedIds } from './shared-ids.ts';

/** What a segment holds. */
export interface ReadSegment {
  readonly operations: readonly Operation[];
  /** False where a line is spelled otherwise than this program spells the operation: it is to be packed anew. */
  readonly isCanonical: boolean;
}

/**
 * The operations in `bytes`, which must be what `head` says and are not looked at after the call returned its
 * promise; `name` is for the sentence, `ids` for all segments of a log. Throws
 * `ExpectedError`: `damaged` where the bytes have another hash, a line is no operation, or the head says
 * something else. What a newer version wrote waits (X6).
 */
export async function readSegment(
  bytes: Uint8Array,
  head: SegmentHead,
  name: string,
  ids = new SharedIds(),
): Promise<ReadSegment> {
  // The platform hashes a copy beside this thread; what is read meanwhile is handed out only if it matches.
  const address = addressOf(bytes);
  let read: ReadSegment | undefined;
  let failure: unknown;
  try {
    read = readLines(decodeLines(bytes, name), name, ids);
  } catch (error) {
    failure = error;
  }
  if (bytes.length !== head.bytes || (await address) !== head.sha256) throw notAsSaid(name);
  if (read === undefined) throw failure;
  for (const _ of checkedAgainst(read.operations, head, name));
  return read;
}

/**
 * The same one operation at a time, for who keeps little of each: all in memory at once they are moved to where
 * only a full collection finds them. The last one is given only where the head is true; `onOtherSpelling` is
 * called where the segment is not canonical. Without `ids` each operation has strings of its own.
 */
export async function openSegment(
  bytes: Uint8Array,
  head: SegmentHead,
  name: string,
  {
    ids,
    onOtherSpelling,
  }: { readonly ids: SharedIds | undefined; readonly onOtherSpelling: () => void },
): Promise<Iterator<Operation, undefined>> {
  if (bytes.length !== head.bytes) throw notAsSaid(name);
  const [address, lines] = [addressOf(bytes), decodeLines(bytes, name)];
  if ((await address) !== head.sha256) throw notAsSaid(name);
  return checkedAgainst(readEach(lines, { name, ids, onOtherSpelling }), head, name);
}

/** Operations of one device, in order, each once: those that the head tells of. */
function* checkedAgainst(
  operations: Iterable<Operation>,
  head: SegmentHead,
  name: string,
): Generator<Operation, undefined> {
  let before: Operation | undefined;
  let count = 0;
  for (const operation of operations) {
    const key = orderKey(operation);
    count += 1;
    if (deviceOfOrder(key) !== head.device) throw notAsSaid(name);
    if (before === undefined) {
      if (key !== head.first) throw notAsSaid(name);
    } else {
      const last = orderKey(before);
      if (last > key || (last === key && before.id >= operation.id)) throw notAsSaid(name);
      yield before;
    }
    before = operation;
  }
  if (before === undefined || count !== head.operations || orderKey(before) !== head.last)
    throw notAsSaid(name);
  yield before;
}

/** The operations of lines of unknown origin. Throws as `readSegment` does. */
export function readLines(
  lines: readonly string[],
  name: string,
  ids = new SharedIds(),
): ReadSegment {
  let isCanonical = true;
  const onOtherSpelling = (): void => {
    isCanonical = false;
  };
  const operations = [...readEach(lines, { name, ids, onOtherSpelling })];
  return { operations, isCanonical };
}

function* readEach(
  lines: readonly string[],
  {
    ids,
    name,
    onOtherSpelling,
  }: {
    readonly ids: SharedIds | undefined;
    readonly name: string;
    readonly onOtherSpelling: () => void;
  },
): Generator<Operation> {
  for (const [index, line] of lines.entries()) {
    const place = (): string => t('damage.line', { name, line: index + 1 });
    let operation: Operation;
    try {
      const input: unknown = JSON.parse(line);
      if (isPlainOperation(input) && input.schema <= schemaVersion) operation = input;
      else {
        operation = parseOperation(migrated(input));
        if (logLineOf(operation).json !== line) onOtherSpelling();
      }
    } catch {
      // The parser's reason names schema internals; the place is what can be acted on.
      throw damagedLog(place());
    }
    checkOperation(operation, place);
    ids?.share(operation);
    yield operation;
  }
}

function checkOperation(operation: Operation, place: () => string): void {
  for (const change of operation.changes) {
    if (isCreate(change)) continue;
    for (const field of Object.keys(change.fields)) {
      if (fixedField(change.set, field))
        throw damagedLog(t('damage.changes', { place: place(), field: field.slice(0, 40) }));
    }
  }
}

/** The lines of a segment whose hash was checked before. */
export function linesOfSegment(segment: Segment): readonly LogLine[] {
  const { bytes, sha256 } = segment.head;
  const lines = decodeLines(inflateSync(segment.packed, { out: new Uint8Array(bytes) }), sha256);
  return lines.map((json) => {
    const operation = JSON.parse(json) as Operation;
    return { order: orderKey(operation), id: operation.id, json };
  });
}

/** The operations of a segment whose hash was checked before, one after the other. */
export function* eachOperationOf(
  { head, packed }: Segment,
  native?: NativeUnpacking,
): Generator<Operation, undefined> {
  const bytes =
    native?.inflate(packed, head.bytes) ?? inflateSync(packed, { out: new Uint8Array(head.bytes) });
  for (const json of decodeLines(bytes, head.sha256))
    yield knownForm(JSON.parse(json) as Operation);
}

/**
 * The same for a thread on which others wait for their turn: the platform unpacks a little at a time, and who asks may
 * pause between two operations. Rejects with `ExpectedError` (`damaged`) where it cannot be unpacked.
 */
export async function* operationsUnpacked({
  head,
  packed,
}: Segment): AsyncGenerator<Operation, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // A line may be megabytes long: it is put together once its end is there.
  let begun: string[] = [];
  try {
    for await (const bytes of inflated(packed)) {
      const [first = '', ...next] = decoder.decode(bytes, { stream: true }).split('\n');
      begun.push(first);
      for (const text of next) {
        yield knownForm(JSON.parse(begun.join('')) as Operation);
        begun = [text];
      }
    }
  } catch {
    throw damagedLog(head.sha256);
  }
  if (begun.join('') !== '') throw damagedLog(head.sha256);
}

/** The lines in UTF-8 bytes of which each has its line end. */
export function decodeLines(bytes: Uint8Array, name: string): readonly string[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damagedLog(name);
  }
  const lines = text.split('\n');
  if (lines.pop() !== '') throw damagedLog(name);
  return lines;
}

function notAsSaid(name: string): ExpectedError {
  return damagedLog(t('damage.name', { name }));
}

function damagedLog(part: string): ExpectedError {
  return new ExpectedError('damaged', t('error.damagedFile', { part: part.slice(0, 120) }));
}
