import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** Milliseconds after which the value that arrows came to is taken. */
const restMs = 500;

const steps = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** What a list needs so that stepping over values by keys is one choice, and one step of undo; a click is taken at once. */
export function useSteppedChoice(value: string, onChoose: (value: string) => void) {
  const [passing, setPassing] = useState<string>();
  const held = useRef<{ value: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  const byKey = useRef(false);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  const drop = (): string | undefined => {
    const { current } = held;
    clearTimeout(current?.timer);
    held.current = undefined;
    return current?.value;
  };
  const settle = (): void => {
    const chosen = drop();
    setPassing(undefined);
    if (chosen !== undefined) choose.current(chosen);
  };
  const last = useRef(settle);
  last.current = settle;
  // What was stepped to before the finding was left is chosen.
  useEffect(() => () => last.current(), []);
  return {
    value: passing ?? value,
    onPointerDown: () => {
      byKey.current = false;
    },
    onKeyDown: ({ key }: KeyboardEvent) => {
      byKey.current = steps.has(key);
      if (!byKey.current) settle();
    },
    onBlur: settle,
    onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => {
      drop();
      if (!byKey.current) {
        setPassing(undefined);
        choose.current(target.value);
        return;
      }
      setPassing(target.value);
      held.current = { value: target.value, timer: setTimeout(settle, restMs) };
    },
  };
}
