import type { ReactNode } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { Shown } from '../../shared/team/view.ts';
import { openExcerpt } from '../store/session-store.ts';
import { CodedBy } from './CodedBy.tsx';
import { PassagePlace } from './PassagePlace.tsx';
import styles from './quoted-passage.module.css';
import { shownQuote } from './shown-quote.ts';

/** Letters of a quote in a list. */
const longest = 400;

/** A passage in a list: its words, which lead to it, and below them its study, place, coders and construct order. */
export function QuotedPassage(props: {
  readonly document: DocumentRecord;
  readonly excerpt: Excerpt;
  readonly labels: ReadonlyMap<string, string>;
  readonly snapshot: Shown;
  /** What can be said of it, at the end of its line. */
  readonly children?: ReactNode;
}) {
  const { document, excerpt, labels, snapshot } = props;
  return (
    <li className={styles.quoted}>
      <button
        type="button"
        className={styles.quote}
        dir="auto"
        onClick={() => openExcerpt(excerpt.id)}
      >
        “{shownQuote(excerpt, longest)}”
      </button>
      <span className={styles.facts}>
        <span>
          {labels.get(document.studyId) ?? ''}
          <PassagePlace textId={document.textId} passage={excerpt} lead=", " />
        </span>
        <CodedBy excerpt={excerpt} snapshot={snapshot} />
        {excerpt.constructOrder === undefined ? null : (
          <span>{t(`order.${excerpt.constructOrder}`)}</span>
        )}
        {props.children}
      </span>
    </li>
  );
}
