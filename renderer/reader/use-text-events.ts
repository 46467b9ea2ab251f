import { useEffect } from 'react';
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { isBesideWords, type Placed } from '../../shared/anchor/region.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { onceAFrame } from '../ui/frames.ts';
import { codeWith } from './coding-actions.ts';
import { restoreCaret } from './enter-text.ts';
import { currentPassage, takeSelection } from './passage.ts';
import { noteCaret, useReader } from './reader-state.ts';
import { pointAt, pressTextKey, showExcerptAt } from './text-keys.ts';
import type { TextSurface } from './text-surface.ts';
import { snapped } from './word-stops.ts';

/** Drag types the reader and the codebook understand. */
export const draggedSelection = 'application/x-themeloom-selection';
export const draggedCode = 'application/x-themeloom-code';

/** Listens to the text: what is selected, where the caret and pointer are, what is dropped. */
export function useTextEvents(surface: TextSurface | undefined, body: TextBody): void {
  useEffect(() => {
    if (surface === undefined) return;
    const ended = new AbortController();
    const options = { signal: ended.signal };
    const { column } = surface;
    listenToSelection(surface, body, options);
    listenToPointer(surface, body, options);
    listenToDrops(surface, options);
    column.addEventListener(
      'keydown',
      (event) => {
        if (event.isComposing || !pressTextKey(event, surface, body)) return;
        event.preventDefault();
        event.stopPropagation();
        // The browser reports it later, and a fast typist's next key would miss it.
        noteSelection(surface, body);
      },
      options,
    );
    return () => ended.abort();
  }, [surface, body]);
}

/** Whether this is what the browser has selected. */
function isInText(
  selection: Placed | undefined,
  now: { readonly anchor: number; readonly focus: number },
  anchor: Placed | undefined,
): boolean {
  if (selection === undefined || !isBesideWords(selection))
    return selection?.start === anchor?.start && selection?.end === anchor?.end;
  return now.anchor === selection.start && now.focus === selection.start;
}

/** Takes over what the browser has selected, if the text has the focus. */
function noteSelection(surface: TextSurface, body: TextBody): void {
  const now = surface.selected();
  // The focus went elsewhere, and the browser's selection with it: ours stays.
  if (now === undefined || document.activeElement !== surface.column) return;
  noteCaret(now.focus);
  const anchor = makeAnchor(body.text, now.anchor, now.focus);
  const before = useSession.getState().selection;
  if (!isInText(before, now, anchor)) {
    takeSelection(anchor);
    useReader.setState({ pendingSaid: undefined, bar: undefined });
  }
  if (!useReader.getState().selecting) {
    pointAt(anchor === undefined ? now.focus : undefined);
    surface.reveal(now.focus, now.focus < now.anchor ? 0.3 : 0.6);
  }
}

function listenToSelection(
  surface: TextSurface,
  body: TextBody,
  options: AddEventListenerOptions,
): void {
  document.addEventListener('selectionchange', () => noteSelection(surface, body), options);
  surface.column.addEventListener(
    'focus',
    () => {
      useReader.setState({ focused: true });
      if (!useReader.getState().selecting) restoreCaret();
    },
    options,
  );
  surface.column.addEventListener('blur', () => useReader.setState({ focused: false }), options);
}

function listenToPointer(
  surface: TextSurface,
  body: TextBody,
  options: AddEventListenerOptions,
): void {
  const { column } = surface;
  let moved: { x: number; y: number } | undefined;
  const pointed = onceAFrame(() => {
    if (moved !== undefined) pointAt(surface.offsetAtPoint(moved.x, moved.y));
  });
  column.addEventListener(
    'pointerdown',
    (event) => {
      // The bar goes before its field has lost the focus, and must not come back for another passage.
      if (event.button === 0)
        useReader.setState({ selecting: true, selectedOn: 'text', bar: undefined });
    },
    options,
  );
  const onEnd = (event: Event): void => {
    if (!useReader.getState().selecting) return;
    useReader.setState({ selecting: false });
    if (event instanceof PointerEvent && !event.altKey) snapSelection(surface, body);
  };
  addEventListener('pointerup', onEnd, options);
  addEventListener('pointercancel', onEnd, options);
  addEventListener('dragend', onEnd, options);
  column.addEventListener(
    'click',
    (event) => {
      const selection = document.getSelection();
      if (selection !== null && !selection.isCollapsed) return;
      const offset = surface.offsetAtPoint(event.clientX, event.clientY);
      if (offset !== undefined) showExcerptAt(offset);
    },
    options,
  );
  column.addEventListener(
    'pointermove',
    (event) => {
      moved = { x: event.clientX, y: event.clientY };
      if (event.buttons === 0) pointed.ask();
    },
    options,
  );
  column.addEventListener(
    'contextmenu',
    ({ button, clientX, clientY }) => {
      // Of the key for menus the caret has told; the pointer may not have come to rest yet.
      if (button === 2) pointAt(surface.offsetAtPoint(clientX, clientY));
    },
    options,
  );
  column.addEventListener(
    'pointerleave',
    () => {
      moved = undefined;
      pointAt(undefined);
    },
    options,
  );
}

/** Makes what was selected with the pointer whole words, where the user wants that. */
function snapSelection(surface: TextSurface, body: TextBody): void {
  const now = surface.selected();
  if (now === undefined || now.anchor === now.focus || !usePreferences.getState().snapToWords)
    return;
  const { anchor, focus } = snapped(body, now);
  if (anchor === now.anchor && focus === now.focus) return;
  surface.select(anchor, focus);
  noteSelection(surface, body);
}

function listenToDrops(surface: TextSurface, options: AddEventListenerOptions): void {
  const { column } = surface;
  column.addEventListener(
    'dragstart',
    (event) => {
      const { documentId, selection } = useSession.getState();
      if (documentId === undefined || selection === undefined || event.dataTransfer === null)
        return;
      event.dataTransfer.setData(draggedSelection, documentId);
      event.dataTransfer.setData('text/plain', quotedWords(selection));
      event.dataTransfer.effectAllowed = 'copyLink';
    },
    options,
  );
  column.addEventListener(
    'dragover',
    (event) => {
      if (event.dataTransfer?.types.includes(draggedCode)) event.preventDefault();
    },
    options,
  );
  column.addEventListener(
    'drop',
    (event) => {
      const codeId = event.dataTransfer?.getData(draggedCode);
      if (codeId === undefined || !codeId.startsWith('code:')) return;
      event.preventDefault();
      // Without a selection the code goes to the excerpt it was dropped on.
      if (useSession.getState().selection === undefined) {
        const offset = surface.offsetAtPoint(event.clientX, event.clientY);
        if (offset !== undefined) showExcerptAt(offset);
      }
      if (currentPassage() !== undefined) void codeWith({ codeId: codeId as CodeId });
    },
    options,
  );
}
