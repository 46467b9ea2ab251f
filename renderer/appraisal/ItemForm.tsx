import { useState } from 'react';
import type { ReviewInstrument, ReviewItem } from '../../shared/appraisal/review-instruments.ts';
import { addItem, editItem } from '../../shared/commands/instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './appraisal.module.css';

/** Words an item: a new one, or one that is there. */
export function ItemForm(props: {
  readonly instrument: ReviewInstrument;
  readonly item?: ReviewItem;
  readonly onDone: () => void;
}) {
  const { instrument, item, onDone } = props;
  const readOnly = useReview((state) => state.readOnly);
  const [draft, setDraft] = useState({
    label: item?.label ?? '',
    guidance: item?.guidance ?? '',
    group: item?.group ?? '',
    described: item !== undefined && item.answers.length === 0,
  });
  const [problem, setProblem] = useState<string>();
  const set = (part: Partial<typeof draft>): void => {
    setProblem(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const store = async (): Promise<void> => {
    try {
      if (item === undefined)
        await commitText(addItem, { instrumentId: instrument.id, item: draft });
      else await commitText(editItem, { itemId: item.id, item: changedOf(item, draft) });
      onDone();
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
      <TextInput
        autoFocus
        label={t('appraisal.itemWords')}
        value={draft.label}
        isInvalid={problem !== undefined}
        onChange={(label) => set({ label })}
      />
      {problem === undefined ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <TextInput
        multiline
        label={t('appraisal.guidance')}
        value={draft.guidance}
        onChange={(guidance) => set({ guidance })}
      />
      <TextInput
        label={t('appraisal.group')}
        value={draft.group}
        onChange={(group) => set({ group })}
      />
      <CheckBox isSelected={draft.described} onChange={(described) => set({ described })}>
        {t('appraisal.isDescribed')}
      </CheckBox>
      <div className={styles.buttons}>
        <Button type="submit" isDisabled={readOnly}>
          {t('appraisal.keep')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('appraisal.cancel')}
        </Button>
      </div>
    </form>
  );
}

type Draft = Pick<ReviewItem, 'group' | 'guidance' | 'label'> & { readonly described: boolean };

/** Only what was changed: words that come with the program stay theirs. */
function changedOf(item: ReviewItem, draft: Draft): Partial<Draft> {
  const isDescribed = item.answers.length === 0;
  return {
    ...(draft.label === item.label ? {} : { label: draft.label }),
    ...(draft.guidance === item.guidance ? {} : { guidance: draft.guidance }),
    ...(draft.group === item.group ? {} : { group: draft.group }),
    ...(draft.described === isDescribed ? {} : { described: draft.described }),
  };
}
