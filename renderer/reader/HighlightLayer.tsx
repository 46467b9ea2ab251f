import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import type { Span } from './block-places.ts';
import { codesOn, liveExcerpt, pageOf, shownNear } from './coded-text.ts';
import { HighlightPainter, type Paint } from './highlights.ts';
import { overlapping } from './overlapping.ts';
import { useReader } from './reader-state.ts';
import type { TextSurface } from './text-surface.ts';
import { underWayOn } from './under-way.ts';

/** Keeps the painted ranges in step with coding, focus, search and selection; draws no elements. */
export function HighlightLayer(props: { readonly surface: TextSurface; readonly span: Span }) {
  const { surface, span } = props;
  const painter = useMemo(() => new HighlightPainter(surface), [surface]);
  useEffect(() => () => painter.clear(), [painter]);
  useCodeHighlights(painter, span);
  useUnderWayHighlights(painter);
  useFocusHighlights(painter);
  useFindHighlights(painter, span);
  return null;
}

function useCodeHighlights(painter: HighlightPainter, span: Span): void {
  const documentId = useSession((state) => state.documentId);
  const filter = useSession((state) => state.codeFilter);
  const page = useReview((state) => pageOf(state.snapshot, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  useLayoutEffect(() => {
    const paints: Paint[] = [];
    for (const excerpt of shownNear(page, codes, filter, span)) {
      const { start, end, id } = excerpt;
      const names = new Set(codesOn(page, codes, id).map(({ code }) => `code-${code.colour}`));
      if (names.size === 0) names.add('plain');
      for (const name of names) paints.push({ key: `${id} ${name}`, name, start, end });
    }
    painter.show('codes', paints);
  }, [painter, page, codes, filter, span]);
}

function useUnderWayHighlights(painter: HighlightPainter): void {
  const documentId = useSession((state) => state.documentId);
  const underWay = useReader((state) => state.underWay);
  useLayoutEffect(() => {
    const paints = underWayOn(underWay, documentId).map(({ colour, end, start }) => {
      const name = colour === undefined ? 'plain' : `code-${colour}`;
      return { key: `${start}-${end} ${name}`, name, start, end };
    });
    painter.show('under-way', paints);
  }, [painter, underWay, documentId]);
}

function useFocusHighlights(painter: HighlightPainter): void {
  const documentId = useSession((state) => state.documentId);
  const excerptId = useSession((state) => state.excerptId);
  const selection = useSession((state) => state.selection);
  const hoverId = useReader((state) => state.stripeId ?? state.hoverId);
  const focused = useReader((state) => state.focused);
  const page = useReview((state) => pageOf(state.snapshot, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  useLayoutEffect(() => {
    const marked = [liveExcerpt(page, excerptId), liveExcerpt(page, hoverId)];
    const paints = new Map<string, Paint>();
    for (const excerpt of marked) {
      if (excerpt === undefined) continue;
      const colour = codesOn(page, codes, excerpt.id)[0]?.code.colour;
      paints.set(excerpt.id, underline(excerpt, colour));
    }
    painter.show('focus', paints.values());
  }, [painter, page, codes, excerptId, hoverId]);
  useLayoutEffect(() => {
    const kept = selection === undefined || focused ? [] : [selection];
    painter.show(
      'kept',
      kept.map(({ start, end }) => ({ key: 'kept', name: 'kept', start, end })),
    );
  }, [painter, selection, focused]);
}

function underline({ id, start, end }: Excerpt, colour: number | undefined): Paint {
  return { key: id, name: colour === undefined ? 'mark-plain' : `mark-${colour}`, start, end };
}

function useFindHighlights(painter: HighlightPainter, span: Span): void {
  const find = useReader((state) => state.find);
  const matches = find?.matches;
  const here = find?.matches[find.at];
  useLayoutEffect(() => {
    const near = matches === undefined ? [] : overlapping(matches, span.start, span.end);
    painter.show(
      'find',
      near.map(({ start, end }) => ({ key: String(start), name: 'find', start, end })),
    );
  }, [painter, matches, span]);
  useLayoutEffect(() => {
    const shown = here === undefined ? [] : [{ key: 'here', name: 'find-here', ...here }];
    painter.show('find-here', shown);
  }, [painter, here]);
}
