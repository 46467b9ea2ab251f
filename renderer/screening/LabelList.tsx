import { removeLabel, renameLabel } from '../../shared/commands/labels.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { labelsOf } from '../../shared/screening/labels.ts';
import { CommitField } from '../choices/CommitField.tsx';
import { notifyError, speak } from '../store/notices.ts';
import { commit, commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './screening.module.css';

/** The labels of the review, each to be reworded or removed for everybody. */
export function LabelList() {
  const review = useReview((state) => state.snapshot.review);
  const readOnly = useReview((state) => state.readOnly);
  const labels = labelsOf(review);
  const remove = async (name: string): Promise<void> => {
    const done = await commit(removeLabel, { name });
    if (done !== undefined) speak(t('labels.removed', { label: name }));
  };
  return (
    <details className={styles.keywords}>
      <summary>{t('labels.list', { count: labels.length })}</summary>
      <p className={styles.soft}>
        {t(labels.length === 0 ? 'labels.listNone' : 'labels.listText')}
      </p>
      <ul className={styles.edited}>
        {labels.map(({ id, name }) => (
          <li key={id}>
            <CommitField
              field={`record label ${id}`}
              label={t('labels.words', { label: name })}
              isLabelHidden
              isReadOnly={readOnly}
              value={name}
              onCommit={(to) => commitText(renameLabel, { name, to })}
            />
            <Button
              look="quiet"
              isDisabled={readOnly}
              aria-label={t('labels.remove', { label: name })}
              onPress={() => void remove(name).catch(notifyError)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
