import { useMemo } from 'react';
import { setExtractors, unwrittenValues, writeAgreed } from '../../shared/commands/extraction.ts';
import { extractionConflicts, extractorsOf } from '../../shared/extraction/outcomes.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { HowMany } from '../choices/HowMany.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
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
  const [first] = conflicts;
  return (
    <div className={styles.toolbar}>
      <ScopeSwitch />
      <HowMany
        label={t('extraction.extractors')}
        value={extractors}
        isReadOnly={readOnly}
        onChoose={(count) => void commit(setExtractors, { extractors: count })}
      />
      {first === undefined ? null : (
        <Button
          onPress={() =>
            useInHand.setState({
              studyId: first.studyId,
              fieldId: first.field.id,
              listsFields: false,
            })
          }
        >
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
