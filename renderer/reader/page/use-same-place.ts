import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { useReview } from '../../store/review-store.ts';
import { useSession } from '../../store/session-store.ts';
import { onceAFrame } from '../../ui/frames.ts';
import { liveExcerpt, pageOf } from '../coded-text.ts';
import { surface as textSurface, useReader } from '../reader-state.ts';
import type { PageSurface } from './page-surface.ts';

/**
 * Keeps pages and text at the same place. The one that the user is moving leads: the pages while the
 * pointer is over them or they have the focus, the text otherwise.
 */
export function useSamePlace(
  surface: PageSurface | undefined,
  documentId: DocumentId,
  /** Whether the reader has moved the pages. */
  hasMoved: RefObject<boolean>,
): void {
  const leads = useRef(false);
  useEffect(() => {
    if (surface === undefined) return;
    const { scroller } = surface;
    const ended = new AbortController();
    const options = { signal: ended.signal, passive: true };
    const lead = (does: boolean) => (): void => {
      leads.current = does;
    };
    for (const name of ['pointerenter', 'wheel', 'pointerdown', 'keydown'] as const)
      scroller.addEventListener(name, lead(true), options);
    const text = textSurface();
    for (const name of ['pointerenter', 'wheel', 'pointerdown', 'keydown'] as const)
      text?.scroller.addEventListener(name, lead(false), options);
    const pagesMoved = onceAFrame(() => {
      const first = surface.firstVisible();
      if (leads.current && first !== undefined) textSurface()?.reveal(first, 0, true);
    });
    const textMoved = onceAFrame(() => {
      if (!leads.current && text !== undefined) surface.reveal(text.firstVisible(), 0, true);
    });
    scroller.addEventListener('scroll', pagesMoved.ask, options);
    text?.scroller.addEventListener('scroll', textMoved.ask, options);
    return () => {
      pagesMoved.cancel();
      textMoved.cancel();
      ended.abort();
    };
  }, [surface]);
  // The text finds its place on the pages once it is placed there, unless the reader has moved them meanwhile.
  const hasMet = useRef(false);
  useLayoutEffect(() => {
    if (surface === undefined || hasMet.current) return;
    hasMet.current = true;
    const offset = textSurface()?.firstVisible() ?? 0;
    if (offset > 0 && !hasMoved.current) surface.reveal(offset, 0, true);
  }, [surface, hasMoved]);
  const reveal = useSession((state) => state.reveal);
  const selection = useSession((state) => state.selection);
  const find = useReader((state) => state.find);
  const here = find?.matches[find.at]?.start;
  useEffect(() => {
    if (surface === undefined || reveal === undefined) return;
    const page = pageOf(useReview.getState().inText, documentId);
    const excerpt = liveExcerpt(page, reveal.excerptId);
    if (excerpt !== undefined) surface.reveal(excerpt.start, 0.3, false, excerpt.region);
  }, [surface, documentId, reveal]);
  useEffect(() => {
    const { selecting } = useReader.getState();
    if (selection !== undefined && !selecting)
      surface?.reveal(selection.start, 0.3, false, selection.region);
  }, [surface, selection]);
  useEffect(() => {
    if (here !== undefined) surface?.reveal(here, 0.3);
  }, [surface, here]);
}
