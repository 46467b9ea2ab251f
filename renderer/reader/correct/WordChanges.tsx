import type { ReactNode } from 'react';
import type { Hunk } from '../../../shared/corrections/word-hunks.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { clipQuote } from '../../ui/quote.ts';
import styles from './correct.module.css';

/** The passage with what goes struck and what comes marked; read out as sentences. */
export function WordChanges(props: {
  readonly before: string;
  readonly after: string;
  readonly hunks: readonly Hunk[];
}) {
  const { after, before, hunks } = props;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, newFrom, newTo, to } of hunks) {
    parts.push(before.slice(at, from));
    parts.push(<del key={`del ${from}`}>{before.slice(from, to)}</del>, ' ');
    parts.push(<ins key={`ins ${from}`}>{after.slice(newFrom, newTo)}</ins>);
    at = to;
  }
  parts.push(before.slice(at));
  return (
    <div className={styles.changes} role="group" aria-label={t('correct.changes')}>
      {hunks.length === 0 ? (
        <p className={styles.soft}>{t('correct.unchanged')}</p>
      ) : (
        <p dir="auto" aria-hidden="true">
          {parts}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {hunks
          .map(({ from, newFrom, newTo, to }) =>
            t('correct.change', {
              was: clipQuote(before.slice(from, to), 90),
              words: clipQuote(after.slice(newFrom, newTo), 90),
            }),
          )
          .join('; ')}
      </p>
    </div>
  );
}
