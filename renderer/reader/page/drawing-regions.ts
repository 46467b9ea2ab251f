/** Drawing regions: on pages without text always, on the others while the tool for it is in hand. */
import { useEffect } from 'react';
import { anchorOf } from '../../../shared/anchor/anchor.ts';
import type { PageRegion } from '../../../shared/anchor/region.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { speak } from '../../store/notices.ts';
import { useSession } from '../../store/session-store.ts';
import { letterRuns } from '../letter-run.ts';
import { takeSelection } from '../passage.ts';
import { noteCaret, useReader } from '../reader-state.ts';
import type { PageSurface } from './page-surface.ts';
import { usePageView } from './page-view.ts';

/** Selects a region of a page. */
export function selectRegion(surface: PageSurface, page: number, region: PageRegion): void {
  const anchor = surface.anchorOn(page);
  if (anchor === undefined) return;
  noteCaret(anchor.start);
  takeSelection(anchorOf({ ...anchor, region: surface.regionOn(page, region) }));
  useReader.setState({ selectedOn: 'page', pendingSaid: undefined, bar: undefined });
}

/** Takes the tool in hand, or puts it down. */
export function switchDrawing(): void {
  const isDrawing = !usePageView.getState().isDrawing;
  usePageView.setState({ isDrawing });
  speak(t(isDrawing ? 'page.drawHow' : 'page.drawEnded'));
}

/** By key the tool brings a region with it, which the arrow keys move. */
export function drawByKey(): void {
  const { isDrawing, selectRegion: select } = usePageView.getState();
  switchDrawing();
  if (isDrawing) {
    endSelection();
    return;
  }
  letterRuns.now?.did(() => {
    usePageView.setState({ isDrawing: false });
    endSelection();
  });
  select?.();
}

function endSelection(): void {
  const { selection } = useSession.getState();
  if (selection?.region !== undefined) useSession.setState({ selection: undefined });
}

/** Gives keys and bar the way to a region of the page in view; Escape and another document put the tool down. */
export function useDrawnRegions(surface: PageSurface | undefined, documentId: DocumentId): void {
  useEffect(() => {
    if (surface === undefined) return;
    const select = (): void => {
      const { shown } = usePageView.getState();
      const region = shown === undefined ? undefined : surface.regionInView(shown.at);
      if (shown !== undefined && region !== undefined) selectRegion(surface, shown.at, region);
    };
    usePageView.setState({ selectRegion: select });
    return () => usePageView.setState({ selectRegion: undefined });
  }, [surface]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each document begins without the tool
  useEffect(() => () => usePageView.setState({ isDrawing: false }), [documentId]);
  const isDrawing = usePageView((state) => state.isDrawing);
  useEffect(() => {
    if (!isDrawing) return;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isElsewhere(event.target)) return;
      switchDrawing();
      // What is selected beside it stays; a region goes with the tool.
      event.preventDefault();
      event.stopPropagation();
      endSelection();
    };
    document.addEventListener('keydown', leave, { capture: true });
    return () => document.removeEventListener('keydown', leave, { capture: true });
  }, [isDrawing]);
}

/** A field, a menu or a dialog has an Escape of its own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role=dialog], [role=menu], [role=listbox]') !== null
  );
}
