import type { ReviewerId } from '../records/ids.ts';
import type { AnyRecord, RecordId } from '../records/records.ts';
import { isCreate } from './change.ts';
import type { Operation } from './operation.ts';

/** Records of each kind that operations create, for saying what will come. */
export interface Incoming {
  readonly studies: number;
  readonly documents: number;
  readonly excerpts: number;
  readonly codings: number;
  readonly codes: number;
  readonly memos: number;
  readonly decisions: number;
  /** Changes to what is here already. */
  readonly edits: number;
  /** Operations by reviewer, in the order of the log. */
  readonly byReviewer: ReadonlyMap<ReviewerId, number>;
}

/** Counts what operations bring that is not there yet. */
export function countIncoming(
  added: readonly Operation[],
  isKnown: (id: RecordId) => boolean,
): Incoming {
  const counts = {
    studies: 0,
    documents: 0,
    excerpts: 0,
    codings: 0,
    codes: 0,
    memos: 0,
    decisions: 0,
    edits: 0,
  };
  const names: Partial<Record<AnyRecord['type'], keyof typeof counts>> = {
    study: 'studies',
    document: 'documents',
    excerpt: 'excerpts',
    coding: 'codings',
    code: 'codes',
    memo: 'memos',
    decision: 'decisions',
  };
  const byReviewer = new Map<ReviewerId, number>();
  for (const { changes, reviewer } of added) {
    byReviewer.set(reviewer, (byReviewer.get(reviewer) ?? 0) + 1);
    for (const change of changes) {
      if (isCreate(change)) {
        const name = names[change.create.type];
        if (name !== undefined && !isKnown(change.create.id)) counts[name] += 1;
      } else if (isKnown(change.set)) counts.edits += 1;
    }
  }
  return { ...counts, byReviewer };
}
