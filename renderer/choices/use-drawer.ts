import {
  type RefCallback,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { closeDrawer, noteDrawer, type Side, useDrawers } from '../store/drawers.ts';

/** Widths of the window, in pixels, below which a pane is a drawer: one that stands beside a text, and any other. */
export const drawerWidths = { besideText: 1100, others: 860 } as const;

/** What makes an element a drawer where the window is narrow; nothing where it is not. */
export interface DrawerOf {
  readonly isDrawer: boolean;
  readonly attach: RefCallback<HTMLElement>;
  readonly attributes: { readonly 'data-drawer'?: Side; readonly hidden?: boolean };
}

/**
 * Makes the pane of a side a drawer in a narrow window: opened by the key of that side and by its button in the header,
 * closed by both and by Escape, which leads `back`, or to where the keys were. A press beside a left one closes it;
 * a right one stays, since what it shows follows what is pressed.
 */
export function useDrawer(props: {
  readonly side: Side;
  readonly name: string;
  readonly below: number;
  readonly back?: () => void;
}): DrawerOf {
  const { back, below, name, side } = props;
  const isDrawer = useIsNarrower(below);
  const isOpen = useDrawers((state) => state.open === side) && isDrawer;
  const takesKeys = useDrawers((state) => state.takesKeys);
  const element = useRef<HTMLElement>(null);
  const from = useRef<Element>(null);
  const leadBack = useRef(back);
  useLayoutEffect(() => {
    leadBack.current = back;
  });
  useEffect(() => (isDrawer ? noteDrawer(side, name) : undefined), [isDrawer, side, name]);
  useLayoutEffect(() => {
    if (!isOpen || element.current === null) return;
    const pane = element.current;
    if (!pane.contains(document.activeElement)) {
      from.current = document.activeElement;
      if (takesKeys) enter(pane);
    }
    return () => {
      const holds =
        pane.contains(document.activeElement) || document.activeElement === document.body;
      if (!holds) return;
      if (leadBack.current !== undefined) leadBack.current();
      else if (from.current instanceof HTMLElement) from.current.focus();
      // What is hidden must not keep the keys, where the text to lead back to is still on its way.
      if (document.activeElement instanceof HTMLElement && pane.contains(document.activeElement))
        document.activeElement.blur();
    };
  }, [isOpen, takesKeys]);
  useEffect(() => (isOpen ? closeByHand(element, side) : undefined), [isOpen, side]);
  const attach = useCallback((pane: HTMLElement | null) => {
    element.current = pane;
  }, []);
  return {
    isDrawer,
    attach,
    attributes: isDrawer ? { 'data-drawer': side, hidden: !isOpen } : {},
  };
}

/** Whether the window has fewer pixels than that from side to side. */
export function useIsNarrower(width: number): boolean {
  const query = `(max-width: ${width - 1}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Gives the keys to the field that the pane begins with, else to the pane itself: its first button may remove something. */
function enter(pane: HTMLElement): void {
  const [first] = pane.querySelectorAll<HTMLElement>(
    'input, button, select, textarea, [tabindex="0"]',
  );
  pane.tabIndex = -1;
  (first instanceof HTMLInputElement ? first : pane).focus();
}

/** Closes the open drawer on Escape, and a left one by a press beside it; the result ends that. */
function closeByHand(pane: { readonly current: HTMLElement | null }, side: Side): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // A search field empties itself first.
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '')
      return;
    if (closeDrawer()) event.preventDefault();
  };
  const onPointer = ({ target }: PointerEvent): void => {
    const isBeside =
      side === 'left' &&
      target instanceof Element &&
      target.closest('main') !== null &&
      pane.current?.contains(target) === false;
    if (isBeside) closeDrawer();
  };
  addEventListener('keydown', onKey);
  addEventListener('pointerdown', onPointer);
  return () => {
    removeEventListener('keydown', onKey);
    removeEventListener('pointerdown', onPointer);
  };
}
