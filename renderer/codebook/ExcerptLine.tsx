import { type MouseEvent, memo } from 'react';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { groupsOf } from '../../shared/codebook/participant-groups.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Code } from '../../shared/records/code.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { CodedBy } from '../choices/CodedBy.tsx';
import { copyQuotes } from '../choices/late-quotes.ts';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import quoteButtons from '../choices/quote-buttons.module.css';
import { StarButton } from '../choices/StarButton.tsx';
import { askForFinding } from '../store/finding-mark.ts';
import { notifyError } from '../store/notices.ts';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { clipQuote } from '../ui/quote.ts';
import { ExcerptContext } from './ExcerptContext.tsx';
import { type ExcerptRow, otherCodes } from './excerpt-rows.ts';
import styles from './page.module.css';
import quoteStyles from './quotes.module.css';

interface Props {
  readonly row: ExcerptRow;
  readonly snapshot: Shown;
  /** The code whose page it is. */
  readonly code: Code;
  readonly isPicked: boolean;
  /** What stands around it is shown. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onToggle: (event: MouseEvent) => void;
}

/** Longest quote shown whole; the reader shows the rest at its place. */
const quoteLength = 600;

/** One excerpt on a code's page: the quote, its place, its construct order, its groups and its other codes. */
export const ExcerptLine = memo(function ExcerptLine({
  row,
  snapshot,
  code,
  isOpen,
  isPicked,
  onOpen,
  onToggle,
}: Props) {
  const excerpt = snapshot.codings.get(row.documentId)?.excerpts.get(row.id);
  const document = snapshot.documents.get(row.documentId);
  if (excerpt === undefined || document === undefined) return null;
  const study = studyLabels(snapshot).get(document.studyId) ?? '';
  const codes = otherCodes(snapshot, row, code.id);
  return (
    <>
      <div role="gridcell" className={styles.pick}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isPicked}
          aria-label={t('codebook.pick', { quote: clipQuote(quotedWords(excerpt), 60) })}
          onClick={onToggle}
          onChange={() => undefined}
        />
      </div>
      {row.place === undefined ? null : (
        <div role="gridcell" className={quoteStyles.place}>
          {row.place}.
        </div>
      )}
      <div role="gridcell" className={styles.excerpt}>
        <blockquote className={styles.quote} dir="auto">
          {clipQuote(quotedWords(excerpt), quoteLength)}
        </blockquote>
        <div className={styles.facts}>
          <span className={styles.place} title={document.title}>
            {row.place === undefined ? null : `${study}, `}
            <PassagePlace textId={document.textId} passage={excerpt} fallback={document.title} />
          </span>
          <CodedBy excerpt={excerpt} snapshot={snapshot} />
          {excerpt.constructOrder === undefined ? null : (
            <span>{t(`order.${excerpt.constructOrder}`)}</span>
          )}
          {groupsOf(snapshot, excerpt).map(({ id, name }) => (
            <span key={id} dir="auto">
              {name}
            </span>
          ))}
          {codes.map((other) => (
            <button
              key={other.id}
              type="button"
              tabIndex={-1}
              className={styles.chip}
              title={t('codebook.openPageOf', { code: other.name })}
              onClick={() => openCode(other.id)}
            >
              <CodeDot code={other} />
              <span className={styles.chipName} dir="auto">
                {other.name}
              </span>
            </button>
          ))}
          <span className={quoteStyles.tools}>
            <StarButton excerpt={excerpt} code={code} isInGrid />
            <button
              type="button"
              tabIndex={-1}
              className={quoteButtons.tool}
              onClick={() => void copyQuotes([excerpt]).catch(notifyError)}
            >
              {t('inspector.copy')}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={quoteButtons.tool}
              onClick={() => askForFinding([row.id])}
            >
              {t('findings.markFor')}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className={quoteButtons.tool}
              aria-expanded={isOpen}
              onClick={() => onOpen(!isOpen)}
            >
              {t('quote.context')}
            </button>
          </span>
        </div>
        {isOpen ? <ExcerptContext excerpt={excerpt} textId={document.textId} /> : null}
      </div>
    </>
  );
});
