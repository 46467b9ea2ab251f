import { t } from '../../shared/messages/all-messages.ts';
import type { WrittenDocuments } from './document-work.ts';
import styles from './exports.module.css';
import { LookedAt, PageFrame } from './LookedAt.tsx';
import type { Looked } from './use-looked.ts';

/** The beginning of the first document as it will look. */
export function DocumentsPage({ looked }: { readonly looked: Looked<WrittenDocuments> }) {
  return (
    <LookedAt looked={looked}>
      {({ bytes, count, leftOut, names }) => (
        <section
          className={styles.documents}
          aria-label={t('documents.title')}
          aria-busy={looked.isLooking}
        >
          {leftOut.map((words) => (
            <p key={words} role="status" dir="auto">
              {words}
            </p>
          ))}
          {count > 1 ? <p className={styles.soft}>{t('documents.previewCut')}</p> : null}
          <PageFrame bytes={bytes} title={t('documents.preview', { name: names[0] ?? '' })} />
        </section>
      )}
    </LookedAt>
  );
}
