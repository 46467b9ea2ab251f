import { memo, useMemo } from 'react';
import { checkValue } from '../../shared/extraction/field-values.ts';
import type { ReviewField } from '../../shared/extraction/review-fields.ts';
import { filledCells, type StudyCell, studyCells } from '../../shared/extraction/study-cells.ts';
import { problemWords, valueText } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { FieldId, StudyId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { useReview } from '../store/review-store.ts';
import styles from './extraction.module.css';
import { cellWidth, nameWidth, rowHeight } from './grid-sizes.ts';

interface Props {
  readonly study: Study;
  readonly label: string;
  readonly fields: readonly ReviewField[];
  /** Places of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly index: number;
  /** Places of the chosen cell, and of the one the Tab key enters the table by; -1 where they lie in other rows. */
  readonly chosenColumn: number;
  readonly entryColumn: number;
  readonly onChoose: (studyId: StudyId, fieldId: FieldId) => void;
  readonly onOpen: (studyId: StudyId, fieldId: FieldId) => void;
}

/** One study: how many of its fields are filled in, and a cell for each field near the view. */
export const ExtractionRow = memo(function ExtractionRow(props: Props) {
  const { fields, index, label, study } = props;
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  const cells = useMemo(
    () => studyCells(snapshot, study, reviewerId),
    [snapshot, study, reviewerId],
  );
  const filled = filledCells(cells);
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      style={{
        width: nameWidth + fields.length * cellWidth,
        height: rowHeight,
        transform: `translateY(${index * rowHeight}px)`,
      }}
    >
      <div
        className={styles.rowHead}
        role="rowheader"
        aria-colindex={1}
        style={{ width: nameWidth }}
        title={study.citation.title}
      >
        <span dir="auto">{label}</span>
        <span
          className={styles.count}
          title={t('extraction.filled', { filled, all: fields.length })}
        >
          {t('extraction.filledShort', { filled, all: fields.length })}
        </span>
      </div>
      {props.shown.map((at) => {
        const cell = cells[at];
        return cell === undefined ? null : (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
          <div
            key={cell.field.id}
            className={styles.cell}
            role="gridcell"
            aria-colindex={at + 2}
            aria-label={cellWords(cell, label)}
            aria-selected={at === props.chosenColumn}
            data-chosen={at === props.chosenColumn}
            data-state={cell.outcome.state}
            tabIndex={at === props.entryColumn ? 0 : -1}
            style={{ left: nameWidth + at * cellWidth, width: cellWidth }}
            title={shownValue(cell)}
            onClick={() => props.onOpen(study.id, cell.field.id)}
            onFocus={() => props.onChoose(study.id, cell.field.id)}
          >
            <span dir="auto">{shownValue(cell)}</span>
            <Signs cell={cell} />
          </div>
        );
      })}
    </div>
  );
});

/** What stands in a cell: what is agreed, else what one extracted oneself, else what is on the study. */
function shownValue({ field, outcome, value, written }: StudyCell): string {
  const shown = outcome.state === 'agreed' ? outcome.value : (value ?? written);
  return shown === undefined ? '' : valueText(field, shown);
}

function Signs({ cell }: { readonly cell: StudyCell }) {
  const { field, outcome, rests, value } = cell;
  const hasPassage = rests.some(({ passages }) => passages !== undefined);
  const isWrong = value !== undefined && checkValue(field, value) !== undefined;
  return (
    <span className={styles.signs} aria-hidden="true">
      {outcome.state === 'conflict' ? '≠' : null}
      {isWrong ? '!' : null}
      {hasPassage ? '“' : null}
    </span>
  );
}

function cellWords(cell: StudyCell, study: string): string {
  const { field, outcome, rests, value } = cell;
  const problem = value === undefined ? undefined : checkValue(field, value);
  const said = t('extraction.cell', {
    study,
    field: field.name,
    state: outcome.state,
    value: shownValue(cell) === '' ? 'none' : shownValue(cell),
    passages: rests.filter(({ passages }) => passages !== undefined).length,
  });
  return problem === undefined ? said : `${said} ${problemWords(problem)}`;
}
