import { t } from '../../shared/messages/all-messages.ts';
import styles from './how-many.module.css';

/** By how many reviewers something is done for each study. */
export function HowMany(props: {
  readonly label: string;
  readonly value: number;
  readonly isReadOnly: boolean;
  readonly onChoose: (count: number) => void;
}) {
  const { value } = props;
  return (
    <label className={styles.howMany}>
      <span>{props.label}</span>
      <select
        value={value}
        disabled={props.isReadOnly}
        onChange={({ target }) => props.onChoose(Number(target.value))}
      >
        {[...new Set([1, 2, 3, value])].toSorted().map((count) => (
          <option key={count} value={count}>
            {t('screening.screenersOf', { count })}
          </option>
        ))}
      </select>
    </label>
  );
}
