import { closedDocuments } from '../../shared/team/closed-documents.ts';
import type { Shown } from '../../shared/team/view.ts';

/** How many documents are closed to the viewer because they are coded blind (B1). */
export function closedCount(snapshot: Shown): number {
  return snapshot.review?.blind === true ? closedDocuments(snapshot).length : 0;
}
