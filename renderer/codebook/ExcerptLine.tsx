import { type MouseEvent, memo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { clipQuote } from '../ui/quote.ts';
import { type ExcerptRow, otherCodes } from './excerpt-rows.ts';
import styles from './page.module.css';

interface Props {
  readonly row: ExcerptRow;
  readonly snapshot: Snapshot;
  readonly codeId: CodeId;
  readonly isPicked: boolean;
  readonly onToggle: (event: MouseEvent) => void;
}

/** Longest quote shown whole; the reader shows the rest at its place. */
const quoteLength = 600;

/** One excerpt on a code's page: the quote, its place, its construct order and its other codes. */
export const ExcerptLine = memo(function ExcerptLine({
  row,
  snapshot,
  codeId,
  isPicked,
  onToggle,
}: Props) {
  const excerpt = snapshot.codings.get(row.documentId)?.excerpts.get(row.id);
  const document = snapshot.documents.get(row.documentId);
  if (excerpt === undefined || document === undefined) return null;
  const codes = otherCodes(snapshot, row, codeId);
  return (
    <>
      <div role="gridcell" className={styles.pick}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isPicked}
          aria-label={t('codebook.pick', { quote: clipQuote(excerpt.quote, 60) })}
          onClick={onToggle}
          onChange={() => undefined}
        />
      </div>
      <div role="gridcell" className={styles.excerpt}>
        <blockquote className={styles.quote} dir="auto">
          {clipQuote(excerpt.quote, quoteLength)}
        </blockquote>
        <div className={styles.facts}>
          <span className={styles.place} title={document.title}>
            <PassagePlace
              textId={document.textId}
              start={excerpt.start}
              fallback={document.title}
            />
          </span>
          {excerpt.constructOrder === undefined ? null : (
            <span>{t(`order.${excerpt.constructOrder}`)}</span>
          )}
          {codes.map((code) => (
            <button
              key={code.id}
              type="button"
              tabIndex={-1}
              className={styles.chip}
              title={t('codebook.openPageOf', { code: code.name })}
              onClick={() => openCode(code.id)}
            >
              <CodeDot code={code} />
              <span className={styles.chipName} dir="auto">
                {code.name}
              </span>
            </button>
          ))}
        </div>
      </div>
    </>
  );
});
