import { useMemo } from 'react';
import { setExtractors, unwrittenValues, writeAgreed } from '../../shared/commands/extraction.ts';
import {
  type ExtractionConflict,
  extractionConflicts,
  extractorsOf,
} from '../../shared/extraction/outcomes.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { enterSettling, nextDifference, settlingField } from '../choices/enter-settling.ts';
import { HowMany } from '../choices/HowMany.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { showPane } from '../store/drawers.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './extraction.module.css';
import { useInHand } from './in-hand.ts';

/** Which studies, who extracts, what is to be settled, and the fields. */
export function ExtractionToolbar() {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const listsFields = useInHand((state) => state.listsFields);
  const extractors = extractorsOf(snapshot.review);
  const conflicts = useMemo(() => extractionConflicts(snapshot), [snapshot]);
  const unwritten = useMemo(() => unwrittenValues(snapshot).length, [snapshot]);
  return (
    <div className={styles.toolbar}>
      <ScopeSwitch />
      <HowMany
        label={t('extraction.extractors')}
        value={extractors}
        isReadOnly={readOnly}
        onChoose={(count) => void commit(setExtractors, { extractors: count })}
      />
      {conflicts.length === 0 ? null : (
        <Button onPress={() => showDifference(conflicts)}>
          {t('extraction.conflicts', { count: conflicts.length })}
        </Button>
      )}
      {unwritten === 0 ? null : (
        <Button isDisabled={readOnly} onPress={() => void commit(writeAgreed, {})}>
          {t('extraction.writeAgreed', { count: unwritten })}
        </Button>
      )}
      <span className={styles.end}>
        <Button
          aria-pressed={listsFields}
          onPress={() => useInHand.setState({ listsFields: !listsFields, editing: undefined })}
        >
          {t('extraction.fields')}
        </Button>
      </span>
    </div>
  );
}

/** Shows the difference after that in hand, or the first, with the keys in the field for the reason. */
function showDifference(conflicts: readonly ExtractionConflict[]): void {
  const { fieldId, studyId } = useInHand.getState();
  const next = nextDifference(
    conflicts,
    (each) => each.studyId === studyId && each.field.id === fieldId,
  );
  if (next === undefined) return;
  useInHand.setState({ studyId: next.studyId, fieldId: next.field.id, listsFields: false });
  showPane('right', { takesKeys: true });
  enterSettling(settlingField(next.studyId, next.field.id));
}
