import { useMemo } from 'react';
import { samePassage } from '../../shared/anchor/region.ts';
import { isOwnExcerpt } from '../../shared/commands/excerpts.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { otherMemos, thingMemo } from '../choices/late-memos.ts';
import { copyQuotes, starButton } from '../choices/late-quotes.ts';
import { shownQuote } from '../choices/shown-quote.ts';
import { slotAmong, useSlots } from '../choices/use-slots.ts';
import { askForFinding } from '../store/finding-mark.ts';
import { askForSheetOfQuotes } from '../store/into-write-up.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { LateBit, LateLayer } from '../ui/Late.tsx';
import { SlotKey } from '../ui/SlotKey.tsx';
import { closeAutoCode, useAutoCode } from './auto-code-state.ts';
import { CodePart } from './CodePart.tsx';
import { codesOn, excerptWithBounds, liveExcerpt, pageOf } from './coded-text.ts';
import { CorrectLink } from './correct/CorrectLink.tsx';
import styles from './inspector.module.css';
import { autoCode, correctedHere, groupsOfExcerpt } from './late-bits.ts';
import { MemoField } from './MemoField.tsx';
import { Outline } from './Outline.tsx';
import { orderExcerpt, uncodePassage } from './own-excerpt-actions.ts';
import {
  type InspectedPassage,
  longestQuote,
  Neighbours,
  SelectedPart,
  Source,
} from './PassageParts.tsx';

/** The passage that bar and keys speak of: an excerpt, or what is selected where that is none yet. */
function useInspected(): { readonly excerpt?: Excerpt; readonly selected?: InspectedPassage } {
  const documentId = useSession((state) => state.documentId);
  const excerptId = useSession((state) => state.excerptId);
  const selection = useSession((state) => state.selection);
  const reviewerId = useReview((state) => state.reviewerId);
  const page = useReview((state) => pageOf(state.inText, documentId));
  const shown = liveExcerpt(page, excerptId);
  if (selection === undefined || documentId === undefined)
    return shown === undefined ? {} : { excerpt: shown };
  const own = excerptWithBounds(page, reviewerId, selection);
  if (own !== undefined) return { excerpt: own };
  if (shown !== undefined && samePassage(shown, selection)) return { excerpt: shown };
  return { selected: { ...selection, documentId } };
}

/** The excerpt that is shown, with everything said about it, and the codes it carries. */
export function Inspector() {
  const documentId = useSession((state) => state.documentId);
  const { excerpt, selected } = useInspected();
  const searching = useAutoCode((state) => state.isOpen);
  if (searching) return <LateLayer part={autoCode} wanted giveUp={closeAutoCode} />;
  if (selected !== undefined) return <SelectedPart passage={selected} />;
  if (excerpt === undefined) {
    return (
      <>
        <p className={styles.empty}>{t('inspector.empty')}</p>
        <Outline />
        {documentId === undefined ? null : (
          <div className={styles.part}>
            <LateBit
              key={documentId}
              part={thingMemo}
              wanted={false}
              given={{ targetId: documentId, kind: 'document' }}
            />
          </div>
        )}
      </>
    );
  }
  return <ExcerptPart key={excerpt.id} excerpt={excerpt} />;
}

function ExcerptPart({ excerpt }: { readonly excerpt: Excerpt }) {
  const reviewerId = useReview((state) => state.reviewerId);
  const page = useReview((state) => pageOf(state.inText, excerpt.documentId));
  const codes = useReview((state) => state.snapshot.codes);
  const owner = useReview((state) => state.snapshot.reviewers.get(excerpt.reviewerId)?.name ?? '');
  const onExcerpt = useMemo(() => codesOn(page, codes, excerpt.id), [page, codes, excerpt.id]);
  const own = isOwnExcerpt(excerpt, reviewerId);
  const again = useReview(({ snapshot }) => snapshot.view.again.has(excerpt.documentId));
  const slots = useSlots();
  return (
    <>
      <section className={styles.part} aria-label={t('inspector.excerpt')}>
        <h2>{t('inspector.excerpt')}</h2>
        <blockquote className={styles.quote} dir="auto">
          “{shownQuote(excerpt, longestQuote)}”
        </blockquote>
        <Source passage={excerpt}>
          <button
            type="button"
            className={styles.link}
            onClick={() => void copyQuotes([excerpt]).catch(notifyError)}
          >
            {t('inspector.copy')}
          </button>
          {again ? null : (
            <>
              <button
                type="button"
                className={styles.link}
                onClick={() => askForFinding([excerpt.id])}
              >
                {t('inspector.finding')}
              </button>
              <button
                type="button"
                className={styles.link}
                onClick={() => askForSheetOfQuotes([excerpt.id])}
              >
                {t('inspector.writeUp')}
              </button>
            </>
          )}
          <CorrectLink documentId={excerpt.documentId} />
        </Source>
        <LateBit part={correctedHere} wanted={false} given={{ passage: excerpt }} />
        {own ? null : <p className={styles.soft}>{t('inspector.by', { name: owner })}</p>}
        <ul className={styles.rows} aria-label={t('inspector.codes')}>
          {onExcerpt.map(({ code, codings }) => (
            <li key={code.id} className={styles.row}>
              <CodeDot code={code} />
              <span className={styles.name} dir="auto">
                {code.name}
              </span>
              <SlotKey number={slotAmong(slots, code.id)} />
              {again ? null : (
                <LateBit part={starButton} wanted={false} given={{ excerpt, code }} />
              )}
              {own && codings.some((coding) => coding.reviewerId === reviewerId) ? (
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={t('inspector.remove', { code: code.name })}
                  onClick={() => {
                    // The row acts on this excerpt, whatever else is selected.
                    useSession.setState({ selection: undefined, excerptId: excerpt.id });
                    void uncodePassage(code.id);
                  }}
                >
                  ×
                </button>
              ) : null}
            </li>
          ))}
        </ul>
        {onExcerpt.length === 0 ? <p className={styles.soft}>{t('inspector.noCodes')}</p> : null}
        <label className={styles.field}>
          <span>{t('inspector.order')}</span>
          <select
            value={excerpt.constructOrder ?? 'unset'}
            disabled={!own}
            onChange={({ target: { value } }) =>
              void orderExcerpt(
                excerpt.id,
                value === 'participant' || value === 'author' ? value : undefined,
              )
            }
          >
            {(['unset', 'participant', 'author'] as const).map((order) => (
              <option key={order} value={order}>
                {t(`inspector.order.${order}`)}
              </option>
            ))}
          </select>
        </label>
        <LateBit part={groupsOfExcerpt} wanted={false} given={{ excerpt }} />
        {again ? (
          <p className={styles.soft}>{t('reader.again.noNotes')}</p>
        ) : (
          <MemoField excerptId={excerpt.id} />
        )}
        <LateBit part={otherMemos} wanted={false} given={{ targetId: excerpt.id }} />
        <Neighbours passage={excerpt} except={excerpt.id} />
      </section>
      {onExcerpt.map(({ code }) => (
        <CodePart key={code.id} code={code} />
      ))}
    </>
  );
}
