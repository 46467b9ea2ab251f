import { t } from '../../shared/messages/messages.ts';
import styles from './reader.module.css';
import { useReader } from './reader-state.ts';

/** Says what did nothing, and that letters rest; it was read out when the key was pressed. */
export function RefusedLetter() {
  const refused = useReader((state) => state.refused);
  if (refused === undefined) return null;
  return (
    <p className={styles.refused}>
      <strong>{refused}</strong> {t('common.lettersRest')}
    </p>
  );
}
