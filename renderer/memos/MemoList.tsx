import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { dayInWords } from '../../shared/messages/formats.ts';
import { plainMemo } from '../../shared/records/quote-token.ts';
import type { Shown } from '../../shared/team/view.ts';
import { AuthorMark } from '../choices/AuthorMark.tsx';
import { dateTold } from '../store/told-moments.ts';
import { clipQuote } from '../ui/quote.ts';
import { firstLine, firstListed, type MemoRow, stepMemo } from './memo-view.ts';
import styles from './memos.module.css';
import { chooseMemo, useMemos } from './memos-state.ts';

const steps = ['ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** The memos one below the other; the arrows step through them, Enter leads to the words of the chosen one. */
export function MemoList(props: {
  readonly rows: readonly MemoRow[];
  readonly snapshot: Shown;
  readonly hasMemos: boolean;
}) {
  const { rows, snapshot } = props;
  const asked = useMemos((state) => (state.isComposing ? null : state.chosen));
  const chosen = asked === null ? undefined : (asked ?? firstListed(rows));
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'kind' ? 36 : 64),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const key = steps.find((step) => step === event.key);
    if (key !== undefined) {
      event.preventDefault();
      const next = stepMemo(rows, chosen, key);
      chooseMemo(next);
      virtual.scrollToIndex(
        rows.findIndex(({ id }) => id === next),
        { align: 'auto' },
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-memo-text]')?.focus();
    }
  };
  const items = virtual.getVirtualItems();
  const isShown = items.some((item) => rows[item.index]?.id === chosen);
  return (
    <div
      ref={scroller}
      role="listbox"
      data-memo-list
      data-work
      tabIndex={0}
      className={styles.list}
      aria-label={t('memo.list')}
      {...(isShown ? { 'aria-activedescendant': `${prefix}${chosen}` } : {})}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (asked === undefined || asked === null) chooseMemo(firstListed(rows));
      }}
    >
      {rows.length === 0 && props.hasMemos ? (
        <p className={styles.soft}>{t('memo.noMatch')}</p>
      ) : null}
      <div role="presentation" className={styles.sizer} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const place = { transform: `translateY(${item.start}px)` };
          if (row.type === 'kind')
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="presentation"
                className={styles.kind}
                style={place}
              >
                {t(`memo.group.${row.id}`)} <span className={styles.soft}>{row.count}</span>
              </div>
            );
          const { about, memo, written } = row.listed;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={item.key}
              ref={virtual.measureElement}
              id={`${prefix}${row.id}`}
              data-index={item.index}
              role="option"
              tabIndex={-1}
              aria-selected={row.id === chosen}
              className={styles.row}
              style={place}
              onClick={() => chooseMemo(row.id)}
            >
              <span className={styles.line} dir="auto">
                {clipQuote(firstLine(plainMemo(memo.body)), 120)}
              </span>
              {about === '' ? null : (
                <span className={styles.about} dir="auto">
                  {clipQuote(about, 90)}
                </span>
              )}
              <span className={styles.facts}>
                <AuthorMark reviewer={snapshot.reviewers.get(memo.reviewerId)} />
                <span>{written === undefined ? '' : dateTold(written, dayInWords)}</span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
