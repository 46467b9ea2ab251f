import { memo } from 'react';
import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { clipQuote } from '../ui/quote.ts';
import { firstColumn } from './grid-sizes.ts';
import styles from './matrix.module.css';
import type { ChosenCell, MatrixLine, MatrixSettings, MatrixView, RowId } from './matrix-view.ts';
import { filledColumns } from './totals.ts';

interface Props {
  readonly line: MatrixLine;
  readonly view: MatrixView;
  readonly shows: MatrixSettings['shows'];
  /** Width of a cell. */
  readonly cell: number;
  /** Places of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly top: number;
  readonly height: number;
  readonly index: number;
  /** Places of the chosen cell, and of the one the Tab key enters the grid by; -1 where they lie in other rows. */
  readonly chosenColumn: number;
  readonly entryColumn: number;
  readonly onChoose: (cell: ChosenCell) => void;
}

/** One study or group: its name and a cell for each column near the view. Moving the choice draws two rows anew, not all. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { line, view } = props;
  const { id: rowId, label } = line;
  const filled = filledColumns(view.matrix.counts(rowId));
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={props.index + 2}
      style={{
        width: firstColumn + view.codeIds.length * props.cell,
        height: props.height,
        transform: `translateY(${props.top}px)`,
      }}
    >
      <div className={styles.rowHead} role="rowheader" aria-colindex={1} title={line.title}>
        <span dir="auto">{label}</span>
        <span
          className={styles.filled}
          title={t('matrix.filled', { filled, all: view.codeIds.length })}
        >
          {filled}
        </span>
      </div>
      {props.shown.map((at) => {
        const codeId = view.codeIds[at];
        return codeId === undefined ? null : (
          <Cell
            key={codeId}
            at={at}
            width={props.cell}
            codeId={codeId}
            snapshot={view.snapshot}
            excerpts={view.matrix.cell(rowId, codeId)}
            quoted={view.matrix.quote(rowId, codeId)}
            label={label}
            most={view.most}
            shows={props.shows}
            isChosen={at === props.chosenColumn}
            isTabStop={at === props.entryColumn}
            rowId={rowId}
            onChoose={props.onChoose}
          />
        );
      })}
    </div>
  );
});

/** One cell: drawn anew where it is chosen or left, while its neighbours stay as they are. */
const Cell = memo(function Cell(props: {
  /** Its column's place. */
  readonly at: number;
  readonly width: number;
  readonly rowId: RowId;
  readonly codeId: CodeId;
  readonly snapshot: Shown;
  readonly excerpts: readonly ExcerptId[];
  /** The excerpt that stands for the cell. */
  readonly quoted: ExcerptId | undefined;
  readonly label: string;
  readonly most: number;
  readonly shows: MatrixSettings['shows'];
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: (cell: ChosenCell) => void;
}) {
  const { codeId, onChoose, rowId } = props;
  const choose = (): void => onChoose({ rowId, codeId });
  const code = props.snapshot.codes.get(props.codeId);
  const { quoted } = props;
  const record = quoted === undefined ? undefined : findRecord(props.snapshot, quoted);
  const quote = record?.type === 'excerpt' ? quotedWords(record) : undefined;
  const count = props.excerpts.length;
  const share = count === 0 ? 0 : 25 + Math.round((75 * count) / props.most);
  const shown = quote === undefined ? '' : `“${clipQuote(bareQuote(quote), 110)}”`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells
    <div
      className={styles.cell}
      role="gridcell"
      aria-colindex={props.at + 2}
      tabIndex={props.isTabStop ? 0 : -1}
      data-chosen={props.isChosen}
      data-empty={count === 0}
      data-shows={props.shows}
      aria-selected={props.isChosen}
      aria-label={t('matrix.cell', { study: props.label, code: code?.name ?? '', count })}
      title={props.shows === 'quote' ? undefined : shown}
      style={{
        left: firstColumn + props.at * props.width,
        width: props.width,
        ...(count === 0
          ? {}
          : {
              background: `color-mix(in oklab, var(--code-${code?.colour ?? 0}-wash) ${share}%, var(--paper))`,
            }),
      }}
      onClick={choose}
      onFocus={choose}
    >
      {props.shows === 'counts' ? (count === 0 ? '·' : count) : null}
      {props.shows === 'presence' ? (count === 0 ? '' : '●') : null}
      {props.shows === 'quote' ? <span dir="auto">{shown}</span> : null}
    </div>
  );
});
