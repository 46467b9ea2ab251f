import { useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
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
  const [at, setAt] = useState(0);
  if (snapshot.codings.size === 0)
    return (
      <EmptyState title={t('sensitivity.emptyTitle')} text={t('sensitivity.empty')}>
        <Button look="primary" onPress={() => goTo('code')}>
          {t('action.go.code')}
        </Button>
      </EmptyState>
    );
  const chosen = Math.min(at, steps.length - 1);
  const step = steps[chosen];
  return (
    <div className={styles.screen}>
      <SensitivityToolbar view={view} />
      {answer.whole.excerpts === 0 || step === undefined ? (
        <p className={styles.nothing}>{t('sensitivity.noStudies')}</p>
      ) : (
        <div className={styles.panes}>
          <StepList view={view} steps={steps} chosen={chosen} onChoose={setAt} />
          <div className={styles.paper}>
            <StepSheet key={chosen} view={view} step={step} />
          </div>
        </div>
      )}
    </div>
  );
}
