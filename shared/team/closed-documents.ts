import type { DocumentId } from '../records/ids.ts';
import type { Shown } from './view.ts';

/** The documents of which coding is kept back, in the order in which they came. */
export function closedDocuments({ documents, view }: Shown): readonly DocumentId[] {
  return [...documents.values()].flatMap(({ deleted, id }) =>
    deleted !== true && view.closed.has(id) ? [id] : [],
  );
}
