import { useState } from 'react';
import { type CarriedExcerpts, carryOver, findCarried } from '../../shared/commands/carry-over.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { shownQuote } from '../choices/shown-quote.ts';
import { notifyError } from '../store/notices.ts';
import { holdReview, loadText, useReview } from '../store/review-store.ts';
import { openExcerpt } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './panel.module.css';
import { excerptCount } from './study-rows.ts';

/** Takes one's coding of another version of a document over to this one, and tells what was not found. */
export function CarryOver(props: {
  readonly document: DocumentRecord;
  readonly onDone: () => void;
}) {
  const { document, onDone } = props;
  const documents = useReview((state) => state.snapshot.documents);
  const codings = useReview((state) => state.snapshot.codings);
  const [result, setResult] = useState<CarriedExcerpts>();
  const others = [...documents.values()].filter(
    ({ deleted, id, studyId }) =>
      deleted !== true &&
      studyId === document.studyId &&
      id !== document.id &&
      excerptCount({ codings }, id) > 0,
  );
  const carry = async (from: DocumentRecord): Promise<void> => {
    const review = holdReview();
    const body = await loadText(document.textId);
    if (review === undefined) return;
    const { reviewerId, snapshot } = review.shown();
    const carried = findCarried(snapshot, from.id, body, reviewerId);
    const { found } = carried;
    await review.commit(carryOver, { from: from.id, to: document.id, found });
    setResult(carried);
  };
  return (
    <div className={styles.carry} role="group" aria-label={t('study.carryTitle')}>
      {result === undefined ? (
        <>
          <p>{t(others.length === 0 ? 'study.carryNone' : 'study.carryFrom')}</p>
          {others.map((other) => (
            <Button key={other.id} onPress={() => void carry(other).catch(notifyError)}>
              {other.title}
            </Button>
          ))}
        </>
      ) : (
        <div role="status">
          <p>
            {t('study.carried', {
              count: result.found.length,
              moved: result.found.filter(({ inPlace }) => !inPlace).length,
              lost: result.lost.length,
            })}
          </p>
          <ul>
            {result.lost.map((excerpt) => (
              <li key={excerpt.id}>
                <button
                  type="button"
                  className={styles.open}
                  onClick={() => openExcerpt(excerpt.id)}
                >
                  <span dir="auto">“{shownQuote(excerpt, 120)}”</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button look="quiet" onPress={onDone}>
        {t(result === undefined ? 'common.cancel' : 'study.carryDone')}
      </Button>
    </div>
  );
}
