import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './full-name.module.css';

interface Props {
  readonly name: string;
  /** Of the name on its one line. */
  readonly className?: string | undefined;
  /** The row of the name has the focus. */
  readonly isFocused?: boolean;
}

/** Milliseconds a pointer rests on a name that is cut off before all of it is shown. */
const restsFor = 250;

/**
 * A name on one line; where it is cut off, the whole name over it while a pointer rests there or its row has the
 * focus. The pointer can go onto it, a press on it is one on the row, and Escape puts it away.
 */
export function FullName({ className, isFocused = false, name }: Props) {
  const line = useRef<HTMLSpanElement>(null);
  const [rests, setRests] = useState(false);
  const [isAway, setAway] = useState(false);
  const [isCut, setCut] = useState(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const wanted = (isFocused || rests) && !isAway;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name may fit
  useLayoutEffect(() => {
    const { current } = line;
    if (wanted && current !== null) setCut(current.scrollWidth > current.clientWidth);
  }, [wanted, name]);
  useEffect(() => {
    if (!isFocused && !rests) setAway(false);
  }, [isFocused, rests]);
  const isOpen = wanted && isCut;
  return (
    <span
      className={styles.host}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') resting.current = setTimeout(() => setRests(true), restsFor);
      }}
      onPointerLeave={() => {
        clearTimeout(resting.current);
        setRests(false);
      }}
    >
      <span ref={line} className={`${styles.line} ${className ?? ''}`} dir="auto">
        {name}
      </span>
      {isOpen ? (
        <WholeName
          name={name}
          className={className}
          over={line}
          takesEscape={isFocused}
          onAway={() => setAway(true)}
        />
      ) : null}
    </span>
  );
}

function WholeName(props: {
  readonly name: string;
  readonly className: string | undefined;
  readonly over: RefObject<HTMLElement | null>;
  /** Escape is for it alone. */
  readonly takesEscape: boolean;
  readonly onAway: () => void;
}) {
  const { name, over, takesEscape, onAway } = props;
  const bubble = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current } = bubble;
    if (current === null) return;
    // In the top layer nothing that scrolls cuts it off.
    current.showPopover();
    const place = (): void => {
      const box = over.current?.getBoundingClientRect();
      if (box === undefined) return;
      const isRight = over.current !== null && getComputedStyle(over.current).direction === 'rtl';
      current.style.top = `${box.top - 4}px`;
      current.style.left = isRight ? 'auto' : `${box.left - 7}px`;
      current.style.right = isRight ? `${innerWidth - box.right - 7}px` : 'auto';
      current.style.minWidth = `${box.width + 14}px`;
    };
    place();
    addEventListener('scroll', place, true);
    return () => removeEventListener('scroll', place, true);
  }, [over]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      onAway();
      if (!takesEscape) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [takesEscape, onAway]);
  return (
    <span
      ref={bubble}
      popover="manual"
      className={`${styles.whole} ${props.className ?? ''}`}
      dir="auto"
      aria-hidden="true"
    >
      {name}
    </span>
  );
}
