import { placeOf } from '../../shared/audit/place-of.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { OperationId } from '../../shared/records/ids.ts';
import { goToPlace } from '../store/go-to-place.ts';
import { useReview } from '../store/review-store.ts';
import { openBringIn } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './audit.module.css';
import type { AuditEntry } from './audit-entries.ts';

/** One entry: when, by whom, what; the sentence leads to what it is about, where that is still there. */
export function TrailRow({ entry }: { readonly entry: AuditEntry }) {
  return (
    <>
      <time dateTime={entry.iso} {...(entry.isDoubtful ? { title: t('audit.doubtful') } : {})}>
        {entry.when}
        {entry.isDoubtful ? (
          <>
            {' '}
            <span aria-hidden="true">(?)</span>
            <span className="visually-hidden">{t('audit.doubtful')}</span>
          </>
        ) : null}
      </time>
      <span title={entry.who}>{entry.initials}</span>
      <span data-undone={entry.undone} dir="auto">
        <Sentence entry={entry} />
        {entry.undone ? <em> {t('audit.undone')}</em> : null}
        {entry.bringIn === undefined ? null : <WhatChanged bringIn={entry.bringIn} />}
      </span>
    </>
  );
}

function Sentence({ entry }: { readonly entry: AuditEntry }) {
  const snapshot = useReview((state) => state.snapshot);
  const place = placeOf(entry.operation, snapshot);
  if (place === undefined) return entry.sentence;
  return (
    <button type="button" className={styles.leads} onClick={() => goToPlace(place)}>
      {entry.sentence}
    </button>
  );
}

function WhatChanged({ bringIn }: { readonly bringIn: OperationId }) {
  return (
    <Button look="quiet" onPress={() => openBringIn(bringIn)}>
      {t('team.seeReport')}
    </Button>
  );
}
