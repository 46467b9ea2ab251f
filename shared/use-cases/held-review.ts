/**
 * A review whose storage was cleared or taken, as a file: with its whole log where that can still be read, else
 * made of the rows in memory, so that nothing that is on screen is lost.
 */
import type { BundleContents } from '../bundle/contents.ts';
import { type TextBody, textIdOf } from '../documents/text-body.ts';
import { headOf } from '../engine/head.ts';
import type { HeldInMemory } from '../engine/work.ts';
import type { CreateChange } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import { allRecords, emptySnapshot, type Full } from '../ops/snapshot.ts';
import { zeroClock } from '../ops/stamp.ts';
import { stamped, type Writer } from '../ops/stamped.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { ReviewerId, ReviewId } from '../records/ids.ts';
import { type AnyRecord, ownerOf } from '../records/record-types.ts';
import { patchworkText } from './patchwork-text.ts';

/** What can still be read of a review beside memory: any of it may be missing. */
export type StillThere = Pick<BundleContents, 'operations' | 'originals' | 'texts'>;

/** What a file is made of, and how whole it is. */
export interface SavedFromMemory {
  readonly contents: BundleContents;
  /** Whether it is the review itself with its history, or its present state as a review of its own. */
  readonly hasHistory: boolean;
  /** Titles of the documents of whose text only the excerpts were at hand. */
  readonly patched: readonly string[];
}

/**
 * The review in memory as contents of a file, with the change that was refused. The log of `there` is used where it
 * holds the newest operation that memory knows and every text it names is at hand; otherwise the file is a review
 * with a fresh id whose log creates the present rows, and texts that are not at hand hold their excerpts alone.
 */
export function contentsOfHeld(
  held: HeldInMemory,
  there: StillThere,
  writer: Writer,
  freshId: ReviewId,
): SavedFromMemory {
  const texts = new Map([...there.texts, ...held.texts]);
  const originals = new Map([...there.originals, ...held.originals]);
  const { tip } = held.head;
  if (tip !== undefined && there.operations.some(({ id }) => id === tip)) {
    const operations = [...there.operations, ...restamped(held.refused, there.operations, writer)];
    if (isWhole(replay(operations), texts, originals))
      return { contents: { operations, texts, originals }, hasHistory: true, patched: [] };
  }
  return ofRows(held.full, { texts, originals }, writer, freshId);
}

/** The refused operations, later than all that another window may have written since. */
function restamped(
  refused: readonly Operation[],
  log: readonly Operation[],
  writer: Writer,
): readonly Operation[] {
  const known = new Set(log.map(({ id }) => id));
  let { ahead, clock } = headOf({ operations: log, snapshot: emptySnapshot() }, writer.now());
  return refused
    .filter(({ id }) => !known.has(id))
    .map((operation) => {
      if (operation.device !== writer.device) return operation;
      const { clock: after, operation: next } = stamped(operation, { ahead, clock }, writer);
      clock = after;
      return { ...operation, at: next.at, ...(next.over === undefined ? {} : { over: next.over }) };
    });
}

function isWhole(
  full: Full,
  texts: ReadonlyMap<string, TextBody>,
  originals: ReadonlyMap<string, Uint8Array>,
): boolean {
  for (const { originalHash, textId } of full.documents.values()) {
    if (!texts.has(textId)) return false;
    if (originalHash !== undefined && !originals.has(originalHash)) return false;
  }
  return full.review !== undefined;
}

function ofRows(
  full: Full,
  at: Pick<BundleContents, 'originals' | 'texts'>,
  writer: Writer,
  freshId: ReviewId,
): SavedFromMemory {
  const texts = new Map<string, TextBody>();
  const originals = new Map<string, Uint8Array>();
  const patched: string[] = [];
  /** The document with a text that is there; its original only where that is at hand. */
  const withText = ({ originalHash, ...document }: DocumentRecord): DocumentRecord => {
    const known = at.texts.get(document.textId);
    if (known === undefined && document.deleted !== true) patched.push(document.title);
    const body = known ?? patchworkText(document.length, full.codings.get(document.id)?.excerpts);
    const textId = textIdOf(body);
    texts.set(textId, body);
    const original = originalHash === undefined ? undefined : at.originals.get(originalHash);
    if (originalHash === undefined || original === undefined)
      return { ...document, textId, length: body.text.length };
    originals.set(originalHash, original);
    return { ...document, originalHash, textId, length: body.text.length };
  };
  const reviewId = full.review?.id;
  const moved = (record: AnyRecord): AnyRecord => {
    if (record.type === 'document') return withText(record);
    if (record.type === 'review') return { ...record, id: freshId };
    if (record.type === 'memo' && record.targetId === reviewId)
      return { ...record, targetId: freshId };
    return record;
  };
  const creates = new Map<ReviewerId, CreateChange[]>([[writer.reviewerId, []]]);
  for (const record of allRecords(full)) {
    const owner = ownerOf(record) ?? writer.reviewerId;
    const own = creates.get(owner) ?? [];
    own.push({ create: moved(record) });
    creates.set(owner, own);
  }
  return {
    contents: { operations: operationsOf(creates, writer), texts, originals },
    hasHistory: false,
    patched,
  };
}

/** One operation for each reviewer, as nobody writes what belongs to another (R4). */
function operationsOf(
  creates: ReadonlyMap<ReviewerId, readonly CreateChange[]>,
  writer: Writer,
): readonly Operation[] {
  let clock = zeroClock;
  return [...creates].map(([reviewerId, changes]) => {
    const plan = { kind: 'save-from-memory', params: { count: changes.length }, changes };
    const { clock: after, operation } = stamped(plan, { clock }, { ...writer, reviewerId });
    clock = after;
    return operation;
  });
}
