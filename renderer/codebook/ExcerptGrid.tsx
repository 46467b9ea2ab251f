import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { notifyError } from '../store/notices.ts';
import { openExcerpt } from '../store/session-store.ts';
import { endDrag, startExcerptDrag } from './code-drag.ts';
import { ExcerptLine } from './ExcerptLine.tsx';
import { type PageRow, rowKey } from './excerpt-rows.ts';
import { HeadingRow } from './HeadingRow.tsx';
import styles from './page.module.css';
import { type PageOutcome, pageKey } from './page-keys.ts';
import { extendTo, focusRow, type Picked, pickedOnPage, toggleRow } from './page-selection.ts';
import { QuoteOrder } from './quote-order.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useQuoteDrop } from './use-quote-drop.ts';

interface Props {
  readonly snapshot: Shown;
  readonly code: Code;
  readonly withBelow: boolean;
  readonly rows: readonly PageRow[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
  readonly onUncode: () => void;
  /** The arrow that points to the list beside; absent where nothing can be given to one. */
  readonly towards?: 'ArrowLeft' | 'ArrowRight' | undefined;
  readonly onSend: (isAlso: boolean) => void;
}

/** The chosen quotes of a code, and all its excerpts by study. Only those in sight exist; the grid keeps the focus. */
export function ExcerptGrid(props: Props) {
  const { snapshot, code, withBelow, rows, picked, onPick } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [order] = useState(() => new QuoteOrder());
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'excerpt' ? 88 : 40),
    getItemKey: (index) => keyAt(rows, index),
    overscan: 6,
  });
  const pick = (next: Picked): void => {
    onPick(next);
    if (next.active !== picked.active && next.active >= 0)
      virtual.scrollToIndex(next.active, { align: 'auto' });
  };
  const move = async (excerptId: ExcerptId, by: -1 | 1): Promise<void> => {
    const at = await order.move(code.id, excerptId, by);
    // Below the heading of the chosen ones.
    if (at !== undefined) virtual.scrollToIndex(at + 1, { align: 'auto' });
  };
  const open = (row: PageRow, isOpen: boolean): void =>
    setOpened((before) => {
      const next = new Set(before);
      if (isOpen) next.add(rowKey(row));
      else next.delete(rowKey(row));
      return next;
    });
  const run = (outcome: PageOutcome): void => {
    if (outcome.do === 'pick') pick(outcome.picked);
    else if (outcome.do === 'uncode') props.onUncode();
    else if (outcome.do === 'send') props.onSend(outcome.isAlso);
    else if (outcome.do === 'move') move(outcome.excerptId, outcome.by).catch(notifyError);
    else if (outcome.do === 'context') open(outcome.row, outcome.isOpen);
    else openExcerpt(outcome.excerptId);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const outcome = pageKey(event, rows, picked, props.towards);
    if (outcome === undefined) return;
    event.preventDefault();
    run(outcome);
  };
  const onToggle = (index: number, event: MouseEvent): void => {
    event.stopPropagation();
    pick(event.shiftKey ? extendTo(picked, rows, index) : toggleRow(picked, rows, index));
    scroller.current?.focus({ preventScroll: true });
  };
  const onRowClick = (row: PageRow, index: number, event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button,input,section') !== null)
      return;
    if (event.shiftKey) pick(extendTo(picked, rows, index));
    else if (event.ctrlKey || event.metaKey || row.type !== 'excerpt')
      pick(toggleRow(picked, rows, index));
    // A drag over the words marks them for copying and is no click on the excerpt.
    else if (document.getSelection()?.isCollapsed !== false) {
      pick(focusRow(picked, index));
      openExcerpt(row.id);
    }
  };
  useKeptPlace(rows, virtual);
  const dropping = useQuoteDrop((excerptId, place) => {
    order.put(code.id, excerptId, place).catch(notifyError);
  });
  const items = virtual.getVirtualItems();
  const active = rows[picked.active];
  const activeShown = active !== undefined && items.some((item) => item.index === picked.active);
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      tabIndex={0}
      data-single-keys
      aria-label={t('codebook.excerpts')}
      aria-multiselectable
      aria-rowcount={rows.length}
      {...(activeShown ? { 'aria-activedescendant': `${prefix}${rowKey(active)}` } : {})}
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
              id={`${prefix}${rowKey(row)}`}
              data-index={item.index}
              data-type={row.type}
              data-active={item.index === picked.active || undefined}
              className={`${styles.row} ${dropping.mark(row)}`}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-rowindex={item.index + 1}
              {...(row.type === 'excerpt' ? { 'aria-selected': isPicked } : {})}
              draggable={row.type === 'excerpt'}
              onDragStart={(event) => {
                if (row.type !== 'excerpt') return;
                const excerptIds = isPicked ? pickedOnPage(picked, rows) : [row.id];
                startExcerptDrag(event.dataTransfer, { excerptIds, codeId: code.id, withBelow });
                dropping.start(row, excerptIds);
              }}
              onDragEnd={() => {
                endDrag();
                dropping.end();
              }}
              onDragOver={(event) => dropping.over(event, row)}
              onDrop={(event) => dropping.drop(event, row)}
              onClick={(event) => onRowClick(row, item.index, event)}
            >
              {row.type === 'excerpt' ? (
                <ExcerptLine
                  row={row}
                  snapshot={snapshot}
                  code={code}
                  isPicked={isPicked}
                  isOpen={opened.has(rowKey(row))}
                  onOpen={(isOpen) => open(row, isOpen)}
                  onToggle={(event) => onToggle(item.index, event)}
                />
              ) : (
                <HeadingRow row={row} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyAt(rows: readonly PageRow[], index: number): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}
