import { settleExtraction } from '../../shared/commands/extraction.ts';
import type { StudyCell } from '../../shared/extraction/study-cells.ts';
import { valueText } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { settlingField } from '../choices/enter-settling.ts';
import { SettleDifference } from '../choices/SettleDifference.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { forgetTyped } from '../store/drafts.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './extraction.module.css';

/** Settles what reviewers extracted differently: one of the values, or another, with a reason. */
export function SettleCell({ cell, study }: { readonly study: Study; readonly cell: StudyCell }) {
  const { field } = cell;
  const named = settlingField(study.id, field.id);
  const other = `${named} other`;
  const values = new Set(
    [cell.own, ...cell.others].flatMap((row) => (row?.value === undefined ? [] : [row.value])),
  );
  return (
    <SettleDifference
      title={t('extraction.settleTitle')}
      field={named}
      noReason={t('extraction.settleNoReason')}
      ways={[...values].map((value) => ({
        value,
        label: t('extraction.settleAs', { value: valueText(field, value) }),
      }))}
      others={(settle) => <OtherValue field={other} onSettle={settle} />}
      onSettle={async (value, reason) => {
        const params = { studyId: study.id, fieldId: field.id, value, reason };
        await commitText(settleExtraction, params);
        forgetTyped(other);
      }}
    />
  );
}

function OtherValue(props: {
  /** Names the field among all of the review. */
  readonly field: string;
  readonly onSettle: (value: string) => void;
}) {
  const readOnly = useReview((state) => state.readOnly);
  const other = useFormField({
    field: props.field,
    label: t('extraction.otherValue'),
    value: '',
  });
  return (
    <div className={styles.buttons}>
      <DraftInput
        aria-label={t('extraction.otherValue')}
        placeholder={t('extraction.otherValue')}
        draft={other}
      />
      <Button
        isDisabled={readOnly || other.text.trim() === ''}
        onPress={() => props.onSettle(other.text)}
      >
        {t('extraction.settleOther')}
      </Button>
    </div>
  );
}
