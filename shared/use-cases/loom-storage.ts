import { logLineOf } from '../bundle/log-line.ts';
import type { StreamedBundle } from '../bundle/read-bundle.ts';
import { writeWithLog } from '../bundle/write-bundle.ts';
import { readWrittenText, type TextBody } from '../documents/text-body.ts';
import { headOf } from '../engine/head.ts';
import type { Append, LogHead, ReviewStorage, StoredReview } from '../engine/storage.ts';
import type { Sha256 } from '../hash.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import { waitingIn } from '../ops/waiting.ts';

/**
 * A review that was read from a .loom file, as a storage. What is committed is kept in memory, and the file is as it
 * was until the bytes are written in its place: all of a command line's work or none. The log that was read is copied
 * as it lies in the file, and gone through only where somebody asks for it.
 */
export class LoomStorage implements ReviewStorage {
  private readonly review: StreamedBundle;
  private readonly added: Operation[] = [];
  private readonly texts: Map<Sha256, TextBody>;
  private readonly originals: Map<Sha256, Uint8Array>;
  private full: Full;
  private head: LogHead;

  /** `at` is now, in milliseconds since 1970. */
  constructor(review: StreamedBundle, at: number) {
    this.review = review;
    this.texts = new Map(review.texts);
    this.originals = new Map(review.originals);
    this.full = review.snapshot;
    this.head = headOf(review, at);
  }

  load(): Promise<StoredReview> {
    // Undo reaches into what one device did: here a device begins.
    return Promise.resolve({ head: this.head, full: this.full, recent: [] });
  }

  hasMoved(): Promise<boolean> {
    return Promise.resolve(false);
  }

  append({ head, next, operations, originals, texts }: Append): Promise<void> {
    const bodies = [...(texts ?? [])].map(([id, json]) => [id, readWrittenText(json)] as const);
    for (const [id, body] of bodies) this.texts.set(id, body);
    for (const [hash, bytes] of originals ?? []) this.originals.set(hash, bytes);
    for (const operation of operations) this.added.push(operation);
    this.full = next;
    this.head = head;
    return Promise.resolve();
  }

  readLog(): Promise<readonly Operation[]> {
    return Promise.resolve([...this.review.operations, ...this.added]);
  }

  readText(id: string): Promise<TextBody | undefined> {
    return Promise.resolve(this.texts.get(id));
  }

  readOriginal(hash: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.originals.get(hash));
  }

  /** The bytes of the file with everything that was committed. */
  bytes(): Promise<Uint8Array> {
    const { added, full: rows, originals, review, texts } = this;
    const { keptBy, log, operations, packedTexts, part, protects } = review;
    return writeWithLog(
      {
        texts,
        originals,
        ...(keptBy === undefined ? {} : { keptBy }),
        ...(protects === undefined ? {} : { protects }),
        ...(part === undefined ? {} : { part }),
      },
      {
        rows,
        log: { ...log, lines: [...log.lines, ...added.map(logLineOf)] },
        waiting: waitingIn(operations).length,
        packedTexts,
      },
    );
  }
}
