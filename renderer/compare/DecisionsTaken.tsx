import { t } from '../../shared/messages/all-messages.ts';
import type { Disagreement } from '../../shared/reconcile/disagreements.ts';
import type { Decision } from '../../shared/records/decision.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import styles from './compare.module.css';
import type { CompareView } from './compare-view.ts';
import { earlierDecisions } from './comparisons.ts';
import { withdraw } from './record-decision.ts';

/** What was decided so far, by whom and why. Only whoever recorded it can withdraw it. */
export function DecisionsTaken(props: {
  readonly view: CompareView;
  readonly passage: Disagreement;
}) {
  const { passage, view } = props;
  const { decisions } = passage;
  const earlier = earlierDecisions(view.snapshot, passage);
  const foreign = decisions.some(({ reviewerId }) => reviewerId !== view.viewer);
  return (
    <>
      <Decisions title={t('compare.decisions')} decisions={decisions} view={view} />
      {foreign ? <p className={styles.soft}>{t('compare.decideAgain')}</p> : null}
      <Decisions title={t('compare.decidedEarlier')} decisions={earlier} view={view} />
    </>
  );
}

function Decisions(props: {
  readonly title: string;
  readonly decisions: readonly Decision[];
  readonly view: CompareView;
}) {
  const { decisions, title, view } = props;
  if (decisions.length === 0) return null;
  const { reviewers } = view.snapshot;
  return (
    <div className={styles.decided}>
      <h3>{title}</h3>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id} className={styles.decision}>
            <span>
              <strong>
                {t('compare.decidedBy', {
                  who: reviewers.get(decision.reviewerId)?.name ?? '?',
                  outcome: t(`compare.decided.${decision.outcome}`),
                })}
              </strong>{' '}
              <span dir="auto">{decision.reason}</span>
              <span className={styles.soft}>
                {' '}
                {t('compare.decidedPresent', {
                  names: decision.present
                    .map((id) => reviewers.get(id)?.initials ?? '?')
                    .join(', '),
                })}
              </span>
              {decision.note === undefined ? null : (
                <span className={styles.decisionNote} dir="auto">
                  {decision.note}
                </span>
              )}
            </span>
            {decision.reviewerId === view.viewer ? (
              <Button look="quiet" onPress={() => void withdraw(decision).catch(notifyError)}>
                {t('compare.withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
