import type { FormEvent } from 'react';
import { maxCodeName } from '../../shared/commands/new-code.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/code.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { Button } from '../ui/Button.tsx';
import styles from './popovers.module.css';

/** Names the code that the picked excerpts are split into. */
export function SplitForm(props: {
  readonly code: Code;
  readonly count: number;
  readonly close: () => void;
  readonly onSplit: (name: string) => Promise<void>;
}) {
  const { close, code, count } = props;
  const label = t('codebook.splitLabel', { code: code.name, count });
  const draft = useDraftField({
    field: `${code.id} split name`,
    label,
    value: '',
    onStore: props.onSplit,
    storesWhenLeft: false,
  });
  const cancel = (): void => {
    draft.giveUp();
    close();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.text.trim() === '') return;
    void draft.store().then((isStored) => {
      if (isStored) close();
    });
  };
  return (
    <form className={styles.formBody} onSubmit={onSubmit}>
      <DraftInput draft={draft} autoFocus label={label} maxLength={maxCodeName} />
      <div className={styles.formActions}>
        <Button look="quiet" onPress={cancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" look="primary" isDisabled={draft.text.trim() === ''}>
          {t('codebook.splitAction')}
        </Button>
      </div>
    </form>
  );
}
