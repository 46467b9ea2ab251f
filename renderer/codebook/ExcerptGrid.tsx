import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useId, useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { openExcerpt } from '../store/session-store.ts';
import { endDrag, startExcerptDrag } from './code-drag.ts';
import { ExcerptLine } from './ExcerptLine.tsx';
import type { PageRow } from './excerpt-rows.ts';
import styles from './page.module.css';
import { pageKey } from './page-keys.ts';
import { extendTo, focusRow, type Picked, pickedOnPage, toggleRow } from './page-selection.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly codeId: CodeId;
  readonly withBelow: boolean;
  readonly rows: readonly PageRow[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
  readonly onUncode: () => void;
}

/** All excerpts of a code by study. Only those in sight exist; the grid keeps the focus. */
export function ExcerptGrid(props: Props) {
  const { snapshot, codeId, withBelow, rows, picked, onPick } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'study' ? 40 : 88),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const pick = (next: Picked): void => {
    onPick(next);
    if (next.active !== picked.active && next.active >= 0)
      virtual.scrollToIndex(next.active, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const outcome = pageKey(event, rows, picked);
    if (outcome === undefined) return;
    event.preventDefault();
    if (outcome.do === 'pick') pick(outcome.picked);
    else if (outcome.do === 'uncode') props.onUncode();
    else openExcerpt(outcome.excerptId);
  };
  const onToggle = (index: number, event: MouseEvent): void => {
    event.stopPropagation();
    pick(event.shiftKey ? extendTo(picked, rows, index) : toggleRow(picked, rows, index));
    scroller.current?.focus({ preventScroll: true });
  };
  const onRowClick = (row: PageRow, index: number, event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button,input') !== null) return;
    if (event.shiftKey) pick(extendTo(picked, rows, index));
    else if (event.ctrlKey || event.metaKey || row.type === 'study')
      pick(toggleRow(picked, rows, index));
    // A drag over the words marks them for copying and is no click on the excerpt.
    else if (document.getSelection()?.isCollapsed !== false) {
      pick(focusRow(picked, index));
      openExcerpt(row.id);
    }
  };
  const items = virtual.getVirtualItems();
  const active = rows[picked.active];
  const activeShown = active !== undefined && items.some((item) => item.index === picked.active);
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      tabIndex={0}
      aria-label={t('codebook.excerpts')}
      aria-multiselectable
      aria-rowcount={rows.length}
      {...(activeShown ? { 'aria-activedescendant': `${prefix}${active.id}` } : {})}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active === undefined) {
          onPick(
            focusRow(
              picked,
              rows.findIndex((row) => row.type === 'excerpt'),
            ),
          );
        }
      }}
    >
      <div role="presentation" className={styles.sizer} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isPicked = row.type === 'excerpt' && picked.ids.has(row.id);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="row"
              id={`${prefix}${row.id}`}
              data-index={item.index}
              data-type={row.type}
              data-active={item.index === picked.active || undefined}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-rowindex={item.index + 1}
              {...(row.type === 'excerpt' ? { 'aria-selected': isPicked } : {})}
              draggable={row.type === 'excerpt'}
              onDragStart={(event) => {
                if (row.type !== 'excerpt') return;
                const excerptIds = isPicked ? pickedOnPage(picked, rows) : [row.id];
                startExcerptDrag(event.dataTransfer, { excerptIds, codeId, withBelow });
              }}
              onDragEnd={endDrag}
              onClick={(event) => onRowClick(row, item.index, event)}
            >
              {row.type === 'study' ? (
                <div role="gridcell" className={styles.study}>
                  <span className={styles.studyName} dir="auto">
                    {row.label}
                  </span>
                  <span className={styles.studyCount}>
                    {t('codebook.excerptCount', { count: row.count })}
                  </span>
                </div>
              ) : (
                <ExcerptLine
                  row={row}
                  snapshot={snapshot}
                  codeId={codeId}
                  isPicked={isPicked}
                  onToggle={(event) => onToggle(item.index, event)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
