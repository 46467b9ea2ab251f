import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { closeDrawer } from '../store/drawers.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import styles from './appraisal.module.css';
import { showText } from './show-study.ts';
import { textsOf } from './subject.ts';

/** The texts of a study that has several, of which one is read. */
export function StudyTexts({ study }: { readonly study: Study | undefined }) {
  const snapshot = useReview((state) => state.snapshot);
  const documentId = useSession((state) => state.documentId);
  const texts = textsOf(snapshot, study);
  if (texts.length < 2) return null;
  return (
    <section className={styles.texts} aria-label={t('appraisal.texts')}>
      <h3>{t('appraisal.texts')}</h3>
      {texts.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.text}
          aria-current={id === documentId || undefined}
          onClick={() => {
            showText(id);
            closeDrawer();
          }}
        >
          <span dir="auto">{title}</span>
        </button>
      ))}
    </section>
  );
}
