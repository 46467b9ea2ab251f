import { type RefObject, useEffect, useState } from 'react';

export type Side = 'left' | 'right';

type Box = Pick<DOMRectReadOnly, 'bottom' | 'left' | 'right' | 'top'>;

/**
 * On which side of a window of that width, in pixels, something in a corner hides nothing of `focused`: on the right,
 * unless that hides it and the left does not.
 */
export function sideBeside(focused: Box, corner: Box, width: number): Side {
  const mirrored = { ...corner, left: width - corner.right, right: width - corner.left };
  const [left, right] = corner.left < mirrored.left ? [corner, mirrored] : [mirrored, corner];
  return overlap(focused, right) && !overlap(focused, left) ? 'left' : 'right';
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Keeps what lies in a corner of the window off what has the focus (WCAG 2.2, 2.4.11); `content` says what it holds. */
export function useSideBesideFocus(corner: RefObject<HTMLElement | null>, content: unknown): Side {
  const [side, setSide] = useState<Side>('right');
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when there is more or less to hide behind
  useEffect(() => {
    if (corner.current === null) return;
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      // What takes the focus is often brought into view in the same frame.
      frame = requestAnimationFrame(() => {
        const focused = document.activeElement;
        if (corner.current === null || focused === null || focused === document.body) return;
        if (corner.current.contains(focused)) return;
        const box = corner.current.getBoundingClientRect();
        setSide(sideBeside(focused.getBoundingClientRect(), box, innerWidth));
      });
    };
    look();
    document.addEventListener('focusin', look);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', look);
    };
  }, [corner, content]);
  return side;
}
