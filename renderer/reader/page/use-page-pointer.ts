import { useEffect } from 'react';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { type PageRegion, regionBetween } from '../../../shared/anchor/region.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import { usePreferences, useSession } from '../../store/session-store.ts';
import { moveByWord, paragraphAt } from '../caret-moves.ts';
import { takeSelection } from '../passage.ts';
import { noteCaret, surface as textSurface, useReader } from '../reader-state.ts';
import { pointAt, showExcerptAt } from '../text-keys.ts';
import { snapped } from '../word-stops.ts';
import type { PagePoint, PageSurface } from './page-surface.ts';
import { selectRegion } from './SelectedRegion.tsx';

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
    /** On a page without text there are no words to select by clicks. */
    const textAt = (event: MouseEvent): number | undefined =>
      surface.pointOnPage(event.clientX, event.clientY)?.picture === undefined
        ? surface.offsetAtPoint(event.clientX, event.clientY)
        : undefined;
    const inBar = (event: Event): boolean =>
      event.target instanceof Element && event.target.closest('[role=toolbar],button') !== null;
    const regionTo = (event: PointerEvent): PageRegion | undefined => {
      if (corner === undefined) return undefined;
      const { picture } = corner;
      const page = picture === undefined ? undefined : surface.picturePage(picture.start);
      const to =
        page === undefined ? undefined : surface.shareOf(page, event.clientX, event.clientY);
      return to === undefined ? undefined : regionBetween(corner, to);
    };
    column.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || inBar(event)) return;
        const point = surface.pointOnPage(event.clientX, event.clientY);
        if (point?.picture !== undefined) {
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
          if (region !== undefined && corner.picture !== undefined)
            selectRegion(body, corner.picture, region);
          return;
        }
        const offset = at(event);
        const point = surface.pointOnPage(event.clientX, event.clientY);
        column.toggleAttribute('data-picture', point?.picture !== undefined);
        if (anchor === undefined)
          pointAt(inBar(event) ? undefined : offset, (excerpt) => isUnder(excerpt, point));
        else if (offset !== undefined) preview(body, anchor, offset);
      },
      options,
    );
    column.addEventListener('pointerleave', () => pointAt(undefined), options);
    column.addEventListener(
      'pointerup',
      (event) => {
        if (corner !== undefined) {
          const region = regionTo(event);
          const { picture } = corner;
          const point = corner;
          corner = undefined;
          useReader.setState({ selecting: false });
          if (picture === undefined || region !== undefined) return;
          // A press without a drag shows what is coded there.
          useSession.setState({ selection: undefined });
          enterAt(picture.start, picture.start);
          showExcerptAt(picture.start, (excerpt) => isUnder(excerpt, point));
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
        if (from === to) showExcerptAt(from);
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
