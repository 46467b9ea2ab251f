import { useEffect } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { ClosedNote } from '../choices/ClosedNote.tsx';
import { closedCount } from '../choices/closed-count.ts';
import { exportTable } from '../store/export-settings.ts';
import { beginFindings, composeFinding, useFindings } from '../store/findings-state.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FindingSheet } from './FindingSheet.tsx';
import { FindingsList } from './FindingsList.tsx';
import styles from './findings.module.css';
import { NewFinding } from './NewFinding.tsx';
import { useFindingsView } from './use-findings-view.ts';

/** What the review finds: an outline under the themes, and the worksheet of one finding. */
export function FindingsScreen() {
  const reviewId = useReview((state) => state.reviewId);
  useEffect(() => beginFindings(reviewId), [reviewId]);
  const readOnly = useReview((state) => state.readOnly);
  const view = useFindingsView();
  const { chosen, composing } = useFindings();
  const { findings, resolved } = view.evidence.outline;
  if (findings.length === 0 && composing === undefined) {
    const isAnyClosed = closedCount(view.snapshot) > 0;
    return (
      <>
        <ClosedNote of="findings" snapshot={view.snapshot} />
        <EmptyState
          title={t(isAnyClosed ? 'closed.noFindings' : 'findings.emptyTitle')}
          text={t('findings.empty')}
        >
          <Button look="primary" isDisabled={readOnly} onPress={() => composeFinding()}>
            {t('findings.write')}
          </Button>
        </EmptyState>
      </>
    );
  }
  // A finding that was merged is read as part of another.
  const id = (chosen === undefined ? undefined : resolved.get(chosen)) ?? findings[0]?.finding.id;
  const evidence = id === undefined ? undefined : view.evidence.byFinding.get(id);
  const open = [...view.remarks.values()].reduce((sum, each) => sum + each.open.length, 0);
  return (
    <div className={styles.screen}>
      <div className={styles.toolbar}>
        <span className={styles.counts}>
          {t('findings.counts', { count: findings.length, remarks: open })}
        </span>
        <span className={styles.end}>
          <Button look="quiet" onPress={() => exportTable('evidence-profile')}>
            {t('findings.toProfile')}
          </Button>
          <Button isDisabled={readOnly} onPress={() => composeFinding()}>
            {t('findings.write')}
          </Button>
        </span>
      </div>
      <ClosedNote of="findings" snapshot={view.snapshot} />
      <div className={styles.panes}>
        <FindingsList
          view={view}
          chosen={id}
          readOnly={readOnly}
          isWork={composing === undefined}
        />
        <div className={styles.paper}>
          {composing !== undefined ? (
            <NewFinding key={composing.themeId} composing={composing} snapshot={view.snapshot} />
          ) : evidence === undefined ? null : (
            <FindingSheet
              key={evidence.read.finding.id}
              evidence={evidence}
              view={view}
              readOnly={readOnly}
            />
          )}
        </div>
      </div>
    </div>
  );
}
