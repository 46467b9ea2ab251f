/**
 * Bringing files together without holding their logs: the union of their segments, with the joins checked. It
 * says nothing of what is wrong with a file; where anything is, or is out of the ordinary, `joinLogs` is to look.
 */
import { isAsideMarker } from '../ops/aside.ts';
import { isCreate } from '../ops/change.ts';
import { countIncoming, type Incoming } from '../ops/incoming.ts';
import { isCodedType, type StreamedLog } from '../ops/log.ts';
import { isSameThing } from '../ops/merge.ts';
import type { Operation } from '../ops/operation.ts';
import { compareOperations } from '../ops/order.ts';
import { Replaying } from '../ops/replay.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import type { RecordId } from '../records/ids.ts';
import { type AnyRecord, ownerOf } from '../records/record-types.ts';
import { joinSegments } from './divide-log.ts';
import { linesOfSegment } from './read-segment.ts';
import type { Segment } from './segment.ts';
import { storedLog } from './stored-log.ts';

/** A log that is streamed, and the segments it is streamed from. */
export interface SegmentedLog {
  readonly operations: StreamedLog;
  readonly segments: readonly Segment[];
}

/** The log of several files, and the rows it gives. */
export interface JoinedStream extends SegmentedLog {
  readonly snapshot: Full;
}

/**
 * The same log as `joinLogs` gives, file after file. Undefined where one of its rules might be broken (M4), where
 * files hold an operation in two spellings, or one of them speaks of what was set aside there.
 */
export async function joinStreamed(
  files: readonly SegmentedLog[],
): Promise<JoinedStream | undefined> {
  if (files.some(({ operations }) => operations.telling.some(isAsideMarker))) return undefined;
  const segments = await joinSegments({
    segments: files.flatMap((file) => file.segments),
    lines: [],
  });
  if (!files.every((file) => holdsAll(segments, file.segments))) return undefined;
  const operations = storedLog(segments, tellingIn(files));
  const snapshot = rowsIfSound(operations);
  return snapshot === undefined ? undefined : { operations, segments, snapshot };
}

/** What a joined log brought into the first of its files; no excerpt or coding is made twice in it. */
export function addedTo(before: StreamedLog, joined: StreamedLog): Incoming {
  const known = new Set<string>();
  const made = new Set<RecordId>();
  const targets = new Set<RecordId>();
  if (joined.length > before.length) {
    for (const { changes } of joined.telling)
      for (const change of changes) if (!isCreate(change)) targets.add(change.set);
    for (const { changes, id } of before) {
      known.add(id);
      for (const change of changes) {
        if (!isCreate(change)) continue;
        const { create } = change;
        // Those of which nothing else is ever said need not be remembered.
        if (!isCodedType(create.type) || targets.has(create.id)) made.add(create.id);
      }
    }
  }
  const fresh = joined.length > before.length ? freshIn(joined, known) : [];
  return countIncoming(fresh, (id) => made.has(id));
}

function* freshIn(log: StreamedLog, known: ReadonlySet<string>): Generator<Operation> {
  for (const operation of log) if (!known.has(operation.id)) yield operation;
}

/** Whether every line of `segments` stands in `joined`, letter by letter. */
function holdsAll(joined: readonly Segment[], segments: readonly Segment[]): boolean {
  const addresses = new Set(joined.map(({ head }) => head.sha256));
  return segments
    .filter(({ head }) => !addresses.has(head.sha256))
    .every((segment) => {
      const { device, first, last } = segment.head;
      const around = joined.filter(
        ({ head }) => head.device === device && head.first <= last && head.last >= first,
      );
      const lines = new Map(around.flatMap(linesOfSegment).map(({ id, json }) => [id, json]));
      return linesOfSegment(segment).every(({ id, json }) => lines.get(id) === json);
    });
}

function tellingIn(files: readonly SegmentedLog[]): Pick<StreamedLog, 'latest' | 'telling'> {
  const telling = new Map<string, Operation>();
  let latest: StreamedLog['latest'];
  for (const { operations } of files) {
    for (const operation of operations.telling)
      if (!telling.has(operation.id)) telling.set(operation.id, operation);
    if (latest === undefined || (operations.latest ?? '') > latest) latest = operations.latest;
  }
  return { telling: [...telling.values()].sort(compareOperations), latest };
}

/** The rows, where each operation is there once, no record is made in two ways, and all write only what is theirs. */
function rowsIfSound(operations: StreamedLog): Full | undefined {
  const replaying = new Replaying();
  const seen = new Set<string>();
  const made = new Map<RecordId, AnyRecord>();
  let coded = 0;
  for (const operation of operations) {
    if (seen.has(operation.id)) return undefined;
    seen.add(operation.id);
    for (const change of operation.changes) {
      if (!isCreate(change)) continue;
      const { create } = change;
      if ((ownerOf(create) ?? operation.reviewer) !== operation.reviewer) return undefined;
      if (isCodedType(create.type)) coded += 1;
      else {
        const first = made.get(create.id);
        if (first === undefined) made.set(create.id, create);
        else if (!isSameThing(first, create)) return undefined;
      }
    }
    replaying.take(operation);
  }
  seen.clear();
  const rows = replaying.rows();
  if (rows.home.size !== coded) return undefined;
  for (const { changes, reviewer } of operations.telling) {
    for (const change of changes) {
      const record = isCreate(change) ? undefined : findRecord(rows, change.set);
      const owner = record === undefined ? undefined : ownerOf(record);
      if ((owner ?? reviewer) !== reviewer) return undefined;
    }
  }
  return rows;
}
