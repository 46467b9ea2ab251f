import { useLayoutEffect, useMemo } from 'react';
import { relocate } from '../../shared/anchor/anchor.ts';
import { isBesideWords } from '../../shared/anchor/region.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { useEvidence } from '../store/evidence.ts';
import type { HighlightPainter, Paint } from './highlights.ts';
import { useReader } from './reader-state.ts';

/** Marks the passages of the open text that something said of its study rests on, where their words stand now (A3). */
export function useEvidenceMarks(
  painter: HighlightPainter,
  documentId: DocumentId | undefined,
): void {
  const marks = useEvidence((state) => state.marks);
  const loaded = useReader((state) => state.loaded);
  const paints = useMemo((): readonly Paint[] => {
    if (loaded === undefined || loaded.documentId !== documentId) return [];
    return marks.flatMap(({ isHere, passage }): readonly Paint[] => {
      if (passage.documentId !== documentId || isBesideWords(passage.anchor)) return [];
      const place = relocate(loaded.body.text, passage.anchor);
      if (place.found === 'orphan') return [];
      const { end, start } = place.anchor;
      const name = isHere ? 'evidence-here' : 'evidence';
      return [{ key: `${start}-${end} ${name}`, name, start, end }];
    });
  }, [marks, loaded, documentId]);
  useLayoutEffect(() => painter.show('evidence', paints), [painter, paints]);
}
