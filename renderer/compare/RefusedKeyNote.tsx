import { t } from '../../shared/messages/messages.ts';
import styles from './compare.module.css';
import { useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { refusalSentence } from './words.ts';

/** Says which key did nothing and why, and that letters rest; it was read out when the key was pressed. */
export function RefusedKeyNote({ view }: { readonly view: CompareView }) {
  const refused = useCompare((state) => state.refused);
  if (refused === undefined) return null;
  return (
    <p className={styles.refused}>
      <strong>{refusalSentence(refused, view.snapshot)}</strong> {t('common.lettersRest')}
    </p>
  );
}
