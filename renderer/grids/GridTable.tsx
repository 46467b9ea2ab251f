import { type KeyboardEvent, useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { chooseCell, type GridPlace } from '../store/grids-state.ts';
import { itemsIn } from '../ui/item-window.ts';
import { useCellGrid } from '../ui/use-cell-grid.ts';
import { GridHeads } from './GridHeads.tsx';
import { GridRow } from './GridRow.tsx';
import { cellWidth, firstColumn, headHeight, rowHeight } from './grid-sizes.ts';
import styles from './grids.module.css';
import { focusText, indexOf, placeAt } from './places.ts';
import type { GridView } from './use-grid-view.ts';

/**
 * The grid: arrow keys go from cell to cell, Enter into the text of one. Only the rows and columns near the view exist,
 * with the chosen cell, which has the focus and must not go.
 */
export function GridTable(props: {
  readonly view: GridView;
  readonly place: GridPlace | undefined;
  readonly readOnly: boolean;
}) {
  const { place, readOnly, view } = props;
  const { columns: all, grid, studies } = view;
  const count = studies.length + 1;
  const { column, row } = indexOf(view, place);
  const { attach, columns, onKeyDown, rows } = useCellGrid({
    rows: { count, size: rowHeight, inset: headHeight, overscan: 3 },
    columns: { count: all.length, size: cellWidth, inset: firstColumn, overscan: 2 },
    from: { row, column },
    onMove: (to) => {
      const next = placeAt(view, to);
      if (next !== undefined) chooseCell(next);
      return next !== undefined;
    },
  });
  const onKey = (event: KeyboardEvent): void => {
    const isCell = event.target instanceof HTMLElement && event.target.role === 'gridcell';
    if (isCell && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      focusText();
    } else onKeyDown(event);
  };
  const { end, first } = columns.shown;
  const shownColumns = useMemo(() => itemsIn({ first, end }), [first, end]);
  // Where the Tab key enters: the chosen cell, or the first.
  const entry = { row: Math.max(0, row), column: Math.max(0, column) };
  const width = firstColumn + all.length * cellWidth;
  return (
    <div
      ref={attach}
      className={styles.grid}
      role="grid"
      data-work
      aria-label={t('grids.label', { name: grid?.name ?? '' })}
      aria-rowcount={count + 1}
      aria-colcount={all.length + 1}
      onKeyDown={onKey}
      tabIndex={-1}
    >
      <GridHeads view={view} shown={shownColumns} width={width} readOnly={readOnly} />
      <div className={styles.rows} style={{ height: count * rowHeight, width }} role="rowgroup">
        {itemsIn(rows.shown, entry.row).map((index) => (
          <GridRow
            key={studies[index]?.id ?? 'all'}
            study={studies[index]}
            view={view}
            shown={index === entry.row ? itemsIn({ first, end }, entry.column) : shownColumns}
            index={index}
            width={width}
            chosenColumn={index === row ? column : -1}
            entryColumn={index === entry.row ? entry.column : -1}
          />
        ))}
      </div>
    </div>
  );
}
