import { anchorOf, type TextAnchor } from '../anchor/anchor.ts';
import type { DocumentId } from '../records/ids.ts';
import type { Resting, RestingPassages } from '../records/resting.ts';

/** One place of a text that something said of a study rests on. */
export interface RestingPassage {
  readonly documentId: DocumentId;
  readonly anchor: TextAnchor;
}

/** The passages of a row in order. */
export function passagesOf({
  passages,
}: {
  readonly passages?: RestingPassages;
}): readonly RestingPassage[] {
  return Object.entries(passages ?? {}).flatMap(([documentId, anchors = []]) =>
    anchors.map((anchor) => ({ documentId: documentId as DocumentId, anchor })),
  );
}

/** Passages as a row keeps them; undefined where there are none. Law: `passagesOf` gives them back, document by document. */
export function byDocument(passages: readonly RestingPassage[]): RestingPassages {
  const grouped: Record<DocumentId, Resting[]> = {};
  for (const { anchor, documentId } of passages)
    grouped[documentId] = [...(grouped[documentId] ?? []), anchorOf(anchor) as Resting];
  return passages.length === 0 ? undefined : grouped;
}
