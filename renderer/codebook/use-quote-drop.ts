import { type DragEvent, useRef, useState } from 'react';
import type { ExcerptId } from '../../shared/records/ids.ts';
import type { PageRow } from './excerpt-rows.ts';
import type { QuotePlace } from './quote-order.ts';
import styles from './quotes.module.css';

export interface QuoteDrop {
  start(row: PageRow, excerptIds: readonly ExcerptId[]): void;
  over(event: DragEvent<HTMLElement>, row: PageRow): void;
  drop(event: DragEvent<HTMLElement>, row: PageRow): void;
  end(): void;
  /** The class that shows where a drop on this row would put what is dragged. */
  mark(row: PageRow): string;
}

/** Dragging one chosen quote among the others: a drop on the upper half of one puts it before that, else behind. */
export function useQuoteDrop(put: (excerptId: ExcerptId, place: QuotePlace) => void): QuoteDrop {
  const dragged = useRef<ExcerptId>(undefined);
  const [place, setPlace] = useState<QuotePlace>();
  const placeAt = (event: DragEvent<HTMLElement>, row: PageRow): QuotePlace | undefined => {
    if (dragged.current === undefined || row.type !== 'excerpt' || row.place === undefined)
      return undefined;
    if (row.id === dragged.current) return undefined;
    const box = event.currentTarget.getBoundingClientRect();
    return { beside: row.id, isBehind: event.clientY > box.top + box.height / 2 };
  };
  const end = (): void => {
    dragged.current = undefined;
    setPlace(undefined);
  };
  return {
    start: (row, excerptIds) => {
      const [only] = excerptIds;
      const isQuote = row.type === 'excerpt' && row.place !== undefined;
      dragged.current = isQuote && excerptIds.length === 1 ? only : undefined;
    },
    over: (event, row) => {
      const next = placeAt(event, row);
      if (next === undefined) {
        if (place !== undefined) setPlace(undefined);
        return;
      }
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      if (next.beside !== place?.beside || next.isBehind !== place.isBehind) setPlace(next);
    },
    drop: (event, row) => {
      const next = placeAt(event, row);
      const excerptId = dragged.current;
      end();
      if (next === undefined || excerptId === undefined) return;
      event.preventDefault();
      put(excerptId, next);
    },
    end,
    mark: (row) =>
      row.type !== 'excerpt' || row.place === undefined || row.id !== place?.beside
        ? ''
        : ((place.isBehind ? styles.dropBehind : styles.dropBefore) ?? ''),
  };
}
