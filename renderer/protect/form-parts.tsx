import { t } from '../../shared/messages/all-messages.ts';
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
