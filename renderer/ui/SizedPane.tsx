import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {
  boundsIn,
  isPutAway,
  type PaneBounds,
  type PaneLimits,
  sizeAfterKey,
  withinBounds,
} from './pane-size.ts';
import styles from './panes.module.css';

interface Props {
  /** Where the pane lies in the row or column of panes around it. */
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  /** What the boundary is called. */
  readonly label: string;
  /** In pixels, or a share of the room below 1: then it keeps its share. */
  readonly defaultSize: number;
  readonly limits: PaneLimits;
  /** Absent for a pane that cannot be put away. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** Where it lies over the others instead, and has no boundary: what makes its element a drawer. */
  readonly drawer?: {
    readonly isDrawer: boolean;
    readonly attach: (element: HTMLElement | null) => void;
    readonly attributes: { readonly 'data-drawer'?: 'left' | 'right'; readonly hidden?: boolean };
  };
  readonly children: ReactNode;
}

/** A pane whose boundary is moved by pointer, arrows, Home and End; a double click sets it back. */
export function SizedPane(props: Props) {
  const { side, limits, defaultSize, open = true } = props;
  const id = useId();
  const [size, setSize] = useState(defaultSize);
  const [percent, setPercent] = useState<number>();
  const pane = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly from: number; readonly size: number }>(undefined);
  const isShare = defaultSize < 1;
  const across = side === 'left' || side === 'right';
  const first = side === 'left' || side === 'top';

  const measure = (): {
    readonly now: number;
    readonly bounds: PaneBounds;
    readonly room: number;
  } => {
    const box = pane.current?.getBoundingClientRect();
    const around = pane.current?.parentElement?.getBoundingClientRect();
    const room = (across ? around?.width : around?.height) ?? 0;
    return { now: (across ? box?.width : box?.height) ?? 0, bounds: boundsIn(room, limits), room };
  };
  const tellSize = (): void => {
    const { now, room } = measure();
    setPercent(room === 0 ? 0 : Math.round((100 * now) / room));
  };
  const telling = useRef(tellSize);
  useLayoutEffect(() => {
    telling.current = tellSize;
  });
  // What is told follows what is laid out, also when the window changes; asking right after drawing would lay out
  // the page once more for every pane.
  useLayoutEffect(() => {
    if (pane.current === null) return;
    const onResize = new ResizeObserver(() => telling.current());
    onResize.observe(pane.current);
    return () => onResize.disconnect();
  }, []);
  const become = (pixels: number, room: number): void =>
    setSize(isShare && room > 0 ? pixels / room : pixels);
  const dragTo = (wanted: number): void => {
    const { bounds, room } = measure();
    const away = props.onOpenChange !== undefined && isPutAway(wanted, bounds);
    if (away === open) props.onOpenChange?.(!away);
    if (!away) become(withinBounds(wanted, bounds), room);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: across ? event.clientX : event.clientY, size: open ? measure().now : 0 };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current === undefined) return;
    const moved = (across ? event.clientX : event.clientY) - drag.current.from;
    dragTo(drag.current.size + (first ? moved : -moved));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const arrows = across
      ? (['ArrowRight', 'ArrowLeft'] as const)
      : (['ArrowDown', 'ArrowUp'] as const);
    const [grow, shrink] = first ? arrows : arrows.toReversed();
    if (grow === undefined || shrink === undefined) return;
    if (event.key === 'Enter' && props.onOpenChange !== undefined) props.onOpenChange(!open);
    else {
      const { now, bounds, room } = measure();
      const next = open ? sizeAfterKey(event.key, now, { grow, shrink }, bounds) : undefined;
      if (next === undefined) return;
      become(next, room);
    }
    event.preventDefault();
  };
  const endDrag = (): void => {
    drag.current = undefined;
  };
  const { drawer } = props;
  const boundary = drawer?.isDrawer ? null : (
    <div
      role="separator"
      tabIndex={0}
      className={styles.boundary}
      aria-label={props.label}
      aria-orientation={across ? 'vertical' : 'horizontal'}
      aria-controls={id}
      aria-valuenow={open ? (percent ?? 0) : 0}
      aria-valuemin={0}
      aria-valuemax={100}
      onFocus={tellSize}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
      onDoubleClick={() => setSize(defaultSize)}
    />
  );
  return (
    <>
      {first ? null : boundary}
      <div
        ref={(element) => {
          pane.current = element;
          drawer?.attach(element);
        }}
        id={id}
        className={`${styles.sized} ${styles.side}`}
        hidden={!open}
        {...drawer?.attributes}
        style={sizeStyle(size, limits)}
      >
        {props.children}
      </div>
      {first ? boundary : null}
    </>
  );
}

function sizeStyle(size: number, { min, maxShare }: PaneLimits): CSSProperties {
  const measureOf = (length: number): string => (length < 1 ? `${length * 100}%` : `${length}px`);
  return {
    ['--size' as string]: measureOf(size),
    ['--least' as string]: measureOf(min),
    ['--most' as string]: `${maxShare * 100}%`,
  };
}
