import { memo } from 'react';
import { cellPassages } from '../../shared/grids/cell-passages.ts';
import { cellChange, isChanged } from '../../shared/grids/changed-cells.ts';
import { type WrittenCell, writtenCell } from '../../shared/grids/written-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { chooseCell } from '../store/grids-state.ts';
import { clipQuote } from '../ui/quote.ts';
import { cellWidth, firstColumn } from './grid-sizes.ts';
import styles from './grids.module.css';
import { focusText } from './places.ts';
import type { GridView } from './use-grid-view.ts';

/** Letters of a text that a cell can show; the rest is in the pane. */
const mostLetters = 260;

/** One cell: what is written, how many passages there are, and whether they changed since. */
export const GridCell = memo(function GridCell(props: {
  /** Its column's place. */
  readonly at: number;
  readonly view: GridView;
  readonly code: Code;
  readonly studyId: StudyId | undefined;
  readonly label: string;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
}) {
  const { at, code, label, studyId, view } = props;
  const { grid, listed, snapshot } = view;
  const written = grid === undefined ? undefined : writtenCell(snapshot, grid.id, code.id, studyId);
  const changed =
    studyId !== undefined &&
    isChanged(cellChange(snapshot, written, { codeId: code.id, studyId }, listed.documents));
  const count = studyId === undefined ? 0 : cellPassages(snapshot, code.id, studyId).length;
  const texts = textsOf(written);
  const choose = (): void => chooseCell({ codeId: code.id, studyId });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
    <div
      className={styles.cell}
      role="gridcell"
      aria-colindex={at + 2}
      tabIndex={props.isTabStop ? 0 : -1}
      data-chosen={props.isChosen}
      data-empty={written === undefined}
      aria-selected={props.isChosen}
      aria-label={t('grids.cell', {
        ...{ study: label, code: code.name, count },
        text: texts.map(({ text }) => text).join(' / '),
        written: texts.length > 0 ? 'yes' : 'no',
        changed: changed ? 'yes' : 'no',
        over: studyId === undefined ? 'yes' : 'no',
      })}
      style={{ left: firstColumn + at * cellWidth, width: cellWidth }}
      onClick={choose}
      onFocus={choose}
      onDoubleClick={focusText}
    >
      <span className={styles.texts}>
        {texts.map(({ of, text }) => (
          <span key={of} className={styles.text} data-of={of} dir="auto">
            {text}
          </span>
        ))}
      </span>
      <span className={styles.foot}>
        {studyId === undefined ? null : (
          <span>
            {count === 0 ? t('grids.noPassagesShort') : t('grids.passageCount', { count })}
          </span>
        )}
        {changed ? <span className={styles.changed}>{t('grids.changed')}</span> : null}
      </span>
    </div>
  );
});

/** What is written, the reviewers’ own words first. */
function textsOf(written: WrittenCell | undefined) {
  return (['summary', 'second', 'first'] as const).flatMap((of) => {
    const text = written?.texts[of]?.text;
    return text === undefined ? [] : [{ of, text: clipQuote(text, mostLetters) }];
  });
}
