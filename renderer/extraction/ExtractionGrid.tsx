import { useCallback, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ReviewField } from '../../shared/extraction/review-fields.ts';
import { nameWithUnit } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { FieldId, StudyId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { itemsIn } from '../ui/item-window.ts';
import { useCellGrid } from '../ui/use-cell-grid.ts';
import { enterField } from './back-to-cell.ts';
import { ExtractionRow } from './ExtractionRow.tsx';
import styles from './extraction.module.css';
import { cellWidth, headHeight, nameWidth, rowHeight } from './grid-sizes.ts';
import { useInHand } from './in-hand.ts';

interface Props {
  readonly studies: readonly Study[];
  readonly fields: readonly ReviewField[];
  readonly labels: ReadonlyMap<string, string>;
}

/** Studies by fields: arrow keys move the cell, Enter leads to its field beside the table, only what is in view exists. */
export function ExtractionGrid({ fields, labels, studies }: Props) {
  const [place, setPlace] = useState<{ readonly studyId: StudyId; readonly fieldId: FieldId }>();
  const inHand = useInHand((state) => state.fieldId);
  const openId = useInHand((state) => state.studyId);
  const fieldId = openId === undefined ? place?.fieldId : (inHand ?? place?.fieldId);
  const row = studies.findIndex(({ id }) => id === (openId ?? place?.studyId));
  const column = fields.findIndex(({ id }) => id === fieldId);
  const choose = useCallback((studyId: StudyId, chosen: FieldId): void => {
    setPlace({ studyId, fieldId: chosen });
    useInHand.setState((state) => ({
      fieldId: chosen,
      ...(state.studyId === undefined ? {} : { studyId }),
    }));
  }, []);
  const open = useCallback(
    (studyId: StudyId, chosen: FieldId): void => {
      flushSync(() => {
        choose(studyId, chosen);
        useInHand.setState({ studyId, listsFields: false });
      });
      enterField(chosen);
    },
    [choose],
  );
  const { attach, columns, onKeyDown, rows } = useCellGrid({
    rows: { count: studies.length, size: rowHeight, inset: headHeight, overscan: 8 },
    columns: { count: fields.length, size: cellWidth, inset: nameWidth, overscan: 3 },
    from: { row, column },
    onMove: (to) => {
      const [study, field] = [studies[to.row], fields[to.column]];
      if (study === undefined || field === undefined) return false;
      choose(study.id, field.id);
      return true;
    },
  });
  const { first, end } = columns.shown;
  const shownColumns = useMemo(() => itemsIn({ first, end }), [first, end]);
  const entry = { row: Math.max(0, row), column: Math.max(0, column) };
  const width = nameWidth + fields.length * cellWidth;
  return (
    <div
      ref={attach}
      className={styles.grid}
      role="grid"
      data-work
      aria-label={t('extraction.tableLabel')}
      aria-rowcount={studies.length + 1}
      aria-colcount={fields.length + 1}
      tabIndex={-1}
      onKeyDown={(event) => {
        const [study, field] = [studies[entry.row], fields[entry.column]];
        const isCell = event.target instanceof HTMLElement && event.target.role === 'gridcell';
        if (isCell && event.key === 'Enter' && study !== undefined && field !== undefined) {
          event.preventDefault();
          open(study.id, field.id);
        } else onKeyDown(event);
      }}
    >
      <div
        className={styles.heads}
        role="row"
        aria-rowindex={1}
        style={{ width, height: headHeight }}
      >
        <div
          className={styles.corner}
          role="columnheader"
          aria-colindex={1}
          style={{ width: nameWidth }}
        >
          {t('column.study')}
        </div>
        {shownColumns.map((at) => {
          const field = fields[at];
          return field === undefined ? null : (
            <div
              key={field.id}
              className={styles.head}
              role="columnheader"
              aria-colindex={at + 2}
              style={{ left: nameWidth + at * cellWidth, width: cellWidth }}
              title={field.guidance ?? field.name}
            >
              <span dir="auto">{nameWithUnit(field.name, field.unit)}</span>
            </div>
          );
        })}
      </div>
      <div
        className={styles.rows}
        role="rowgroup"
        style={{ height: studies.length * rowHeight, width }}
      >
        {itemsIn(rows.shown, Math.min(entry.row, studies.length - 1)).map((index) => {
          const study = studies[index];
          return study === undefined ? null : (
            <ExtractionRow
              key={study.id}
              study={study}
              label={labels.get(study.id) ?? ''}
              fields={fields}
              shown={index === entry.row ? itemsIn({ first, end }, entry.column) : shownColumns}
              index={index}
              chosenColumn={index === row ? column : -1}
              entryColumn={index === entry.row ? entry.column : -1}
              onChoose={choose}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}
