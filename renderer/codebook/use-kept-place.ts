import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { type PageRow, rowKey } from './excerpt-rows.ts';

interface Place {
  readonly rows: readonly PageRow[];
  /** Of the first row in sight. */
  readonly key: string | undefined;
  /** Pixels from the top of the list. */
  readonly start: number;
}

/** Keeps what is in sight where it is when rows come or go above it, as chosen quotes do; the top stays the top. */
export function useKeptPlace(
  rows: readonly PageRow[],
  virtual: Virtualizer<HTMLDivElement, Element>,
): void {
  const last = useRef<Place>({ rows, key: undefined, start: 0 });
  useLayoutEffect(() => {
    const before = last.current;
    const scroller = virtual.scrollElement;
    if (before.rows !== rows && before.key !== undefined && scroller !== null) {
      const at = rows.findIndex((row) => rowKey(row) === before.key);
      const start = virtual.measurementsCache[at]?.start;
      if (start !== undefined && scroller.scrollTop > 0) scroller.scrollTop += start - before.start;
    }
    const offset = scroller?.scrollTop ?? 0;
    const first = virtual.getVirtualItems().find(({ end }) => end > offset);
    const row = first === undefined ? undefined : rows[first.index];
    last.current = {
      rows,
      key: row === undefined ? undefined : rowKey(row),
      start: first?.start ?? 0,
    };
  });
}
