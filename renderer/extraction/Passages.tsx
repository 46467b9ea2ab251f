import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import { passagesOf, type RestingPassage } from '../../shared/cells/passages.ts';
import { extractValue } from '../../shared/commands/extraction.ts';
import type { StudyCell } from '../../shared/extraction/study-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { bareQuote } from '../../shared/tables/table.ts';
import { leadToPassage } from '../choices/lead-to-passage.ts';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { clipQuote } from '../ui/quote.ts';
import styles from './extraction.module.css';

/** Letters of a passage beyond which it is cut. */
const longest = 120;

/** The passages a value rests on: each leads to its place; one’s own can be taken off. */
export function Passages(props: {
  readonly study: Study;
  readonly cell: StudyCell;
  readonly isReadOnly: boolean;
}) {
  const { cell, study } = props;
  const own = cell.own === undefined ? [] : passagesOf(cell.own);
  const all = cell.rests.flatMap((row) => passagesOf(row).map((passage) => ({ passage, row })));
  if (all.length === 0) return null;
  const takeOff = (at: number): void =>
    void commit(extractValue, {
      studyId: study.id,
      fieldId: cell.field.id,
      passages: own.toSpliced(at, 1),
    });
  return (
    <ul
      className={styles.passages}
      aria-label={t('extraction.passagesOf', { field: cell.field.name })}
    >
      {all.map(({ passage, row }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one passage may stand there twice, and they keep their order
        <li key={`${row.id} ${at}`}>
          <PassageLink passage={passage} />
          {row === cell.own ? (
            <button
              type="button"
              className={styles.off}
              aria-label={t('extraction.takeOff', { quote: clipQuote(words(passage), longest) })}
              disabled={props.isReadOnly}
              onClick={() => takeOff(at)}
            >
              ×
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** A passage in its words with its place; a press shows it in the text. */
export function PassageLink({ passage }: { readonly passage: RestingPassage }) {
  const document = useReview((state) => state.snapshot.documents.get(passage.documentId));
  return (
    <button
      type="button"
      className={styles.passage}
      onClick={() => void leadToPassage(passage).catch(notifyError)}
    >
      <q dir="auto">{clipQuote(words(passage), longest)}</q>{' '}
      <span className={styles.soft}>
        {document === undefined ? null : (
          <PassagePlace
            textId={document.textId}
            passage={passage.anchor}
            fallback={document.title}
          />
        )}
      </span>
    </button>
  );
}

function words({ anchor }: RestingPassage): string {
  return bareQuote(quotedWords(anchor)).replace(/\s+/g, ' ');
}
