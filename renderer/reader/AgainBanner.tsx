import { t } from '../../shared/messages/messages.ts';
import { codedAgainBy } from '../../shared/recode/open-recodes.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './reader.module.css';

/** Says of a document that is coded again why nothing of before is seen, and leads to its end. */
export function AgainBanner({ documentId }: { readonly documentId: DocumentId }) {
  const recode = useReview(({ reviewerId, snapshot }) =>
    codedAgainBy(snapshot, reviewerId).get(documentId),
  );
  const readOnly = useReview((state) => state.readOnly);
  if (recode === undefined) return null;
  const others = recode.documentIds.length - 1;
  const finish = async (): Promise<void> =>
    (await import('../choices/second-coding.ts')).finishSecondCoding();
  return (
    <section className={styles.again} aria-label={t('reader.again.title')}>
      <p>{t('reader.again')}</p>
      <Button isDisabled={readOnly} onPress={() => void finish()}>
        {t('reader.again.finish')}
      </Button>
      {others === 0 ? null : (
        <Button look="quiet" onPress={() => goTo('recode')}>
          {t('reader.again.all')}
        </Button>
      )}
    </section>
  );
}
