import { isCreate } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';

/** As many different ids as are worth remembering: devices, reviewers, documents and codes of any review. */
const limit = 100_000;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * One string for each id that a log names again and again. Parsing makes a string of every mention, which for
 * a million codings is half a gigabyte.
 */
export class SharedIds {
  private readonly known = new Map<string, string>();

  /**
   * Puts known strings in the place of equal ones in an operation that was just parsed and that nobody else
   * holds. Law: the operation stays equal to what it was.
   */
  share(operation: Operation): void {
    const writable = operation as Writable<Operation>;
    writable.device = this.one(operation.device);
    writable.reviewer = this.one(operation.reviewer);
    let made = '';
    for (const change of operation.changes) {
      if (!isCreate(change)) continue;
      const record = change.create;
      if (record.type !== 'excerpt' && record.type !== 'coding') continue;
      const coded = record as Writable<typeof record>;
      coded.documentId = this.one(record.documentId);
      coded.reviewerId = this.one(record.reviewerId);
      if (coded.type === 'excerpt') made = coded.id;
      else {
        coded.codeId = this.one(coded.codeId);
        // A coding mostly comes with its excerpt, whose id nothing else names.
        if (coded.excerptId === made) coded.excerptId = made as typeof coded.excerptId;
      }
    }
  }

  private one<T extends string>(id: T): T {
    const known = this.known.get(id);
    if (known !== undefined) return known as T;
    if (this.known.size < limit) this.known.set(id, id);
    return id;
  }
}
