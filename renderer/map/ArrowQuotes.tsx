import { useDeferredValue, useMemo, useState } from 'react';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { quoteArrow } from '../../shared/commands/map-arrows.ts';
import type { DrawnArrow } from '../../shared/maps/drawn-arrows.ts';
import { excerptsBehind } from '../../shared/maps/excerpts-behind.ts';
import { isCodeId } from '../../shared/maps/numbers.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { openExcerpt } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import { SearchInput } from '../ui/SearchInput.tsx';
import styles from './map.module.css';
import type { MapView } from './use-map-view.ts';

/** Excerpts that are offered at once. */
const mostOffered = 30;

/** The quotes behind an arrow, and the excerpts of its ends that could be. */
export function ArrowQuotes(props: {
  readonly view: MapView;
  readonly drawnArrow: DrawnArrow;
  readonly readOnly: boolean;
}) {
  const { drawnArrow, readOnly, view } = props;
  const { arrow, from, quotes, to } = drawnArrow;
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const offered = useMemo(
    () => excerptsBehind(view.snapshot, [from, to].filter(isCodeId), query, mostOffered),
    [view.snapshot, from, to, query],
  );
  const there = new Set(quotes.map(({ id }) => id));
  const set = (excerpt: Excerpt, quoted: boolean): void => {
    commit(quoteArrow, { arrowId: arrow.id, excerptIds: [excerpt.id], quoted }).catch(notifyError);
  };
  return (
    <>
      <h3>{t('map.quotes', { count: quotes.length })}</h3>
      <ul className={styles.quotes}>
        {quotes.map((excerpt) => (
          <li key={excerpt.id}>
            <Quote excerpt={excerpt} />
            {readOnly ? null : (
              <Button
                look="quiet"
                aria-label={t('map.takeQuote', { quote: shortOf(excerpt) })}
                onPress={() => set(excerpt, false)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <>
          <h3>{t('map.quotesToAdd')}</h3>
          <SearchInput label={t('map.quoteFilter')} value={typed} onChange={setTyped} />
          <ul className={styles.quotes}>
            {offered
              .slice(0, mostOffered)
              .filter(({ id }) => !there.has(id))
              .map((excerpt) => (
                <li key={excerpt.id}>
                  <Quote excerpt={excerpt} />
                  <Button
                    look="quiet"
                    aria-label={t('map.addQuote', { quote: shortOf(excerpt) })}
                    onPress={() => set(excerpt, true)}
                  >
                    +
                  </Button>
                </li>
              ))}
          </ul>
          {offered.length > mostOffered ? (
            <p className={styles.soft}>{t('map.moreQuotes')}</p>
          ) : null}
        </>
      )}
    </>
  );
}

/** The words of an excerpt, which lead to its place. */
function Quote({ excerpt }: { readonly excerpt: Excerpt }) {
  return (
    <button
      type="button"
      className={styles.quote}
      dir="auto"
      onClick={() => openExcerpt(excerpt.id)}
    >
      {clipQuote(quotedWords(excerpt), 160)}
    </button>
  );
}

function shortOf(excerpt: Excerpt): string {
  return clipQuote(quotedWords(excerpt), 60);
}
