import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { itemsIn } from '../ui/item-window.ts';
import { useCellGrid } from '../ui/use-cell-grid.ts';
import { firstColumn, footHeight, gridSizes } from './grid-sizes.ts';
import { MatrixFoot } from './MatrixFoot.tsx';
import { MatrixHeads } from './MatrixHeads.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import styles from './matrix.module.css';
import type { ChosenCell, MatrixSettings, MatrixView } from './matrix-view.ts';
import { widestName } from './name-width.ts';
import { useWindowHeight } from './use-window-height.ts';

interface Props {
  readonly view: MatrixView;
  readonly settings: MatrixSettings;
  readonly chosen: ChosenCell | undefined;
  /** The same function as long as it does the same: rows are drawn anew with it. */
  readonly onChoose: (cell: ChosenCell) => void;
}

/**
 * The grid: arrow keys move the cell, and only the rows and columns near the view exist, with the chosen cell, which
 * has the focus and must not go.
 */
export function MatrixGrid({ view, settings, chosen, onChoose }: Props) {
  const { codeIds, rows: lines } = view;
  const { codes } = view.snapshot;
  const widest = useMemo(
    () => widestName(codeIds.map((id) => codes.get(id)?.name ?? '')),
    [codeIds, codes],
  );
  const size = gridSizes(settings.shows, widest, useWindowHeight());
  const row = lines.findIndex(({ id }) => id === chosen?.rowId);
  const column = chosen === undefined ? -1 : codeIds.indexOf(chosen.codeId);
  const { attach, columns, onKeyDown, rows } = useCellGrid({
    rows: {
      count: lines.length,
      size: size.row,
      inset: size.heads + footHeight,
      overscan: 8,
    },
    columns: { count: codeIds.length, size: size.cell, inset: firstColumn, overscan: 5 },
    from: { row, column },
    // Slanted names reach beyond the last column.
    reachesBeyond: true,
    onMove: (to) => {
      const [line, codeId] = [lines[to.row], codeIds[to.column]];
      if (line === undefined || codeId === undefined) return false;
      onChoose({ rowId: line.id, codeId });
      return true;
    },
  });
  const { first, end } = columns.shown;
  const shownColumns = useMemo(() => itemsIn({ first, end }), [first, end]);
  // Where the Tab key enters: the chosen cell, or the first.
  const entry = { row: Math.max(0, row), column: Math.max(0, column) };
  const width = firstColumn + codeIds.length * size.cell;
  return (
    <div
      ref={attach}
      className={styles.grid}
      role="grid"
      data-work
      aria-label={t(view.of === 'groups' ? 'matrix.labelGroups' : 'matrix.label')}
      aria-rowcount={lines.length + 2}
      aria-colcount={codeIds.length + 1}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <MatrixHeads
        codeIds={codeIds}
        of={view.of}
        shown={shownColumns}
        sort={settings.sort}
        slanted={settings.shows !== 'quote'}
        size={size}
      />
      <div
        className={styles.rows}
        style={{
          height: lines.length * size.row,
          width,
        }}
        role="rowgroup"
      >
        {itemsIn(rows.shown, Math.min(entry.row, lines.length - 1)).map((index) => {
          const line = lines[index];
          return line === undefined ? null : (
            <MatrixRow
              key={line.id}
              line={line}
              view={view}
              shows={settings.shows}
              cell={size.cell}
              shown={index === entry.row ? itemsIn({ first, end }, entry.column) : shownColumns}
              top={index * size.row}
              height={size.row}
              index={index}
              chosenColumn={index === row ? column : -1}
              entryColumn={index === entry.row ? entry.column : -1}
              onChoose={onChoose}
            />
          );
        })}
      </div>
      <MatrixFoot
        totals={view.totals}
        codeIds={codeIds}
        codes={codes}
        shown={shownColumns}
        cell={size.cell}
        row={lines.length + 2}
      />
    </div>
  );
}
