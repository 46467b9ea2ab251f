import { passagesOf, type RestingPassage } from '../../shared/cells/passages.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { RecordId } from '../../shared/records/ids.ts';
import type { Table, TableCell, TableRow } from '../../shared/tables/table.ts';
import { leadToPassage } from '../choices/lead-to-passage.ts';
import { openAppraisal } from '../store/appraising.ts';
import { openFinding } from '../store/findings-state.ts';
import { openGrid } from '../store/grids-state.ts';
import { notifyError } from '../store/notices.ts';
import { openStudy } from '../store/open-record.ts';
import { useReview } from '../store/review-store.ts';
import { openCode, openExcerpt } from '../store/session-store.ts';
import type { PreviewedTable } from './export-work.ts';
import styles from './exports.module.css';
import { previewWidth } from './preview-width.ts';

/** The table as it will stand in the paper; every cell leads to what it was made from. */
export function TablePreview(props: {
  readonly preview: PreviewedTable;
  /** Whether another is on its way. */
  readonly isLooking: boolean;
}) {
  const { rows, table } = props.preview;
  const total = table.columns.reduce((sum, column) => sum + column.weight, 0);
  return (
    <section
      className={styles.preview}
      aria-label={t('export.previewOf', { table: table.title })}
      aria-busy={props.isLooking}
      tabIndex={0}
    >
      <div className={styles.sheet} style={{ minWidth: `${previewWidth(table.columns)}px` }}>
        <table>
          <caption>{table.title}</caption>
          <colgroup>
            {table.columns.map((column) => (
              <col key={column.key} style={{ width: `${(100 * column.weight) / total}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.key} scope="col" data-kind={column.kind}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
              <Row key={index} row={row} table={table} />
            ))}
            {table.rows.length === 0 ? (
              <tr>
                <td colSpan={table.columns.length}>{t('export.nothing')}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
        <div className={styles.notes}>
          {rows > table.rows.length ? (
            <p className={styles.cut}>
              {t('export.firstRows', { count: table.rows.length, all: rows })}
            </p>
          ) : null}
          {table.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </div>
    </section>
  );
}

function Row({ row, table }: { readonly row: TableRow; readonly table: Table }) {
  if (row.group === true) {
    const [cell] = row.cells;
    return (
      <tr>
        <th scope="colgroup" colSpan={table.columns.length} className={styles.group}>
          {cell === undefined ? '' : <CellText cell={cell} />}
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {row.cells.map((cell, index) => {
        const column = table.columns[index];
        const target = targetOf(cell);
        const indent =
          index === 0 && row.depth > 0 ? { paddingInlineStart: 8 + row.depth * 14 } : {};
        return (
          <td key={column?.key} data-kind={column?.kind} style={indent}>
            {target === undefined ? (
              <CellText cell={cell} />
            ) : (
              <button type="button" className={styles.trace} onClick={target}>
                <CellText cell={cell} />
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function CellText({ cell }: { readonly cell: TableCell }) {
  return cell.paragraphs.map((paragraph, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a cell have no identity of their own
    <span key={line} className={styles.paragraph} dir="auto">
      {paragraph.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line have no identity of their own
        <span key={index} data-style={part.style}>
          {index > 0 ? ' ' : ''}
          {part.style === 'quote' ? `“${part.text}”` : part.text}
        </span>
      ))}
    </span>
  ));
}

/** Where a cell leads: its first excerpt or passage, else its code, else its study. */
function targetOf(cell: TableCell): (() => void) | undefined {
  if (cell.paragraphs.length === 0) return undefined;
  for (const id of cell.from) {
    if (id.startsWith('excerpt:')) return () => openExcerpt(id as `excerpt:${string}`);
    if (id.startsWith('extraction:')) {
      const [passage] = restsOf(id as `extraction:${string}`);
      if (passage !== undefined) return () => void leadToPassage(passage).catch(notifyError);
    }
    if (id.startsWith('appraisal:')) return () => void openAppraisal(id as `appraisal:${string}`);
    if (id.startsWith('cell:')) {
      const record = findRecord(useReview.getState().snapshot, id as RecordId);
      if (record?.type === 'cell') return () => openGrid(record);
    }
    if (id.startsWith('code:')) return () => openCode(id as `code:${string}`);
    if (id.startsWith('finding:') && !cell.from.some((each) => each.startsWith('excerpt:')))
      return () => openFinding(id as `finding:${string}`);
    if (id.startsWith('study:')) {
      return () => openStudy(id as `study:${string}`);
    }
    if (id.startsWith('coding:')) {
      return () => {
        const record = findRecord(useReview.getState().snapshot, id as RecordId);
        if (record?.type === 'coding') openExcerpt(record.excerptId);
      };
    }
  }
  return undefined;
}

/** The passages of what somebody extracted. */
function restsOf(id: `extraction:${string}`): readonly RestingPassage[] {
  const row = useReview.getState().snapshot.extractions.get(id);
  return row === undefined ? [] : passagesOf(row);
}
