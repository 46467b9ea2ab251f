import { memo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { CellEditor } from './CellEditor.tsx';
import type { Column } from './columns.ts';
import styles from './studies.module.css';
import type { StudyRow } from './study-rows.ts';
import type { EditEnd, Editing } from './use-grid.ts';

interface Props {
  readonly row: StudyRow;
  readonly index: number;
  /** In pixels from the first row. */
  readonly top: number;
  readonly columns: readonly Column[];
  /** The focused column, counted with the checkboxes' column. */
  readonly active: number | undefined;
  readonly editing: Editing | undefined;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onEdited: (end: EditEnd) => void;
}

/** One study. Drawn again only when something of it changes: scrolling must stay smooth. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, index, top, columns, active, editing, isChosen, isOpen } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className={`${styles.row} ${styles.body}`}
      data-open={isOpen || undefined}
      data-excluded={row.study.inclusion === 'excluded' || undefined}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={-1}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-label={t('studies.chooseOne', { study: row.label })}
        className={`${styles.cell} ${styles.pick}`}
        data-row={index}
        data-column={0}
        tabIndex={active === 0 ? 0 : -1}
      >
        <span data-checked={isChosen} aria-hidden="true" />
      </div>
      {columns.map((column, at) => {
        const isEditing = active === at + 1 && editing !== undefined;
        const text = column.text(row);
        return (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: rowheader and gridcell both have a column index
          <div
            key={column.id}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 2}
            aria-readonly={column.write === undefined}
            className={`${styles.cell} ${at === 0 ? styles.first : ''}`}
            data-kind={column.kind}
            data-row={index}
            data-column={at + 1}
            tabIndex={active === at + 1 ? 0 : -1}
          >
            {isEditing ? (
              <CellEditor column={column} row={row} editing={editing} onEnd={props.onEdited} />
            ) : (
              <span className={styles.text} dir="auto">
                {text}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
});
