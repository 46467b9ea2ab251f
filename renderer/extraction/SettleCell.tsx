import { useState } from 'react';
import { settleExtraction } from '../../shared/commands/extraction.ts';
import type { StudyCell } from '../../shared/extraction/study-cells.ts';
import { valueText } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { settlingField } from '../choices/enter-settling.ts';
import { SettleDifference } from '../choices/SettleDifference.tsx';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './extraction.module.css';

/** Settles what reviewers extracted differently: one of the values, or another, with a reason. */
export function SettleCell({ cell, study }: { readonly study: Study; readonly cell: StudyCell }) {
  const { field } = cell;
  const values = new Set(
    [cell.own, ...cell.others].flatMap((row) => (row?.value === undefined ? [] : [row.value])),
  );
  return (
    <SettleDifference
      title={t('extraction.settleTitle')}
      field={settlingField(study.id, field.id)}
      noReason={t('extraction.settleNoReason')}
      ways={[...values].map((value) => ({
        value,
        label: t('extraction.settleAs', { value: valueText(field, value) }),
      }))}
      others={(settle) => <OtherValue onSettle={settle} />}
      onSettle={(value, reason) =>
        commitText(settleExtraction, { studyId: study.id, fieldId: field.id, value, reason })
      }
    />
  );
}

function OtherValue({ onSettle }: { readonly onSettle: (value: string) => void }) {
  const readOnly = useReview((state) => state.readOnly);
  const [other, setOther] = useState('');
  return (
    <div className={styles.buttons}>
      <TextInput
        aria-label={t('extraction.otherValue')}
        placeholder={t('extraction.otherValue')}
        value={other}
        onChange={setOther}
      />
      <Button isDisabled={readOnly || other.trim() === ''} onPress={() => onSettle(other)}>
        {t('extraction.settleOther')}
      </Button>
    </div>
  );
}
