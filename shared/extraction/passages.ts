import type { TextAnchor } from '../anchor/anchor.ts';
import type { Extraction } from '../records/extraction.ts';
import type { DocumentId } from '../records/ids.ts';

/** One place of a text that a value rests on. */
export interface RestingPassage {
  readonly documentId: DocumentId;
  readonly anchor: TextAnchor;
}

/** The passages of an extraction in order. */
export function passagesOf({ passages }: Pick<Extraction, 'passages'>): readonly RestingPassage[] {
  return Object.entries(passages ?? {}).flatMap(([documentId, anchors = []]) =>
    anchors.map((anchor) => ({ documentId: documentId as DocumentId, anchor })),
  );
}
