import { isCorrectable } from '../../../shared/commands/corrections.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { keyOf } from '../../actions/registry.ts';
import { useReview } from '../../store/review-store.ts';
import styles from '../inspector.module.css';
import { openCorrecting } from './correcting.ts';

/** Corrects the passage that the inspector shows, where its text may be corrected. */
export function CorrectLink({ documentId }: { readonly documentId: DocumentId }) {
  const document = useReview(({ snapshot }) => snapshot.documents.get(documentId));
  if (document === undefined || !isCorrectable(document)) return null;
  return (
    <button
      type="button"
      className={styles.link}
      aria-keyshortcuts={keyOf('text.correct')}
      onClick={openCorrecting}
    >
      {t('inspector.correct')}
    </button>
  );
}
