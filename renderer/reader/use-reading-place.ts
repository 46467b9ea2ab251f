import { useEffect, useLayoutEffect, useRef } from 'react';
import type { DocumentId, ExcerptId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { liveExcerpt, pageOf } from './coded-text.ts';
import type { TextSurface } from './text-surface.ts';

/** An excerpt to be brought into view; `tick` makes each request new. */
export interface Reveal {
  readonly excerptId: ExcerptId | undefined;
  readonly start?: number;
  readonly tick: number;
}

/** Opens each document where it was left, keeps the line when the layout changes, and goes where asked. */
export function useReadingPlace(
  surface: TextSurface | undefined,
  documentId: DocumentId,
  layout: number,
  reveal: Reveal | undefined,
): void {
  const top = useRef(0);
  const height = useRef(0);
  const isOpen = useRef(false);
  const revealed = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (surface === undefined) return;
    top.current = useSession.getState().readAt[documentId] ?? 0;
    height.current = surface.column.scrollHeight;
    // Corrected, the text stays where it is.
    if (top.current > 0 && !isOpen.current) surface.reveal(top.current, 0, true);
    isOpen.current = true;
  }, [surface, documentId]);
  useEffect(() => {
    if (surface === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      timer = undefined;
      top.current = surface.scroller.scrollTop < 8 ? 0 : surface.firstVisible();
      if (useSession.getState().readAt[documentId] === top.current) return;
      useSession.setState(({ readAt }) => ({ readAt: { ...readAt, [documentId]: top.current } }));
    };
    const onScroll = (): void => {
      timer ??= setTimeout(note, 250);
    };
    surface.scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      surface.scroller.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
    };
  }, [surface, documentId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new layout can move the line away
  useLayoutEffect(() => {
    if (surface === undefined || height.current === surface.column.scrollHeight) return;
    const before = height.current;
    height.current = surface.column.scrollHeight;
    if (before > 0 && top.current > 0) surface.reveal(top.current, 0, true);
  }, [layout]);
  useLayoutEffect(() => {
    if (surface === undefined || reveal === undefined || revealed.current === reveal.tick) return;
    revealed.current = reveal.tick;
    const page = pageOf(useReview.getState().inText, documentId);
    const excerpt = liveExcerpt(page, reveal.excerptId);
    const start = reveal.start ?? excerpt?.start;
    if (start !== undefined) surface.reveal(start, 0.3);
  }, [surface, documentId, reveal]);
}
