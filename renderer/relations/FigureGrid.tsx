import { memo, useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { RelationsState } from '../store/relations-choice.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { itemsIn } from '../ui/item-window.ts';
import { useCellGrid } from '../ui/use-cell-grid.ts';
import type { Answer, Figures, Line } from './question.ts';
import styles from './relations.module.css';

/** A cell by the ids of its lines. */
export interface ChosenFigure {
  readonly row: string;
  readonly column: string;
}

interface Props {
  readonly answer: Answer;
  readonly shows: RelationsState['shows'];
  readonly chosen: ChosenFigure | undefined;
  /** The same function as long as it does the same: rows are drawn anew with it. */
  readonly onChoose: (cell: ChosenFigure) => void;
}

/** Pixels. Heads and first column stay put, and cover what scrolls below them. */
const firstColumn = 240;
const size = { row: 32, cell: 128, heads: 72 };

/** Figures in rows and columns: arrow keys move the cell, and only the lines near the view exist. */
export function FigureGrid({ answer, chosen, onChoose, shows }: Props) {
  const { columns, rows } = answer;
  const row = rows.findIndex(({ id }) => id === chosen?.row);
  const column = columns.findIndex(({ id }) => id === chosen?.column);
  // Where the Tab key enters: the chosen cell, or the first.
  const entry = { row: Math.max(0, row), column: Math.max(0, column) };
  const {
    attach,
    columns: across,
    onKeyDown,
    rows: down,
  } = useCellGrid({
    rows: { count: rows.length, size: size.row, inset: size.heads, overscan: 8 },
    columns: { count: columns.length, size: size.cell, inset: firstColumn, overscan: 4 },
    from: entry,
    onMove: (next) => {
      const [to, at] = [rows[next.row], columns[next.column]];
      if (to === undefined || at === undefined) return false;
      onChoose({ row: to.id, column: at.id });
      return true;
    },
  });
  const { end, first } = across.shown;
  const shown = useMemo(() => itemsIn({ first, end }), [first, end]);
  const template = `${firstColumn}px repeat(${columns.length}, ${size.cell}px)`;
  return (
    <div
      ref={attach}
      className={styles.grid}
      role="grid"
      data-work
      aria-label={t('screen.relations')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div
        className={styles.heads}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template, height: size.heads }}
      >
        <div className={styles.corner} role="columnheader" aria-colindex={1}>
          {t('column.code')}
        </div>
        {shown.map((at) => {
          const line = columns[at];
          return line === undefined ? null : <Head key={line.id} line={line} at={at} />;
        })}
      </div>
      <div
        className={styles.rows}
        style={{
          height: rows.length * size.row,
          width: firstColumn + columns.length * size.cell,
        }}
        role="rowgroup"
      >
        {itemsIn(down.shown, entry.row).map((index) => {
          const line = rows[index];
          return line === undefined ? null : (
            <Row
              key={line.id}
              line={line}
              index={index}
              answer={answer}
              shows={shows}
              template={template}
              shown={index === entry.row ? itemsIn({ first, end }, entry.column) : shown}
              chosenColumn={index === row ? column : -1}
              entryColumn={index === entry.row ? entry.column : -1}
              onChoose={onChoose}
            />
          );
        })}
      </div>
    </div>
  );
}

function Head({ at, line }: { readonly at: number; readonly line: Line }) {
  return (
    <div
      className={styles.head}
      role="columnheader"
      aria-colindex={at + 2}
      style={{ gridColumn: at + 2 }}
      title={line.name}
    >
      <span className={styles.headName} dir="auto">
        {line.name}
      </span>
      {line.detail === '' ? null : <span className={styles.count}>{line.detail}</span>}
    </div>
  );
}

const Row = memo(function Row(props: {
  readonly line: Line;
  readonly index: number;
  readonly answer: Answer;
  readonly shows: Props['shows'];
  readonly template: string;
  /** Places of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly chosenColumn: number;
  readonly entryColumn: number;
  readonly onChoose: Props['onChoose'];
}) {
  const { answer, index, line } = props;
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      style={{
        gridTemplateColumns: props.template,
        height: size.row,
        transform: `translateY(${index * size.row}px)`,
      }}
    >
      <div className={styles.rowHead} role="rowheader" aria-colindex={1} title={line.name}>
        {line.node === undefined ? null : <CodeDot code={line.node.code} />}
        <span dir="auto">{line.name}</span>
      </div>
      {props.shown.map((at) => {
        const column = answer.columns[at];
        return column === undefined ? null : (
          <Cell
            key={column.id}
            at={at}
            row={line}
            column={column}
            figures={answer.figures(index, at)}
            most={answer.most}
            shows={props.shows}
            isChosen={at === props.chosenColumn}
            isTabStop={at === props.entryColumn}
            onChoose={props.onChoose}
          />
        );
      })}
    </div>
  );
});

function Cell(props: {
  readonly at: number;
  readonly row: Line;
  readonly column: Line;
  readonly figures: Figures | undefined;
  readonly most: number;
  readonly shows: Props['shows'];
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: Props['onChoose'];
}) {
  const { column, figures, most, onChoose, row, shows } = props;
  const choose = (): void => onChoose({ row: row.id, column: column.id });
  const figure = figures?.[shows] ?? 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
    <div
      className={styles.cell}
      role="gridcell"
      aria-colindex={props.at + 2}
      aria-selected={props.isChosen}
      aria-label={
        figures === undefined
          ? t('relations.itself', { row: row.name })
          : t('relations.cell', {
              row: row.name,
              column: column.name,
              count: figures.passages,
              studies: figures.studies,
            })
      }
      data-chosen={props.isChosen}
      data-empty={figure === 0}
      tabIndex={props.isTabStop ? 0 : -1}
      style={{
        gridColumn: props.at + 2,
        background:
          figure === 0
            ? undefined
            : `color-mix(in oklab, var(--accent) ${Math.round(6 + (26 * figure) / most)}%, var(--paper))`,
      }}
      onClick={choose}
      onFocus={choose}
    >
      {figures === undefined ? '–' : figure === 0 ? '·' : figure}
    </div>
  );
}
