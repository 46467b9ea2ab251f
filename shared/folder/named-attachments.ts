import type { Sha256 } from '../hash.ts';
import { isCreate } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';

/** The texts and originals that documents are given by `operations`, each kind in the order of the hashes. */
export function namedAttachments(operations: readonly Operation[]): {
  readonly texts: readonly Sha256[];
  readonly originals: readonly Sha256[];
} {
  const texts = new Set<string>();
  const originals = new Set<string>();
  const note = (to: Set<string>, value: unknown): void => {
    if (typeof value === 'string') to.add(value);
  };
  for (const { changes } of operations) {
    for (const change of changes) {
      if (!isCreate(change)) {
        // What stood there before is named as well: taking the change back leads to it.
        for (const value of change.fields.textId ?? []) note(texts, value);
        for (const value of change.fields.originalHash ?? []) note(originals, value);
      } else if (change.create.type === 'document') {
        note(texts, change.create.textId);
        note(originals, change.create.originalHash);
      }
    }
  }
  return { texts: [...texts].sort(), originals: [...originals].sort() };
}
