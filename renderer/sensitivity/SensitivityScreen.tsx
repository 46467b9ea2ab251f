import { useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { LeftOut } from '../../shared/sensitivity/left-out.ts';
import { ClosedNote } from '../choices/ClosedNote.tsx';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SensitivityToolbar } from './SensitivityToolbar.tsx';
import { StepList } from './StepList.tsx';
import { StepSheet } from './StepSheet.tsx';
import styles from './sensitivity.module.css';
import { useSensitivity } from './use-sensitivity.ts';

/** What the synthesis rests on: everything that can be left out, and what that does to themes and findings. */
export function SensitivityScreen() {
  const view = useSensitivity();
  const { answer, snapshot } = view;
  const steps = [answer.whole, ...answer.steps];
  // What is left out stays the same one when other studies or coding are listed around it.
  const [key, setKey] = useState('nothing');
  if (!isCoded(snapshot.everybody))
    return (
      <EmptyState title={t('sensitivity.emptyTitle')} text={t('sensitivity.empty')}>
        <Button look="primary" onPress={() => goTo('code')}>
          {t('action.go.code')}
        </Button>
      </EmptyState>
    );
  const chosen = Math.max(
    0,
    steps.findIndex(({ leftOut }) => keyOf(leftOut) === key),
  );
  const step = steps[chosen];
  return (
    <div className={styles.screen}>
      <SensitivityToolbar view={view} />
      <ClosedNote of="coding" snapshot={snapshot} />
      {answer.whole.excerpts === 0 || step === undefined ? (
        <p className={styles.nothing}>{t('sensitivity.noStudies')}</p>
      ) : (
        <div className={styles.panes}>
          <StepList
            view={view}
            steps={steps}
            chosen={chosen}
            onChoose={(at) => setKey(keyOf(steps[at]?.leftOut))}
          />
          <div className={styles.paper}>
            <StepSheet key={keyOf(step.leftOut)} view={view} step={step} />
          </div>
        </div>
      )}
    </div>
  );
}

function keyOf(leftOut: LeftOut | undefined): string {
  if (leftOut === undefined) return 'nothing';
  switch (leftOut.kind) {
    case 'study':
      return leftOut.studyId;
    case 'coder':
      return leftOut.reviewerId;
    default:
      return leftOut.kind;
  }
}

/** Whether anybody coded anything: which coding is counted is chosen on the screen. */
function isCoded(everybody: Snapshot['codings']): boolean {
  for (const { codings } of everybody.values()) if (codings.size > 0) return true;
  return false;
}
