import { useId } from 'react';
import { t } from '../../../shared/messages/all-messages.ts';
import { listInWords } from '../../../shared/messages/formats.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { documentName } from '../../../shared/tables/study-order.ts';
import { useReview } from '../../store/review-store.ts';
import { openExcerpt, openPlace } from '../../store/session-store.ts';
import type { Difference } from './differences.ts';
import styles from './recode.module.css';

/** Passages that were coded otherwise the second time; each leads to its place in the text. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('recode.differences', { count: differences.length })}</h2>
      <ul className={styles.differences}>
        {differences.map((each) => (
          <DifferenceRow key={each.id} difference={each} />
        ))}
      </ul>
    </section>
  );
}

function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const snapshot = useReview((state) => state.snapshot);
  const { codes, documentId, excerptId, kind, quote, start } = difference;
  const namesOf = (ids: readonly CodeId[]): string =>
    ids.length === 0
      ? t('recode.notCoded')
      : listInWords(ids.map((id) => snapshot.codes.get(id)?.name ?? '–'));
  const [first, second] = codes;
  const isThere =
    excerptId !== undefined &&
    snapshot.codings.get(documentId)?.excerpts.get(excerptId)?.deleted !== true;
  return (
    <li>
      <button
        type="button"
        className={styles.difference}
        onClick={() => (isThere ? openExcerpt(excerptId) : openPlace(documentId, start))}
      >
        <span className={styles.quote} dir="auto">
          {quote}
        </span>
        <span dir="auto">
          {kind === 'boundaries' || kind === 'order'
            ? t(`recode.kind.${kind}`, { code: namesOf(first) })
            : t('recode.kind.codes', { first: namesOf(first), second: namesOf(second) })}
        </span>
        <span className={styles.soft} dir="auto">
          {documentName(snapshot, documentId)}
        </span>
      </button>
    </li>
  );
}
