import { memo } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { firstColumn, type GridSizes } from './grid-sizes.ts';
import styles from './matrix.module.css';
import { useMatrixSettings } from './matrix-settings.ts';
import type { MatrixSettings } from './matrix-view.ts';

/** The row of heads, of which only the columns near the view exist; each sorts by its column. */
export const MatrixHeads = memo(function MatrixHeads(props: {
  readonly codeIds: readonly CodeId[];
  /** Places of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly of: MatrixSettings['rows'];
  readonly sort: MatrixSettings['sort'];
  readonly slanted: boolean;
  readonly size: GridSizes;
}) {
  const { size } = props;
  const codes = useReview((state) => state.snapshot.codes);
  const { nodes } = codeTree(codes);
  const sort = (by: MatrixSettings['sort']): void => useMatrixSettings.setState({ sort: by });
  return (
    <div
      className={styles.heads}
      data-slanted={props.slanted}
      role="row"
      aria-rowindex={1}
      style={{
        width: firstColumn + props.codeIds.length * size.cell + size.beyond,
        height: size.heads,
        ['--name' as string]: `${size.name}px`,
      }}
    >
      <div
        className={styles.corner}
        role="columnheader"
        aria-colindex={1}
        aria-sort={props.sort === 'row' ? 'ascending' : 'none'}
      >
        <button type="button" className={styles.sort} onClick={() => sort('row')}>
          {t(props.of === 'groups' ? 'column.group' : 'column.study')}
          {props.sort === 'row' ? ' ↓' : ''}
        </button>
        <span className={styles.filled}>{t('matrix.filledOf', { all: props.codeIds.length })}</span>
      </div>
      {props.shown.map((at) => {
        const id = props.codeIds[at];
        const code = id === undefined ? undefined : nodes.get(id)?.code;
        if (id === undefined || code === undefined) return null;
        const sorted = props.sort === id;
        return (
          <div
            key={id}
            className={styles.head}
            role="columnheader"
            aria-colindex={at + 2}
            aria-sort={sorted ? 'descending' : 'none'}
            style={{ left: firstColumn + at * size.cell, width: size.cell }}
          >
            <button
              type="button"
              className={styles.sort}
              title={code.name}
              onClick={() => sort(id)}
              aria-label={t('matrix.sortBy', { name: code.name })}
            >
              <CodeDot code={code} />
              <span dir="auto">{code.name}</span>
              {sorted ? <span aria-hidden="true">↓</span> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
});
