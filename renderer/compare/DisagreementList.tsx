import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useId, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { meantKey } from '../actions/meant-key.ts';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import styles from './compare.module.css';
import { showPassage, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { extendMarks, toggleMark } from './list-marks.ts';
import type { ComparedPassage } from './passages.ts';
import { kindSentence, quoteOf, sayings, stateWord } from './words.ts';

const rowHeight = 72;

/** Every passage of the list; only those in sight exist, and the list keeps the focus. */
export function DisagreementList({ view }: { readonly view: CompareView }) {
  const { passage, rows } = view;
  const marked = useCompare((state) => state.marked);
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  const active = passage === undefined ? -1 : rows.findIndex(({ id }) => id === passage.id);
  useLayoutEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' });
  }, [virtual, active]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = targetRow(event, active, rows.length);
    if (to !== undefined) {
      const row = rows[to];
      if (row !== undefined) {
        const kept = event.ctrlKey ? marked : undefined;
        showPassage(row.id, event.shiftKey ? extendMarks(rows, marked, active, to) : kept);
      }
    } else if (event.key === ' ' && passage !== undefined) {
      showPassage(passage.id, toggleMark(marked, passage));
    } else if ((event.ctrlKey || event.metaKey) && meantKey(event).toLowerCase() === 'a') {
      showPassage(passage?.id, extendMarks(rows, marked, 0, rows.length - 1));
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, row: ComparedPassage, at: number): void => {
    if (event.shiftKey) showPassage(row.id, extendMarks(rows, marked, active, at));
    else if (event.ctrlKey || event.metaKey) {
      const begun = marked.size === 0 && passage !== undefined ? new Set([passage.id]) : marked;
      showPassage(row.id, toggleMark(begun, row));
    } else showPassage(row.id);
  };
  const items = virtual.getVirtualItems();
  const activeShown = items.some(({ index }) => index === active);
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      data-work
      tabIndex={0}
      data-compare-list
      aria-label={t('compare.list')}
      aria-multiselectable
      aria-activedescendant={activeShown ? `${prefix}${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={row.id}
              id={`${prefix}${item.index}`}
              role="option"
              className={styles.row}
              aria-selected={marked.has(row.id) || (marked.size === 0 && item.index === active)}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              data-active={item.index === active || undefined}
              style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
              onClick={(event) => onClick(event, row, item.index)}
            >
              <PassageRow view={view} row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function PassageRow({ row, view }: { readonly row: ComparedPassage; readonly view: CompareView }) {
  return (
    <>
      <span className={styles.rowHead}>
        <span>{kindSentence(row, view.snapshot)}</span>
        <span className={styles.place}>
          <PassagePlace textId={view.current.document.textId} passage={row} />
        </span>
        <span className={styles.state} data-state={row.state}>
          {stateWord(row)}
        </span>
      </span>
      <span className={styles.rowQuote} dir="auto">
        {quoteOf(row)}
      </span>
      <span className={styles.rowSays} dir="auto">
        {sayings(row, view.reviewers, view.snapshot).join(' · ')}
      </span>
    </>
  );
}

function targetRow(event: KeyboardEvent, active: number, count: number): number | undefined {
  if (event.metaKey || event.altKey) return undefined;
  const targets: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    Home: 0,
    End: count - 1,
    PageDown: active + 8,
    PageUp: active - 8,
  };
  const target = targets[event.key];
  return target === undefined ? undefined : Math.max(0, Math.min(target, count - 1));
}
