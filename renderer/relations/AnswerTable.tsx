import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Shown } from '../../shared/team/view.ts';
import type { RelationsState } from '../store/relations-choice.ts';
import { leaveCellPane } from '../ui/cell-pane.ts';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import { type ChosenFigure, FigureGrid } from './FigureGrid.tsx';
import { PassageList } from './PassageList.tsx';
import { type Answer, firstFilled } from './question.ts';
import styles from './relations.module.css';

/** The table, and below it the passages of the cell that is chosen. */
export function AnswerTable(props: {
  readonly answer: Answer;
  readonly choice: RelationsState;
  readonly snapshot: Shown;
}) {
  const { answer, choice, snapshot } = props;
  const [asked, setChosen] = useState<ChosenFigure>();
  // A cell that another question took away gives way to the first with passages: the pane below is never without one.
  const chosen = useMemo(
    () => (asked !== undefined && isListed(answer, asked) ? asked : firstFilled(answer)),
    [asked, answer],
  );
  const choose = useCallback(
    (cell: ChosenFigure) =>
      setChosen((before) =>
        before?.row === cell.row && before.column === cell.column ? before : cell,
      ),
    [],
  );
  // The cell that a key leads to is shown first; its passages follow.
  const looked = useDeferredValue(chosen);
  return (
    <Panes lie="column">
      <RestPane>
        <FigureGrid answer={answer} shows={choice.shows} chosen={chosen} onChoose={choose} />
      </RestPane>
      <SizedPane
        side="bottom"
        label={t('relations.boundary')}
        defaultSize={0.36}
        limits={{ min: 0.12, maxShare: 0.7 }}
      >
        <ChosenPassages answer={answer} asks={choice.asks} chosen={looked} snapshot={snapshot} />
      </SizedPane>
    </Panes>
  );
}

function isListed({ columns, rows }: Answer, { column, row }: ChosenFigure): boolean {
  return rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column);
}

function ChosenPassages(props: {
  readonly answer: Answer;
  readonly asks: RelationsState['asks'];
  readonly chosen: ChosenFigure | undefined;
  readonly snapshot: Shown;
}) {
  const { answer, asks, chosen, snapshot } = props;
  // Lines go by what they are, not by their places, so that another table does not show another cell.
  const row = answer.rows.findIndex(({ id }) => id === chosen?.row);
  const column = answer.columns.findIndex(({ id }) => id === chosen?.column);
  const passages = useMemo(() => answer.passages(row, column), [answer, row, column]);
  if (row < 0 || column < 0) return <p className={styles.hint}>{t('relations.paneHint')}</p>;
  const names = {
    row: answer.rows[row]?.name ?? '',
    column: answer.columns[column]?.name ?? '',
  };
  return (
    <section
      className={styles.pane}
      data-cell-pane
      aria-label={t('relations.pane')}
      onKeyDown={leaveCellPane}
    >
      <h2 dir="auto">
        {t(asks === 'codes' ? 'relations.with' : 'relations.of', names)}{' '}
        <span className={styles.count}>
          {t('relations.found', {
            count: passages.length,
            studies: new Set(passages.map(({ studyId }) => studyId)).size,
          })}
        </span>
      </h2>
      {passages.length === 0 ? (
        <p className={styles.hint}>
          {t(asks === 'codes' ? 'relations.paneEmptyCodes' : 'relations.paneEmptyAttribute', names)}
        </p>
      ) : (
        <PassageList passages={passages} snapshot={snapshot} />
      )}
    </section>
  );
}
