import { t } from '../../shared/messages/all-messages.ts';
import type { Checking } from '../store/protection-state.ts';
import styles from './protect.module.css';

/** Shows what is typed, or hides it. */
export function ShowTyped(props: {
  readonly isShown: boolean;
  readonly onChange: (isShown: boolean) => void;
}) {
  return (
    <label className={styles.show}>
      <input
        type="checkbox"
        checked={props.isShown}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {t('protect.show')}
    </label>
  );
}

/** What is wrong with what was typed, read out when it changes. */
export function Problem({ text }: { readonly text: string | undefined }) {
  return (
    <p role="alert" className={styles.problem}>
      {text}
    </p>
  );
}

/** How far the work on a passphrase is. */
export function CheckingBar(props: {
  readonly checking: Checking | undefined;
  readonly label: string;
}) {
  const { checking, label } = props;
  if (checking === undefined) return null;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(checking.share * 100)}
      className={styles.checking}
    >
      <span>{label}</span>
      <span className={styles.bar}>
        <span style={{ width: `${checking.share * 100}%` }} />
      </span>
    </div>
  );
}
