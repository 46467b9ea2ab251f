import { t } from '../../../shared/messages/all-messages.ts';
import {
  canBeRead,
  type SegmentColumns,
  segmentFields,
} from '../../../shared/segments/segment-columns.ts';
import type { TableOfSegments } from '../../../shared/use-cases/look-at-project.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './project.module.css';

/** What the columns of a table hold, as its headings say or somebody does; closed where the headings are known. */
export function SegmentColumnsChoice(props: {
  readonly table: TableOfSegments;
  readonly columns: SegmentColumns;
  readonly onChoose: (columns: SegmentColumns) => void;
  /** Absent where there is nothing to read again. */
  readonly onRead?: () => void;
}) {
  const { columns, onChoose, onRead, table } = props;
  const holds = (at: number) => segmentFields.find((field) => columns[field] === at) ?? 'left';
  const choose = (at: number, value: string): void => {
    const field = segmentFields.find((one) => one === value);
    const others = segmentFields.flatMap((one) => {
      const known = columns[one];
      return known === undefined || known === at || one === field ? [] : [[one, known] as const];
    });
    onChoose(Object.fromEntries(field === undefined ? others : [...others, [field, at]]));
  };
  return (
    <details open={!canBeRead(table.columns) || undefined}>
      <summary>{t('segments.columns')}</summary>
      <ul className={styles.columns}>
        {table.headings.map((heading, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading, and none moves
          <li key={at} className={styles.coder}>
            <span>
              <strong dir="auto">{heading}</strong>{' '}
              <span className={styles.soft} dir="auto">
                {table.samples[at]}
              </span>
            </span>
            <select
              aria-label={t('segments.columnHolds', { heading })}
              value={holds(at)}
              onChange={({ target }) => choose(at, target.value)}
            >
              {(['left', ...segmentFields] as const).map((field) => (
                <option key={field} value={field}>
                  {t(`segments.column.${field}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {canBeRead(columns) ? null : <p className={styles.soft}>{t('segments.columnsNeeded')}</p>}
      <Button isDisabled={onRead === undefined} onPress={() => onRead?.()}>
        {t('import.readAgain')}
      </Button>
    </details>
  );
}
