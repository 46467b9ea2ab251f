import { memo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { GridCell } from './GridCell.tsx';
import { firstColumn, rowHeight } from './grid-sizes.ts';
import styles from './grids.module.css';
import type { GridView } from './use-grid-view.ts';

/** One study, or what is said over all of them, with a cell for each column near the view. */
export const GridRow = memo(function GridRow(props: {
  /** Undefined for the row over all studies. */
  readonly study: Study | undefined;
  readonly view: GridView;
  /** Places of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly index: number;
  readonly width: number;
  /** Places of the chosen cell, and of the one the Tab key enters the grid by; -1 where they lie in other rows. */
  readonly chosenColumn: number;
  readonly entryColumn: number;
}) {
  const { index, study, view } = props;
  const value = study === undefined ? undefined : view.values.get(study.id);
  const label = study === undefined ? t('grids.overAll') : (view.labels.get(study.id) ?? '');
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      data-over-all={study === undefined}
      style={{
        width: props.width,
        height: rowHeight,
        transform: `translateY(${index * rowHeight}px)`,
      }}
    >
      <div
        className={styles.rowHead}
        role="rowheader"
        aria-colindex={1}
        title={study?.citation.title}
        style={{ width: firstColumn }}
      >
        <span>
          <span dir="auto">{label}</span>
          {value === undefined ? null : (
            <span className={styles.rowValue} dir="auto">
              {value === '' ? t('attributes.none') : value}
            </span>
          )}
        </span>
      </div>
      {props.shown.map((at) => {
        const code = view.columns[at]?.node.code;
        return code === undefined ? null : (
          <GridCell
            key={code.id}
            at={at}
            view={view}
            code={code}
            studyId={study?.id}
            label={label}
            isChosen={at === props.chosenColumn}
            isTabStop={at === props.entryColumn}
          />
        );
      })}
    </div>
  );
});
