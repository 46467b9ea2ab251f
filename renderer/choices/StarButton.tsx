import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { chosenFor, passageOf } from '../../shared/team/chosen-quotes.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import styles from './quote-buttons.module.css';
import { toggleStars } from './star-quotes.ts';

export interface StarButtonProps {
  readonly excerpt: Excerpt;
  readonly code: Code;
  /** In a grid that has the keys itself. */
  readonly isInGrid?: boolean;
}

/** Chooses an excerpt as a quote for a code, or takes it back. */
export function StarButton({ code, excerpt, isInGrid = false }: StarButtonProps) {
  const isChosen = useReview(({ snapshot }) =>
    chosenFor(snapshot, code.id).has(passageOf(excerpt)),
  );
  const label = t('quote.star', { code: code.name });
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={isChosen}
      aria-label={label}
      title={t(isChosen ? 'quote.unstarHint' : 'quote.starHint', { code: code.name })}
      {...(isInGrid ? { tabIndex: -1 } : {})}
      onClick={() =>
        void toggleStars({ excerptIds: [excerpt.id], codeIds: [code.id] }, 'said').catch(
          notifyError,
        )
      }
    >
      {isChosen ? '★' : '☆'}
    </button>
  );
}
