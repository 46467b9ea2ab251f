import { useEffect } from 'react';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import type { TextBody } from '../../../shared/documents/text-body.ts';
import { useSession } from '../../store/session-store.ts';
import { moveByWord, paragraphAt } from '../caret-moves.ts';
import { noteCaret, surface as textSurface, useReader } from '../reader-state.ts';
import { pointAt, showExcerptAt } from '../text-keys.ts';
import type { PageSurface } from './page-surface.ts';

/** Selecting on the page: what is selected is selected in the text, with the focus, so that every key works on it. */
export function usePagePointer(surface: PageSurface | undefined, body: TextBody): void {
  useEffect(() => {
    if (surface === undefined) return;
    const ended = new AbortController();
    const options = { signal: ended.signal };
    const { column } = surface;
    let anchor: number | undefined;
    const at = (event: PointerEvent): number | undefined =>
      surface.offsetAtPoint(event.clientX, event.clientY);
    const inBar = (event: Event): boolean =>
      event.target instanceof Element && event.target.closest('[role=toolbar],button') !== null;
    column.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || inBar(event)) return;
        const offset = at(event);
        if (offset === undefined) return;
        // The browser would select what lies around the pages.
        event.preventDefault();
        const before = textSurface()?.selected();
        anchor = event.shiftKey && before !== undefined ? before.anchor : offset;
        column.setPointerCapture(event.pointerId);
        useReader.setState({ selecting: true, selectedOn: 'page' });
        preview(body, anchor, offset);
      },
      options,
    );
    column.addEventListener(
      'pointermove',
      (event) => {
        const offset = at(event);
        if (anchor === undefined) pointAt(inBar(event) ? undefined : offset);
        else if (offset !== undefined) preview(body, anchor, offset);
      },
      options,
    );
    column.addEventListener('pointerleave', () => pointAt(undefined), options);
    column.addEventListener(
      'pointerup',
      (event) => {
        if (anchor === undefined) return;
        const offset = at(event) ?? anchor;
        const [from, to] = [anchor, offset];
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
        const offset = surface.offsetAtPoint(event.clientX, event.clientY);
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
        const offset = surface.offsetAtPoint(event.clientX, event.clientY);
        const block = offset === undefined ? undefined : paragraphAt(body, offset);
        if (block !== undefined) enterAt(block.start, block.end);
      },
      options,
    );
    return () => ended.abort();
  }, [surface, body]);
}

/** What the selection would be, while it is drawn. */
function preview(body: TextBody, anchor: number, focus: number): void {
  useSession.setState({ selection: makeAnchor(body.text, anchor, focus) });
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
