import { t } from '../../shared/messages/all-messages.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './protect.module.css';

/** The id of what must be known before a passphrase is typed: which file it is for, or that nobody recovers it. */
export const saidOfPassphrase = 'said-of-passphrase';

/** Shows what is typed, or hides it. */
export function ShowTyped(props: {
  readonly isShown: boolean;
  readonly onChange: (isShown: boolean) => void;
}) {
  return (
    <CheckBox isSelected={props.isShown} onChange={props.onChange}>
      {t('protect.show')}
    </CheckBox>
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
