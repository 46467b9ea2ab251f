import { useMemo, useState } from 'react';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { codedBefore } from '../../shared/codebook/coded-before.ts';
import { uncode } from '../../shared/commands/coding.ts';
import { keepCodings } from '../../shared/commands/still-fits.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Coding } from '../../shared/records/coding.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodingId } from '../../shared/records/ids.ts';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { useReview } from '../store/review-store.ts';
import { openExcerpt } from '../store/session-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { useShownLogSince } from '../store/use-shown-log.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import styles from './coded-before.module.css';

interface Passage {
  readonly coding: Coding;
  readonly excerpt: Excerpt;
}

/** No more rows than somebody goes through at once; those that are done make room for the next. */
const most = 50;

/** The passages of a code from before its name or definition last changed: read off the log, which is kept while they are shown. */
export function CodedBefore({ code }: { readonly code: Code }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-label={t('before.title')}>
      <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('before.title')}
      </Button>
      {isOpen ? <Passages code={code} /> : null}
    </section>
  );
}

function Passages({ code }: { readonly code: Code }) {
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  const readOnly = useReview((state) => state.readOnly);
  const log = useShownLogSince(snapshot);
  const found = useMemo(
    () => codedBefore(log, snapshot).get(code.id)?.codings ?? [],
    [log, snapshot, code.id],
  );
  const passages = useMemo(
    () =>
      found.flatMap((id): readonly Passage[] => {
        const coding = findRecord(snapshot, id);
        const excerpt =
          coding?.type === 'coding' ? findRecord(snapshot, coding.excerptId) : undefined;
        return coding?.type === 'coding' && excerpt?.type === 'excerpt' && coding.layer === 'own'
          ? [{ coding, excerpt }]
          : [];
      }),
    [found, snapshot],
  );
  if (log.length === 0) return null;
  const own = passages.filter(({ coding }) => coding.reviewerId === reviewerId);
  const theirs = passages.length - own.length;
  const keep = (codingIds: readonly CodingId[]): void => {
    void commitAndTell(keepCodings, { codingIds });
  };
  return (
    <>
      <p className={styles.soft}>{t('before.count', { count: own.length, theirs })}</p>
      <ul className={styles.list}>
        {own.slice(0, most).map(({ coding, excerpt }) => (
          <li key={coding.id} className={styles.row}>
            <button
              type="button"
              className={styles.quote}
              dir="auto"
              onClick={() => openExcerpt(excerpt.id)}
            >
              {clipQuote(quotedWords(excerpt), 200)}
              <Place excerpt={excerpt} />
            </button>
            {readOnly ? null : (
              <span className={styles.tools}>
                <Button
                  look="quiet"
                  aria-label={t('before.fitsOne', { quote: clipQuote(quotedWords(excerpt), 60) })}
                  onPress={() => keep([coding.id])}
                >
                  {t('before.fits')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={t('before.uncodeOne', { quote: clipQuote(quotedWords(excerpt), 60) })}
                  onPress={() => void commitAndTell(uncode, { codingIds: [coding.id] })}
                >
                  {t('before.uncode')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {own.length < 2 || readOnly ? null : (
        <p>
          <Button onPress={() => keep(own.map(({ coding }) => coding.id))}>
            {t('before.allFit', { count: own.length })}
          </Button>
        </p>
      )}
    </>
  );
}

function Place({ excerpt }: { readonly excerpt: Excerpt }) {
  const document = useReview((state) => state.snapshot.documents.get(excerpt.documentId));
  if (document === undefined) return null;
  return (
    <span className={styles.soft}>
      <PassagePlace textId={document.textId} passage={excerpt} />
    </span>
  );
}
