import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import type { Column } from './columns.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import styles from './studies.module.css';
import type { StudyRow } from './study-rows.ts';
import { useStudiesTable } from './table-state.ts';
import { headerHeight, rowHeight, useGrid } from './use-grid.ts';

const checkboxWidth = 36;

/** The table: an ARIA grid whose rows are drawn only near the window. */
export function StudyGrid(props: {
  readonly rows: readonly StudyRow[];
  readonly columns: readonly Column[];
}) {
  const { rows, columns } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { chosen, sorting } = useStudiesTable();
  const openId = useSession((state) => state.studyId);
  const readOnly = useReview((state) => state.readOnly);
  const scrollTo = useRef<(row: number) => void>(() => undefined);
  const grid = useGrid({ rows, columns, scroller, scrollTo, readOnly });
  const { active, editing } = grid;
  const activeRow = active.row;
  // The focused cell must stay in the page when it is scrolled out of sight.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indices = defaultRangeExtractor(range);
      if (activeRow < 0 || activeRow >= range.count || indices.includes(activeRow)) return indices;
      return [...indices, activeRow].sort((a, b) => a - b);
    },
    [activeRow],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.study.id ?? index,
    overscan: 6,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    rangeExtractor,
  });
  scrollTo.current = (row) => virtual.scrollToIndex(row, { align: 'auto' });
  const template = useMemo(
    () =>
      [checkboxWidth, ...columns.map(({ width }) => width)].map((width) => `${width}px`).join(' '),
    [columns],
  );
  const width = checkboxWidth + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className={styles.scroller} ref={scroller}>
      <div
        role="grid"
        data-work
        tabIndex={-1}
        aria-label={t('studies.tableLabel')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly={readOnly}
        className={styles.grid}
        style={{ ['--columns' as string]: template, width }}
        {...grid.handlers}
      >
        <GridHeader
          columns={columns}
          sorting={sorting}
          active={active.row === -1 ? active.column : undefined}
          chosen={rows.length > 0 && rows.every(({ study }) => chosen.has(study.id))}
        />
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <GridRow
                key={item.key}
                row={row}
                index={item.index}
                top={item.start - headerHeight}
                columns={columns}
                active={item.index === active.row ? active.column : undefined}
                editing={item.index === active.row ? editing : undefined}
                isChosen={chosen.has(row.study.id)}
                isOpen={row.study.id === openId}
                onEdited={grid.onEdited}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
