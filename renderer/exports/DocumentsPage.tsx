import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { WrittenDocuments } from './document-work.ts';
import styles from './exports.module.css';

/** The beginning of the first document as it will look, in a frame that runs nothing. */
export function DocumentsPage(props: {
  readonly page?: WrittenDocuments;
  readonly refusal?: string;
  readonly isLooking: boolean;
}) {
  const { isLooking, page, refusal } = props;
  const html = useMemo(
    () => (page === undefined ? '' : new TextDecoder().decode(page.bytes)),
    [page],
  );
  if (refusal !== undefined)
    return (
      <p className={styles.refusal} role="alert">
        {refusal}
      </p>
    );
  if (page === undefined) return <div aria-busy={isLooking} />;
  return (
    <section className={styles.documents} aria-label={t('documents.title')} aria-busy={isLooking}>
      {page.leftOut.map((words) => (
        <p key={words} role="status" dir="auto">
          {words}
        </p>
      ))}
      {page.count > 1 ? <p className={styles.soft}>{t('documents.previewCut')}</p> : null}
      <iframe
        className={styles.frame}
        title={t('documents.preview', { name: page.names[0] ?? '' })}
        sandbox=""
        srcDoc={html}
      />
    </section>
  );
}
