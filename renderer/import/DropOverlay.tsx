import { t } from '../../shared/messages/all-messages.ts';
import styles from './import.module.css';

/** Shown while files are held over the window; it never takes the pointer. */
export function DropOverlay() {
  return (
    <div className={styles.drop}>
      <div className={styles.dropText}>
        <strong>{t('import.dropTitle')}</strong>
        <span>{t('import.dropText')}</span>
      </div>
    </div>
  );
}
