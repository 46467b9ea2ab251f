import type { DragEvent } from 'react';
import type { ReadFinding } from '../../shared/findings/outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { FindingId } from '../../shared/records/ids.ts';
import { useStatementLine } from '../choices/statement-line.ts';
import { chooseFinding } from '../store/findings-state.ts';
import { clipQuote } from '../ui/quote.ts';
import styles from './findings.module.css';

const dragged = 'application/x-themeloom-finding';

/** One finding of the outline: number, statement, confidence and remarks; it is dragged before another. */
export function FindingRow(props: {
  readonly id: string;
  readonly read: ReadFinding;
  readonly remarks: number;
  readonly all: number;
  readonly isChosen: boolean;
  readonly isOver: boolean;
  readonly isDraggable: boolean;
  readonly onOver: (isOver: boolean) => void;
  /** Another was dropped on it. */
  readonly onDropped: (id: FindingId) => void;
}) {
  const { onDropped, onOver, read, remarks } = props;
  const { finding, number } = read;
  const statementLine = useStatementLine();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    onOver(false);
    const id = event.dataTransfer.getData(dragged) as FindingId;
    if (id.startsWith('finding:') && id !== finding.id) onDropped(id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isChosen}
      aria-posinset={number}
      aria-setsize={props.all}
      className={styles.row}
      data-over={props.isOver}
      draggable={props.isDraggable}
      onClick={() => chooseFinding(finding.id)}
      onDragStart={(event) => event.dataTransfer.setData(dragged, finding.id)}
      onDragOver={(event) => {
        event.preventDefault();
        onOver(true);
      }}
      onDragLeave={() => onOver(false)}
      onDrop={drop}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.line} dir="auto">
        {clipQuote(statementLine(finding.statement), 160)}
      </span>
      <span className={styles.level}>
        {finding.confidence === undefined
          ? t('findings.open')
          : t(`findings.confidence.${finding.confidence}`)}
        {remarks === 0 ? null : (
          <span className={styles.remarked}>{t('findings.remarkCount', { count: remarks })}</span>
        )}
      </span>
    </div>
  );
}
