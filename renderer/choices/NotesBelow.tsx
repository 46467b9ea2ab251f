import { type RefObject, useLayoutEffect, useRef } from 'react';
import { DraftNotes } from './DraftNotes.tsx';
import styles from './draft-notes.module.css';
import type { DraftField } from './use-draft-field.ts';

interface Props {
  readonly of: DraftField;
  readonly anchor: RefObject<HTMLElement | null>;
}

/** The notes of a field in a row that has no room for them: over the page, right below the field. */
export function NotesBelow({ anchor, of }: Props) {
  if (of.failure === undefined && of.offers.length === 0) return null;
  return <Placed anchor={anchor} of={of} />;
}

function Placed({ anchor, of }: Props) {
  const notes = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = notes.current;
    if (element === null) return;
    element.showPopover();
    const place = (): void => {
      const box = anchor.current?.getBoundingClientRect();
      if (box === undefined) return;
      const left = Math.min(box.left, innerWidth - element.offsetWidth - 8);
      const below = box.bottom + element.offsetHeight + 8 <= innerHeight;
      element.style.left = `${Math.max(8, left)}px`;
      element.style.top = `${below ? box.bottom : Math.max(8, box.top - element.offsetHeight)}px`;
    };
    place();
    const ended = new AbortController();
    addEventListener('scroll', place, { capture: true, signal: ended.signal });
    addEventListener('resize', place, { signal: ended.signal });
    return () => ended.abort();
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps what is done here from the row behind
    <div
      ref={notes}
      popover="manual"
      className={styles.below}
      // The row behind has keys of its own.
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') anchor.current?.focus();
      }}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <DraftNotes of={of} />
    </div>
  );
}
