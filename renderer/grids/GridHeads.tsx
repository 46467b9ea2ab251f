import { type DragEvent, memo, useState } from 'react';
import { placeColumn } from '../../shared/commands/grids.ts';
import { writtenCell } from '../../shared/grids/written-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { cellWidth, firstColumn, headHeight } from './grid-sizes.ts';
import styles from './grids.module.css';
import type { GridView } from './use-grid-view.ts';

const dragged = 'application/x-themeloom-column';

/** The heads of the columns near the view: a code leads to its page, and is dragged to another place. */
export const GridHeads = memo(function GridHeads(props: {
  readonly view: GridView;
  /** Places of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly width: number;
  readonly readOnly: boolean;
}) {
  const { columns, grid, snapshot } = props.view;
  const [over, setOver] = useState<CodeId>();
  const drop = (event: DragEvent, beforeId: CodeId): void => {
    event.preventDefault();
    setOver(undefined);
    const codeId = event.dataTransfer.getData(dragged) as CodeId;
    if (codeId.startsWith('code:') && codeId !== beforeId && grid !== undefined)
      commit(placeColumn, { gridId: grid.id, codeId, beforeId }).catch(notifyError);
  };
  return (
    <div
      className={styles.heads}
      role="row"
      aria-rowindex={1}
      style={{ width: props.width, height: headHeight }}
    >
      <div className={styles.corner} role="columnheader" aria-colindex={1}>
        {t('column.study')}
      </div>
      {props.shown.map((at) => {
        const code = columns[at]?.node.code;
        if (code === undefined || grid === undefined) return null;
        const { relation } = writtenCell(snapshot, grid.id, code.id) ?? {};
        return (
          <div
            key={code.id}
            className={styles.head}
            role="columnheader"
            aria-colindex={at + 2}
            data-over={over === code.id}
            style={{ left: firstColumn + at * cellWidth, width: cellWidth }}
            draggable={!props.readOnly}
            onDragStart={(event) => event.dataTransfer.setData(dragged, code.id)}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(code.id);
            }}
            onDragLeave={() => setOver(undefined)}
            onDrop={(event) => drop(event, code.id)}
          >
            <button
              type="button"
              className={styles.headName}
              title={code.name}
              onClick={() => openCode(code.id)}
            >
              <CodeDot code={code} />
              <span className={styles.columnName} dir="auto">
                {code.name}
              </span>
            </button>
            {relation === undefined ? null : (
              <span className={styles.relation}>{t(`grids.relation.${relation}`)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
});
