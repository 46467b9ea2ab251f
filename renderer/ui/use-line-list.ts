import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/** The lines of a list that has the keys for all of them. */
interface LineList {
  /** Of the chosen line. */
  readonly at: number;
  readonly count: number;
  /** What is chosen: where it is another, its line is brought into view. */
  readonly chosen: unknown;
  readonly onStep: (to: number) => void;
  /** What further keys do; none where undefined. */
  readonly further: (event: KeyboardEvent) => (() => void) | undefined;
}

/** Arrows, Home and End go from line to line; the chosen one is kept in view. */
export function useLineList({ at, chosen, count, further, onStep }: LineList): {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is shown where it lies
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const step = (to: number): void => onStep(Math.max(0, Math.min(count - 1, to)));
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(at + 1),
    ArrowUp: () => step(at - 1),
    Home: () => step(0),
    End: () => step(count - 1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = steps[event.key] ?? further(event);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { list, onKeyDown };
}
