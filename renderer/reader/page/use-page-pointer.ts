import { useEffect } from 'react';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { isBesideWords, type PageRegion, regionBetween } from '../../../shared/anchor/region.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import { usePreferences, useSession } from '../../store/session-store.ts';
import { moveByWord, paragraphAt } from '../caret-moves.ts';
import { excerptsAt } from '../excerpts-at.ts';
import { takeSelection } from '../passage.ts';
import { noteCaret, surface as textSurface, useReader } from '../reader-state.ts';
import { pointAtFirst, showNextOf } from '../text-keys.ts';
import { snapped } from '../word-stops.ts';
import { selectRegion } from './drawing-regions.ts';
import type { PagePoint, PageSurface } from './page-surface.ts';
import { usePageView } from './page-view.ts';

/** Selecting on the page: what is selected is selected in the text, with the focus, so that every key works on it. */
export function usePagePointer(surface: PageSurface | undefined, body: TextBody): void {
  useEffect(() => {
    if (surface === undefined) return;
    const ended = new AbortController();
    const options = { signal: ended.signal };
    const { column } = surface;
    let anchor: number | undefined;
    let corner: PagePoint | undefined;
    const at = (event: PointerEvent): number | undefined =>
      surface.offsetAtPoint(event.clientX, event.clientY, anchor);
    const pointOf = (event: MouseEvent): PagePoint | undefined =>
      surface.pointOnPage(event.clientX, event.clientY);
    /** Whether a drag from here draws a region. */
    const draws = (point: PagePoint | undefined): point is PagePoint =>
      point !== undefined && (point.picture !== undefined || usePageView.getState().isDrawing);
    /** Where regions are drawn there are no words to select by clicks. */
    const textAt = (event: MouseEvent): number | undefined =>
      !draws(pointOf(event)) ? surface.offsetAtPoint(event.clientX, event.clientY) : undefined;
    const under = (offset: number | undefined, point: PagePoint | undefined) =>
      excerptsUnder(surface, offset, point);
    const inBar = (event: Event): boolean =>
      event.target instanceof Element && event.target.closest('[role=toolbar],button') !== null;
    const regionTo = (event: PointerEvent): PageRegion | undefined => {
      if (corner === undefined) return undefined;
      const to = surface.shareOf(corner.page, event.clientX, event.clientY);
      return to === undefined ? undefined : regionBetween(corner, to);
    };
    column.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || inBar(event)) return;
        const point = pointOf(event);
        if (draws(point)) {
          event.preventDefault();
          corner = point;
          column.setPointerCapture(event.pointerId);
          useReader.setState({ selecting: true, selectedOn: 'page', bar: undefined });
          return;
        }
        const offset = at(event);
        if (offset === undefined) return;
        // The browser would select what lies around the pages.
        event.preventDefault();
        const before = textSurface()?.selected();
        anchor = event.shiftKey && before !== undefined ? before.anchor : offset;
        column.setPointerCapture(event.pointerId);
        useReader.setState({ selecting: true, selectedOn: 'page', bar: undefined });
        preview(body, anchor, offset);
      },
      options,
    );
    column.addEventListener(
      'pointermove',
      (event) => {
        if (corner !== undefined) {
          const region = regionTo(event);
          if (region !== undefined) selectRegion(surface, corner.page, region);
          return;
        }
        const offset = at(event);
        const point = pointOf(event);
        column.toggleAttribute('data-picture', draws(point));
        if (anchor === undefined) pointAtFirst(inBar(event) ? [] : under(offset, point));
        else if (offset !== undefined) preview(body, anchor, offset);
      },
      options,
    );
    column.addEventListener('pointerleave', () => pointAtFirst([]), options);
    column.addEventListener(
      'pointerup',
      (event) => {
        if (corner !== undefined) {
          const region = regionTo(event);
          const point = corner;
          corner = undefined;
          useReader.setState({ selecting: false });
          if (region !== undefined) return;
          // A press without a drag shows what is coded there.
          useSession.setState({ selection: undefined });
          const start = surface.anchorOn(point.page)?.start;
          if (start !== undefined) enterAt(start, start);
          showNextOf(under(point.picture?.start ?? at(event), point));
          return;
        }
        if (anchor === undefined) return;
        const offset = at(event) ?? anchor;
        const snaps = anchor !== offset && !event.altKey && usePreferences.getState().snapToWords;
        const drawn = { anchor, focus: offset };
        const { anchor: from, focus: to } = snaps ? snapped(body, drawn) : drawn;
        anchor = undefined;
        useReader.setState({ selecting: false });
        if (from === to) useSession.setState({ selection: undefined });
        enterAt(from, to);
        if (from === to) showNextOf(under(from, pointOf(event)));
      },
      options,
    );
    column.addEventListener(
      'dblclick',
      (event) => {
        const offset = textAt(event);
        if (offset === undefined || inBar(event)) return;
        const start = moveByWord(body, Math.min(offset + 1, body.text.length), -1);
        enterAt(start, moveByWord(body, start, 1));
      },
      options,
    );
    column.addEventListener(
      'click',
      (event) => {
        if (event.detail !== 3 || inBar(event)) return;
        const offset = textAt(event);
        const block = offset === undefined ? undefined : paragraphAt(body, offset);
        if (block !== undefined) enterAt(block.start, block.end);
      },
      options,
    );
    return () => ended.abort();
  }, [surface, body]);
}

/** What is coded at a place of the text and at the point of the page above it; on a letter its words come first. */
function excerptsUnder(
  surface: PageSurface,
  offset: number | undefined,
  point: PagePoint | undefined,
): readonly Excerpt[] {
  const { documentId } = useSession.getState();
  const words =
    offset === undefined
      ? []
      : excerptsAt(documentId, offset, (each) => !isBesideWords(each) && isUnder(each, point));
  const page = point === undefined ? undefined : surface.anchorOn(point.page);
  if (page === undefined) return words;
  const regions = excerptsAt(
    documentId,
    page.start,
    (each) => isBesideWords(each) && isUnder(each, point),
  );
  // The nearest letter may be far from the figure that is meant.
  const isOnLetter = offset !== undefined && point !== undefined && surface.isOn(offset, point);
  return isOnLetter ? [...words, ...regions] : [...regions, ...words];
}

/** Whether an excerpt is one of text, or a region that holds the point. */
function isUnder({ region }: Excerpt, point: PagePoint | undefined): boolean {
  if (region === undefined || point === undefined) return true;
  const { height, left, top, width } = region;
  const { x, y } = point;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** What the selection would be, while it is drawn. */
function preview(body: TextBody, anchor: number, focus: number): void {
  takeSelection(makeAnchor(body.text, anchor, focus));
}

/** Gives the text the focus and this selection, without moving what is in view. */
function enterAt(anchor: number, focus: number): void {
  const text = textSurface();
  if (text === undefined) return;
  noteCaret(focus);
  text.column.focus({ preventScroll: true });
  text.select(anchor, focus);
  text.reveal(Math.min(anchor, focus), 0.3);
}
