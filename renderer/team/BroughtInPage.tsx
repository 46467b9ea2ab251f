import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { fieldName } from '../../shared/ops/field-name.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { nameOfReviewer, titleOf, valueWords } from '../../shared/ops/value-words.ts';
import {
  type ChangedField,
  isTakenBack,
  operationsBroughtBy,
  reportBringIn,
} from '../../shared/team/brought-in.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import own from './brought-in.module.css';
import { createdLines, isPartlyHidden } from './brought-in-words.ts';
import styles from './team.module.css';
import { whenOf } from './when-of.ts';

/** What came in with a colleague's work, what it overwrote, what stays hidden and what waits. */
export function BroughtInPage(props: {
  readonly log: readonly Operation[];
  readonly bringIn: Operation;
  readonly waiting: number;
}) {
  const { bringIn, log, waiting } = props;
  const snapshot = useReview((state) => state.snapshot);
  const report = useMemo(
    () => reportBringIn(log, bringIn, operationsBroughtBy(log, bringIn), snapshot),
    [log, bringIn, snapshot],
  );
  const { filled, overwritten } = report;
  const isGone = useMemo(() => isTakenBack(log, bringIn.id), [log, bringIn]);
  const hidden = !isGone && isPartlyHidden(log, bringIn);
  const lines = createdLines(report.created);
  return (
    <section className={own.report} aria-label={t('team.report')}>
      <header className={own.reportHead}>
        <h2 dir="auto">{t('team.reportOf', { from: String(bringIn.params.from ?? '') })}</h2>
        <span className={styles.soft}>{whenOf(bringIn)}</span>
        <Button look="quiet" onPress={() => useSession.setState({ bringIn: undefined })}>
          {t('team.closeReport')}
        </Button>
      </header>
      {isGone ? <p>{t('team.reportTakenBack')}</p> : null}
      <h3>{t('team.reportNew')}</h3>
      {lines.length === 0 ? (
        <p className={styles.soft}>{t('team.reportNothingNew')}</p>
      ) : (
        <dl className={styles.counts}>
          {lines.map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {hidden ? <p className={styles.hidden}>{t('team.reportHidden')}</p> : null}
      <h3>{t('team.reportOverwritten')}</h3>
      {overwritten.length === 0 ? (
        <p className={styles.soft}>{t('team.reportNothingOverwritten')}</p>
      ) : (
        <Overwritten fields={overwritten} snapshot={snapshot} />
      )}
      {filled.length === 0 ? null : (
        <details>
          <summary>{t('team.reportFilled', { count: filled.length })}</summary>
          <Overwritten fields={filled} snapshot={snapshot} />
        </details>
      )}
      <h3>{t('team.reportWaits')}</h3>
      <p className={styles.soft}>{t('team.reportToSettle', { count: waiting })}</p>
    </section>
  );
}

function Overwritten(props: {
  readonly fields: readonly ChangedField[];
  readonly snapshot: Snapshot;
}) {
  const { reviewers } = props.snapshot;
  return (
    <table className={own.fields}>
      <thead>
        <tr>
          <th scope="col">{t('team.reportWhat')}</th>
          <th scope="col">{t('team.reportBefore')}</th>
          <th scope="col">{t('team.reportAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {props.fields.map(({ after, before, field, record }) => (
          <tr key={`${record.id} ${field}`}>
            <th scope="row" dir="auto">
              {titleOf(record, props.snapshot)}
              <span className={`${styles.soft} ${own.under}`}>{fieldName(record.id, field)}</span>
            </th>
            {[before, after].map(({ reviewer, value }, at) => (
              <td key={at === 0 ? 'before' : 'after'}>
                <span dir="auto">{valueWords(record.id, field, value, props.snapshot)}</span>
                {reviewer === undefined ? null : (
                  <span className={`${styles.soft} ${own.under}`}>
                    {nameOfReviewer(reviewers, reviewer)}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
