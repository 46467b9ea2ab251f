import { type RefObject, useMemo, useState } from 'react';
import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { hasQuotes, type MemoPart, memoParts } from '../../shared/records/quote-token.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { quotedExcerpt } from '../../shared/team/quoted-excerpt.ts';
import { type Shown, viewOf } from '../../shared/team/view.ts';
import { useReview } from '../store/review-store.ts';
import { openExcerpt } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { clipQuote } from '../ui/quote.ts';
import styles from './memo-quotes.module.css';
import { typeInto } from './memo-quotes.ts';
import { PassagePlace } from './PassagePlace.tsx';
import { QuotePicker } from './QuotePicker.tsx';

export interface MemoQuotesProps {
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Whether the words stand here instead of in the field. */
  readonly isAside: boolean;
}

/** Below the field of a memo: its words with the quotes in it while nobody writes, and the way to put one in. */
export function MemoQuotes({ field, isAside, text }: MemoQuotesProps) {
  const [isPicking, setPicking] = useState(false);
  const readOnly = useReview((state) => state.readOnly);
  return (
    <div className={styles.below}>
      {hasQuotes(text) ? (
        <div
          role="group"
          aria-label={t('memo.withQuotes')}
          className={isAside ? styles.aside : 'visually-hidden'}
        >
          <MemoWords text={text} />
        </div>
      ) : null}
      {readOnly ? null : (
        <div className={styles.tools} data-memo-tools>
          {isAside ? (
            <Button look="quiet" onPress={() => field.current?.focus()}>
              {t('memo.edit')}
            </Button>
          ) : null}
          <Button look="quiet" onPress={() => setPicking(true)}>
            {t('memo.quoteInsert')}
          </Button>
        </div>
      )}
      {isPicking ? (
        <QuotePicker
          onClose={() => setPicking(false)}
          onPick={(token) => {
            setPicking(false);
            // The dialog gives the focus back first.
            setTimeout(() => {
              if (field.current !== null) typeInto(field.current, token);
            });
          }}
        />
      ) : null}
    </div>
  );
}

/** The words of a memo or finding; each quote as its excerpt is now, and a way to it. */
export function MemoWords({ text }: { readonly text: string }) {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const quotes = hasQuotes(text);
  const everything = useMemo(
    () => (quotes ? viewOf(full, { viewer, layer: 'all' }) : undefined),
    [quotes, full, viewer],
  );
  if (everything === undefined) return <p dir="auto">{text}</p>;
  return (
    <p dir="auto" className={styles.words}>
      {memoParts(text).map((part, at) =>
        part.kind === 'words' ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
          <Quote key={at} part={part} everything={everything} />
        ),
      )}
    </p>
  );
}

function Quote(props: {
  readonly part: Extract<MemoPart, { readonly kind: 'quote' }>;
  readonly everything: Shown;
}) {
  const { everything, part } = props;
  const quoted = quotedExcerpt(everything, part.excerptId);
  if (quoted.kind === 'closed') return <span className={styles.gone}>{t('memo.quoteClosed')}</span>;
  if (quoted.kind !== 'there')
    return <span className={styles.gone}>{t('memo.quoteGone', { quote: part.label })}</span>;
  const { excerpt } = quoted;
  const document = everything.documents.get(excerpt.documentId);
  const study = document === undefined ? '' : studyLabels(everything).get(document.studyId);
  const bare = bareQuote(quotedWords(excerpt));
  return (
    <button
      type="button"
      className={styles.quote}
      dir="auto"
      title={t('memo.quoteOpen', { quote: clipQuote(bare, 90) })}
      onClick={() => openExcerpt(excerpt.id)}
    >
      {excerpt.region === undefined ? `“${bare}” ` : null}
      <span className={styles.source}>
        ({study}
        {document === undefined ? null : (
          <PassagePlace textId={document.textId} passage={excerpt} lead=", " />
        )}
        )
      </span>
    </button>
  );
}
