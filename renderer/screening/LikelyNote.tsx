import { t } from '../../shared/messages/all-messages.ts';
import { likelyFirstSentence } from '../../shared/screening/likely-first.ts';
import { copyParagraph } from '../choices/copy-paragraph.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { learnAgain, useLikely } from './likely-first.ts';
import styles from './screening.module.css';

/** What the order of likely includes is learned from, and how it is stated in a paper. */
export function LikelyNote() {
  const snapshot = useReview((state) => state.snapshot);
  const excluded = useLikely((state) => state.excluded);
  const included = useLikely((state) => state.included);
  const isRead = useLikely((state) => state.isRead);
  const hasFailed = useLikely((state) => state.hasFailed);
  if (hasFailed)
    return (
      <div className={styles.likely} role="alert">
        <p className={styles.soft}>{t('likely.failed')}</p>
        <Button look="quiet" onPress={learnAgain}>
          {t('likely.again')}
        </Button>
      </div>
    );
  const words = !isRead
    ? t('likely.learning')
    : included === 0
      ? t('likely.tooFew')
      : t('likely.learned', { included, excluded });
  return (
    <div className={styles.likely}>
      <p className={styles.soft}>{words}</p>
      <Button look="quiet" onPress={() => copyParagraph(likelyFirstSentence(snapshot))}>
        {t('likely.copy')}
      </Button>
    </div>
  );
}
