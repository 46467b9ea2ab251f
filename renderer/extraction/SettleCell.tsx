import { useRef, useState } from 'react';
import { settleExtraction } from '../../shared/commands/extraction.ts';
import type { StudyCell } from '../../shared/extraction/study-cells.ts';
import { valueText } from '../../shared/extraction/value-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './extraction.module.css';

/** Settles what reviewers extracted differently: one of the values, or another, with a reason. */
export function SettleCell({ cell, study }: { readonly study: Study; readonly cell: StudyCell }) {
  const { field } = cell;
  const readOnly = useReview((state) => state.readOnly);
  const [other, setOther] = useState('');
  const [isAsked, setAsked] = useState(false);
  const chosen = useRef('');
  const draft = useDraftField({
    field: `${study.id} ${field.id} settling`,
    label: t('extraction.settleReason'),
    value: '',
    onStore: (reason) =>
      commitText(settleExtraction, {
        studyId: study.id,
        fieldId: field.id,
        value: chosen.current,
        reason,
      }),
    storesWhenLeft: false,
  });
  const settle = (value: string): void => {
    if (draft.text.trim() === '') {
      setAsked(true);
      return;
    }
    chosen.current = value;
    void draft.store();
  };
  const values = new Set(
    [cell.own, ...cell.others].flatMap((row) => (row?.value === undefined ? [] : [row.value])),
  );
  return (
    <section className={styles.settle} aria-label={t('extraction.settleTitle')}>
      <DraftInput
        draft={draft}
        label={t('extraction.settleReason')}
        isInvalid={isAsked && draft.text.trim() === ''}
      />
      {isAsked && draft.text.trim() === '' ? (
        <p className={styles.check} role="alert">
          {t('extraction.settleNoReason')}
        </p>
      ) : null}
      <div className={styles.buttons}>
        {[...values].map((value) => (
          <Button key={value} isDisabled={readOnly} onPress={() => settle(value)}>
            <span dir="auto">{t('extraction.settleAs', { value: valueText(field, value) })}</span>
          </Button>
        ))}
      </div>
      <div className={styles.buttons}>
        <TextInput
          aria-label={t('extraction.otherValue')}
          placeholder={t('extraction.otherValue')}
          value={other}
          onChange={setOther}
        />
        <Button isDisabled={readOnly || other.trim() === ''} onPress={() => settle(other)}>
          {t('extraction.settleOther')}
        </Button>
      </div>
    </section>
  );
}
