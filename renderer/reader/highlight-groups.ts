/** What is painted into any text that is read: its coding, the excerpts that stand out, and what was found. */
import { useLayoutEffect } from 'react';
import { isBesideWords } from '../../shared/anchor/region.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { DocumentId, ExcerptId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import type { Span } from './block-places.ts';
import { codesOn, liveExcerpt, pageOf, shownNear } from './coded-text.ts';
import type { HighlightPainter, Paint } from './highlights.ts';
import { overlapping } from './overlapping.ts';
import type { FindState } from './reader-state.ts';

export function useCodeHighlights(
  painter: HighlightPainter,
  documentId: DocumentId | undefined,
  span: Span,
): void {
  const filter = useSession((state) => state.codeFilter);
  const page = useReview((state) => pageOf(state.inText, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  useLayoutEffect(() => {
    const paints: Paint[] = [];
    for (const excerpt of shownNear(page, codes, filter, span)) {
      if (isBesideWords(excerpt)) continue;
      const { start, end, id } = excerpt;
      const names = new Set(codesOn(page, codes, id).map(({ code }) => `code-${code.colour}`));
      if (names.size === 0) names.add('plain');
      for (const name of names) paints.push({ key: `${id} ${name}`, name, start, end });
    }
    painter.show('codes', paints);
  }, [painter, page, codes, filter, span]);
}

/** Underlines the excerpt that is shown and the one that is pointed at. */
export function useMarkedExcerpts(
  painter: HighlightPainter,
  documentId: DocumentId | undefined,
  marked: { readonly shown: ExcerptId | undefined; readonly pointed: ExcerptId | undefined },
): void {
  const { pointed, shown } = marked;
  const page = useReview((state) => pageOf(state.inText, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  useLayoutEffect(() => {
    const paints = new Map<string, Paint>();
    for (const excerpt of [liveExcerpt(page, shown), liveExcerpt(page, pointed)]) {
      if (excerpt === undefined || isBesideWords(excerpt)) continue;
      const colour = codesOn(page, codes, excerpt.id)[0]?.code.colour;
      paints.set(excerpt.id, underline(excerpt, colour));
    }
    painter.show('focus', paints.values());
  }, [painter, page, codes, shown, pointed]);
}

function underline({ id, start, end }: Excerpt, colour: number | undefined): Paint {
  return { key: id, name: colour === undefined ? 'mark-plain' : `mark-${colour}`, start, end };
}

export function useFindHighlights(
  painter: HighlightPainter,
  find: FindState | undefined,
  span: Span,
): void {
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
