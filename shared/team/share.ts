import type { DocumentId, ReviewerId } from '../records/ids.ts';

/** A document for a reviewer to code; `reliability` where more than one does, to measure agreement. */
export interface Share {
  readonly documentId: DocumentId;
  readonly reviewerId: ReviewerId;
  readonly reliability?: boolean;
}
