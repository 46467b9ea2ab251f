import { useEffect, useLayoutEffect, useMemo } from 'react';
import { isBesideWords } from '../../shared/anchor/region.ts';
import { useSession } from '../store/session-store.ts';
import type { Span } from './block-places.ts';
import { useCodeHighlights, useFindHighlights, useMarkedExcerpts } from './highlight-groups.ts';
import { HighlightPainter } from './highlights.ts';
import { useReader } from './reader-state.ts';
import type { TextSurface } from './text-surface.ts';
import { underWayOn } from './under-way.ts';
import { useEvidenceMarks } from './use-evidence-marks.ts';

/** Keeps the painted ranges in step with coding or evidence, focus, search and selection; draws no elements. */
export function HighlightLayer(props: {
  readonly surface: TextSurface;
  readonly span: Span;
  /** The text is coded here; else what something rests on is marked instead. */
  readonly isCoded: boolean;
}) {
  const { isCoded, span, surface } = props;
  const painter = useMemo(() => new HighlightPainter(surface), [surface]);
  useEffect(() => () => painter.clear(), [painter]);
  const find = useReader((state) => state.find);
  useKeptSelection(painter);
  useFindHighlights(painter, find, span);
  return isCoded ? <CodingMarks painter={painter} span={span} /> : <Evidence painter={painter} />;
}

function CodingMarks({
  painter,
  span,
}: {
  readonly painter: HighlightPainter;
  readonly span: Span;
}) {
  const documentId = useSession((state) => state.documentId);
  const shown = useSession((state) => state.excerptId);
  const pointed = useReader((state) => state.stripeId ?? state.hoverId);
  useCodeHighlights(painter, documentId, span);
  useUnderWayHighlights(painter);
  useMarkedExcerpts(painter, documentId, { shown, pointed });
  return null;
}

function Evidence({ painter }: { readonly painter: HighlightPainter }) {
  const documentId = useSession((state) => state.documentId);
  useEvidenceMarks(painter, documentId);
  return null;
}

function useUnderWayHighlights(painter: HighlightPainter): void {
  const documentId = useSession((state) => state.documentId);
  const underWay = useReader((state) => state.underWay);
  useLayoutEffect(() => {
    const inText = underWayOn(underWay, documentId).filter((one) => !isBesideWords(one));
    const paints = inText.map(({ colour, end, start }) => {
      const name = colour === undefined ? 'plain' : `code-${colour}`;
      return { key: `${start}-${end} ${name}`, name, start, end };
    });
    painter.show('under-way', paints);
  }, [painter, underWay, documentId]);
}

/** The selection, while the focus is elsewhere. */
function useKeptSelection(painter: HighlightPainter): void {
  const selection = useSession((state) => state.selection);
  const focused = useReader((state) => state.focused);
  useLayoutEffect(() => {
    const isKept = selection !== undefined && !focused && !isBesideWords(selection);
    const kept = isKept ? [selection] : [];
    painter.show(
      'kept',
      kept.map(({ start, end }) => ({ key: 'kept', name: 'kept', start, end })),
    );
  }, [painter, selection, focused]);
}
