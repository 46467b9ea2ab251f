import { type RefObject, useEffect, useState } from 'react';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { useMaps } from '../store/maps-state.ts';
import styles from './map.module.css';
import { readable } from './stage-view.ts';
import { itemAt } from './use-stage-pointer.ts';

interface Read {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Where a map is drawn so small that its words cannot be read: how to come nearer, and the name of the node that the pointer
 * rests on or that the keys are at.
 */
export function SmallWords({
  strip,
  ...props
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Where it is said; it has its place also while nothing is said, so that a map can be shown above it. */
  readonly strip: RefObject<HTMLParagraphElement | null>;
  readonly drawn: DrawnMap;
}) {
  const isSmall = useMaps(({ zoom }) => zoom < readable);
  return (
    <>
      <p ref={strip} className={styles.small} data-shown={isSmall}>
        {t('map.small')}
      </p>
      {isSmall ? <Reading {...props} /> : null}
    </>
  );
}

function Reading({
  drawn,
  scroller,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly drawn: DrawnMap;
}) {
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const hide = (): void => setRead(undefined);
    const show = (event: Event): void => {
      const id = itemAt(event);
      const name = drawn.nodes.find((node) => node.id === id)?.name;
      const box = (event.target as Element).closest('[role="option"]')?.getBoundingClientRect();
      if (name === undefined || box === undefined) hide();
      else setRead({ name, x: (box.left + box.right) / 2, y: box.top });
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') hide();
    };
    const heard = { pointerover: show, focusin: show } as const;
    const hides = ['pointerdown', 'pointerleave', 'focusout', 'scroll'] as const;
    for (const [kind, hear] of Object.entries(heard)) current.addEventListener(kind, hear);
    for (const kind of hides) current.addEventListener(kind, hide);
    addEventListener('keydown', onKey, true);
    return () => {
      for (const [kind, hear] of Object.entries(heard)) current.removeEventListener(kind, hear);
      for (const kind of hides) current.removeEventListener(kind, hide);
      removeEventListener('keydown', onKey, true);
    };
  }, [scroller, drawn]);
  return read === undefined ? null : (
    <span
      className={styles.read}
      dir="auto"
      aria-hidden="true"
      data-map-name
      style={{ left: read.x, top: read.y }}
    >
      {read.name}
    </span>
  );
}
