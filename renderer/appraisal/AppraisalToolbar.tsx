import { useMemo } from 'react';
import { appraisersOf } from '../../shared/appraisal/appraised.ts';
import { appraisalConflicts } from '../../shared/appraisal/outcomes.ts';
import { setAppraisers } from '../../shared/commands/appraisal.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { HowMany } from '../choices/HowMany.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { useAppraising } from '../store/appraising.ts';
import { exportTable } from '../store/export-settings.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { showDifference } from './answer-items.ts';
import styles from './appraisal.module.css';
import { ItemAgreement } from './ItemAgreement.tsx';

/** Which studies, who appraises, what is to be settled, and the instruments. */
export function AppraisalToolbar({ conflictsOf }: { readonly conflictsOf: readonly Study[] }) {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const listsInstruments = useAppraising((state) => state.listsInstruments);
  const conflicts = useMemo(() => {
    const ids = new Set(conflictsOf.map(({ id }) => id));
    return appraisalConflicts(snapshot).filter(({ studyId }) => ids.has(studyId));
  }, [snapshot, conflictsOf]);
  return (
    <div className={styles.toolbar}>
      <ScopeSwitch />
      <HowMany
        label={t('appraisal.appraisers')}
        value={appraisersOf(snapshot.review)}
        isReadOnly={readOnly}
        onChoose={(appraisers) => void commit(setAppraisers, { appraisers })}
      />
      {conflicts.length === 0 ? null : (
        <Button onPress={() => showDifference(conflicts)}>
          {t('appraisal.conflicts', { count: conflicts.length })}
        </Button>
      )}
      <span className={styles.end}>
        <ItemAgreement />
        <Button look="quiet" onPress={() => exportTable('appraisal')}>
          {t('appraisal.export')}
        </Button>
        <Button
          aria-pressed={listsInstruments}
          onPress={() => useAppraising.setState({ listsInstruments: !listsInstruments })}
        >
          {t('appraisal.instruments')}
        </Button>
      </span>
    </div>
  );
}
