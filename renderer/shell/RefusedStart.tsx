import { t } from '../../shared/messages/messages.ts';
import styles from './shell.module.css';

/** The whole window where what is stored here must not be opened: what happened, and what to do. */
export function RefusedStart({ reason }: { readonly reason: string }) {
  return (
    <main className={styles.refused}>
      <h1>{t('start.refused')}</h1>
      <p role="alert">{reason}</p>
    </main>
  );
}
