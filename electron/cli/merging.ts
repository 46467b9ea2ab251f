import type { PartOfReview } from '../../shared/bundle/contents.ts';
import type { ReadBundle } from '../../shared/bundle/read-bundle.ts';
import type { WriteOptions } from '../../shared/bundle/write-bundle.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { effectiveOperations, operationsToSend } from '../../shared/ops/aside.ts';
import { isCreate } from '../../shared/ops/change.ts';
import { countIncoming, type Incoming } from '../../shared/ops/incoming.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { requireBasis } from '../../shared/ops/part.ts';
import type { RecordId } from '../../shared/records/ids.ts';

type CopiedFile = NonNullable<WriteOptions['read']>[number];

/**
 * Files of one review joined one after the other. Of what several of them hold one copy stays; while a file
 * is read, what was joined before it is in memory beside it.
 */
export class Merging {
  /** What counts in the files so far, in the order every device agrees on. */
  operations: readonly Operation[];
  readonly texts = new Map<string, TextBody>();
  readonly originals = new Map<string, Uint8Array>();
  /** What of the files is copied when the result is written. */
  readonly read: CopiedFile[] = [];
  private readonly parts: { readonly path: string; readonly part: PartOfReview }[] = [];
  private readonly base: { readonly path: string; readonly reviewId: string };
  private readonly before: readonly Operation[];

  /** Begins with a file that holds the review itself. */
  constructor(path: string, contents: ReadBundle) {
    this.base = { path, reviewId: contents.manifest.reviewId };
    this.before = contents.operations;
    this.operations = operationsToSend(contents.operations);
    this.keep(path, contents);
  }

  /** Joins a file. Throws what `joinLogs` throws, and `other-review`. */
  take(path: string, contents: ReadBundle): void {
    if (contents.manifest.reviewId !== this.base.reviewId) {
      throw new ExpectedError(
        'other-review',
        `${path} belongs to another review than ${this.base.path}. Nothing was written.`,
      );
    }
    this.operations = about(path, () => joinLogs(this.operations, contents.operations).operations);
    this.keep(path, contents);
  }

  /** Throws `builds-on` where a file stands on work that none of them holds. */
  requireWhatPartsBuildOn(): void {
    for (const { part, path } of this.parts)
      about(path, () => requireBasis(this.operations, part.builtOn));
  }

  /** What the other files brought into the first. */
  added(): Incoming {
    const known = new Set<string>();
    for (const { id } of this.before) known.add(id);
    const fresh = this.operations.filter(({ id }) => !known.has(id));
    const made = new Set<RecordId>();
    if (fresh.length > 0) {
      for (const { changes } of effectiveOperations(this.before))
        for (const change of changes) if (isCreate(change)) made.add(change.create.id);
    }
    return countIncoming(fresh, (id) => made.has(id));
  }

  private keep(path: string, contents: ReadBundle): void {
    const { log, originals, packedTexts, part, texts } = contents;
    for (const [hash, text] of texts) if (!this.texts.has(hash)) this.texts.set(hash, text);
    for (const [hash, bytes] of originals)
      if (!this.originals.has(hash)) this.originals.set(hash, bytes);
    const joined = new Map<string, Operation>();
    for (const operation of this.operations) joined.set(operation.id, operation);
    const operations = contents.operations.map((one) => joined.get(one.id) ?? one);
    this.read.push({ log, operations, packedTexts });
    if (part !== undefined) this.parts.push({ path, part });
  }
}

/** Names the file in what is said of it. */
function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new ExpectedError(error.code, `${path}: ${error.message}`);
  }
}
