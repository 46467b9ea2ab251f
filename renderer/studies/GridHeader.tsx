import { t } from '../../shared/messages/all-messages.ts';
import type { Column, Sorting } from './columns.ts';
import styles from './studies.module.css';

/** Column names; each sorts by a click, Enter or Space. */
export function GridHeader(props: {
  readonly columns: readonly Column[];
  readonly sorting: Sorting | undefined;
  /** The focused column of the header, counted with the checkboxes' column. */
  readonly active: number | undefined;
  /** Whether all rows are chosen. */
  readonly chosen: boolean;
}) {
  const { columns, sorting, active, chosen } = props;
  return (
    <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`} tabIndex={-1}>
      <div
        role="columnheader"
        aria-colindex={1}
        className={`${styles.cell} ${styles.pick}`}
        data-row={-1}
        data-column={0}
        tabIndex={active === 0 ? 0 : -1}
      >
        <span data-checked={chosen} aria-hidden="true" />
        <span className="visually-hidden">{t('studies.chooseAll')}</span>
      </div>
      {columns.map((column, index) => (
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={index + 2}
          aria-sort={sortOf(column, sorting)}
          className={`${styles.cell} ${index === 0 ? styles.first : ''}`}
          data-kind={column.kind}
          data-row={-1}
          data-column={index + 1}
          tabIndex={active === index + 1 ? 0 : -1}
        >
          <span className={styles.text}>{column.label}</span>
          {sorting?.columnId === column.id ? (
            <span className={styles.arrow} aria-hidden="true">
              {sorting.descending ? '↓' : '↑'}
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function sortOf({ id }: Column, sorting: Sorting | undefined): 'ascending' | 'descending' | 'none' {
  if (sorting?.columnId !== id) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
