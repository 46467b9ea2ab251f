import { useState } from 'react';
import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { CodedBy } from '../choices/CodedBy.tsx';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { openExcerpt } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import styles from './sensitivity.module.css';
import type { SensitivityView } from './use-sensitivity.ts';

/** Quotes that are drawn at once; more are asked for. */
const atOnce = 30;

/** Quotes with where they are from; each leads to its place in the text. */
export function QuoteList(props: {
  readonly excerpts: readonly Excerpt[];
  readonly view: SensitivityView;
}) {
  const { excerpts, view } = props;
  const [most, setMost] = useState(atOnce);
  return (
    <div className={styles.quotes}>
      <ul className={styles.quoteList}>
        {excerpts.slice(0, most).map((excerpt) => (
          <Quote key={excerpt.id} excerpt={excerpt} view={view} />
        ))}
      </ul>
      {excerpts.length <= most ? null : (
        <Button look="quiet" onPress={() => setMost(most + 10 * atOnce)}>
          {t('sensitivity.more', { count: excerpts.length - most })}
        </Button>
      )}
    </div>
  );
}

function Quote({ excerpt, view }: { readonly excerpt: Excerpt; readonly view: SensitivityView }) {
  const document = view.snapshot.documents.get(excerpt.documentId);
  if (document === undefined) return null;
  return (
    <li className={styles.quoted}>
      <button
        type="button"
        className={styles.quote}
        dir="auto"
        onClick={() => openExcerpt(excerpt.id)}
      >
        “{clipQuote(bareQuote(quotedWords(excerpt)), 400)}”
      </button>
      <span className={styles.facts}>
        <span>
          {view.labels.get(document.studyId) ?? ''}
          <PassagePlace textId={document.textId} passage={excerpt} lead=", " />
        </span>
        <CodedBy excerpt={excerpt} snapshot={view.snapshot} />
        {excerpt.constructOrder === undefined ? null : (
          <span>{t(`order.${excerpt.constructOrder}`)}</span>
        )}
      </span>
    </li>
  );
}
