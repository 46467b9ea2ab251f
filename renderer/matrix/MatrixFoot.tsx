import { memo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { firstColumn, footHeight } from './grid-sizes.ts';
import styles from './matrix.module.css';
import type { ColumnTotal } from './totals.ts';

/** What each column comes to, in a line that stays below the rows. */
export const MatrixFoot = memo(function MatrixFoot(props: {
  readonly totals: readonly ColumnTotal[];
  readonly codeIds: readonly CodeId[];
  readonly codes: ReadonlyMap<CodeId, Code>;
  /** Places of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly cell: number;
  /** Its place among the rows, counted from 1 with the heads. */
  readonly row: number;
}) {
  const { cell, codeIds, codes, shown, totals } = props;
  return (
    <div
      className={styles.foot}
      role="row"
      aria-rowindex={props.row}
      style={{ width: firstColumn + codeIds.length * cell, height: footHeight }}
    >
      <div className={styles.rowHead} role="rowheader" aria-colindex={1}>
        <span>{t('matrix.totals')}</span>
      </div>
      {shown.map((at) => {
        const total = totals[at];
        const code = codes.get(codeIds[at] ?? ('' as CodeId));
        return total === undefined || code === undefined ? null : (
          <div
            key={code.id}
            className={styles.cell}
            role="gridcell"
            aria-colindex={at + 2}
            title={t('matrix.total', { code: code.name, ...total })}
            style={{ left: firstColumn + at * cell, width: cell }}
          >
            {t('matrix.totalShort', { ...total })}
          </div>
        );
      })}
    </div>
  );
});
