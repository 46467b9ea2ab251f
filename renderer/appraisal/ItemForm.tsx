import { useState } from 'react';
import type { ReviewInstrument, ReviewItem } from '../../shared/appraisal/review-instruments.ts';
import { addItem, editItem } from '../../shared/commands/instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useFormField } from '../choices/use-form-field.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './appraisal.module.css';

/** Words an item: a new one, or one that is there. */
export function ItemForm(props: {
  readonly instrument: ReviewInstrument;
  readonly item?: ReviewItem;
  readonly onDone: () => void;
}) {
  const { instrument, item, onDone } = props;
  const readOnly = useReview((state) => state.readOnly);
  const [described, setDescribed] = useState(item !== undefined && item.answers.length === 0);
  const [problem, setProblem] = useState<string>();
  const at = `${item?.id ?? `${instrument.id} new item`} form`;
  const label = useFormField({
    field: `${at} label`,
    label: t('appraisal.itemWords'),
    value: item?.label ?? '',
  });
  const guidance = useFormField({
    field: `${at} guidance`,
    label: t('appraisal.guidance'),
    value: item?.guidance ?? '',
  });
  const group = useFormField({
    field: `${at} group`,
    label: t('appraisal.group'),
    value: item?.group ?? '',
  });
  const close = (): void => {
    for (const field of [label, guidance, group]) field.giveUp();
    onDone();
  };
  const store = async (): Promise<void> => {
    const worded = { label: label.text, guidance: guidance.text, group: group.text, described };
    setProblem(undefined);
    try {
      if (item === undefined)
        await commitText(addItem, { instrumentId: instrument.id, item: worded });
      else await commitText(editItem, { itemId: item.id, item: changedOf(item, worded) });
      close();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={item?.label ?? t('appraisal.addItem')}
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <DraftInput
        autoFocus
        label={t('appraisal.itemWords')}
        draft={label}
        isInvalid={problem !== undefined}
      />
      {problem === undefined ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <DraftInput multiline label={t('appraisal.guidance')} draft={guidance} />
      <DraftInput label={t('appraisal.group')} draft={group} />
      <CheckBox isSelected={described} onChange={setDescribed}>
        {t('appraisal.isDescribed')}
      </CheckBox>
      <div className={styles.buttons}>
        <Button type="submit" isDisabled={readOnly}>
          {t('appraisal.keep')}
        </Button>
        <Button look="quiet" onPress={close}>
          {t('appraisal.cancel')}
        </Button>
      </div>
    </form>
  );
}

type Worded = Pick<ReviewItem, 'group' | 'guidance' | 'label'> & { readonly described: boolean };

/** Only what was changed: words that come with the program stay theirs. */
function changedOf(
  item: ReviewItem,
  { described, group, guidance, label }: Worded,
): Partial<Worded> {
  const isDescribed = item.answers.length === 0;
  return {
    ...(label === item.label ? {} : { label }),
    ...(guidance === item.guidance ? {} : { guidance }),
    ...(group === item.group ? {} : { group }),
    ...(described === isDescribed ? {} : { described }),
  };
}
