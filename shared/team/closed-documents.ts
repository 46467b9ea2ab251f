import type { DocumentId } from '../records/ids.ts';
import type { Shown } from './view.ts';

/** The documents of which coding is kept back because it is coded blind, in the order in which they came. */
export function closedDocuments({ documents, view }: Shown): readonly DocumentId[] {
  return [...documents.values()].flatMap(({ deleted, id }) =>
    deleted !== true && view.closed.has(id) && !view.again.has(id) ? [id] : [],
  );
}

/** The documents that the viewer is coding again, of which all earlier coding is kept back (B6). */
export function documentsAgain({ documents, view }: Shown): readonly DocumentId[] {
  return [...view.again].filter((id) => documents.get(id)?.deleted === undefined);
}
