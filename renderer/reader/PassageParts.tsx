import { type ReactNode, useMemo } from 'react';
import { placeOfPassage, quotedWords } from '../../shared/anchor/cite-passage.ts';
import { doOverlap } from '../../shared/anchor/region.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { shownQuote } from '../choices/shown-quote.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { LateBit } from '../ui/Late.tsx';
import { clipQuote } from '../ui/quote.ts';
import { codesOn, pageOf, shownNear } from './coded-text.ts';
import { CorrectLink } from './correct/CorrectLink.tsx';
import styles from './inspector.module.css';
import { correctedHere } from './late-bits.ts';
import { useReader } from './reader-state.ts';
import { showExcerpt } from './show-excerpt.ts';

/** A passage of a document: an excerpt, or what is selected. */
export type InspectedPassage = Pick<Excerpt, 'documentId' | 'start' | 'end' | 'quote' | 'region'>;

export const longestQuote = 600;

/** Study and place, with what can be done with the quote. */
export function Source(props: {
  readonly passage: InspectedPassage;
  readonly children?: ReactNode;
}) {
  const { passage } = props;
  const study = useReview(({ snapshot }) => {
    const document = snapshot.documents.get(passage.documentId);
    return document === undefined ? '' : (studyLabels(snapshot).get(document.studyId) ?? '');
  });
  const loaded = useReader((state) => state.loaded);
  const place =
    loaded?.documentId === passage.documentId ? placeOfPassage(loaded.body, passage) : '';
  return (
    <p className={styles.source}>
      <span>{[study, place].filter((part) => part !== '').join(', ')}</span>
      {props.children}
    </p>
  );
}

/** What is selected and no excerpt of one's own yet, with what is coded at the same place. */
export function SelectedPart({ passage }: { readonly passage: InspectedPassage }) {
  return (
    <section className={styles.part} aria-label={t('inspector.selected')}>
      <h2>{t('inspector.selected')}</h2>
      <blockquote className={styles.quote} dir="auto">
        “{shownQuote(passage, longestQuote)}”
      </blockquote>
      <Source passage={passage}>
        <CorrectLink documentId={passage.documentId} />
      </Source>
      <LateBit part={correctedHere} wanted={false} given={{ passage }} />
      <p className={styles.soft}>{t('inspector.noCodes')}</p>
      <Neighbours passage={passage} />
    </section>
  );
}

/** Excerpts that share characters, or a part of the page, with this one: all are reachable, whichever lies on top. */
export function Neighbours(props: {
  readonly passage: InspectedPassage;
  readonly except?: ExcerptId;
}) {
  const { except, passage } = props;
  const filter = useSession((state) => state.codeFilter);
  const page = useReview((state) => pageOf(state.inText, passage.documentId));
  const codes = useReview((state) => state.snapshot.codes);
  const others = useMemo(
    () =>
      shownNear(page, codes, filter, passage)
        .filter((other) => other.id !== except && doOverlap(other, passage))
        .slice(0, 20),
    [page, codes, filter, passage, except],
  );
  if (others.length === 0) return null;
  return (
    <>
      <h3>{t('inspector.here')}</h3>
      <ul className={styles.rows}>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className={styles.other} onClick={() => showExcerpt(other.id)}>
              {codesOn(page, codes, other.id).map(({ code }) => (
                <CodeDot key={code.id} code={code} />
              ))}
              <span className={styles.name} dir="auto">
                {clipQuote(quotedWords(other), 60)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
