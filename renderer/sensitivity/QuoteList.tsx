import { useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import { QuotedPassage } from '../choices/QuotedPassage.tsx';
import { Button } from '../ui/Button.tsx';
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
    <QuotedPassage
      document={document}
      excerpt={excerpt}
      labels={view.labels}
      snapshot={view.snapshot}
    />
  );
}
