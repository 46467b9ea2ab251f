import { type FormEvent, useState } from 'react';
import { maxCodeName } from '../../shared/commands/new-code.ts';
import { t } from '../../shared/messages/messages.ts';
import type { Code } from '../../shared/records/code.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './popovers.module.css';

/** Names the code that the picked excerpts are split into. */
export function SplitForm(props: {
  readonly code: Code;
  readonly count: number;
  readonly close: () => void;
  readonly onSplit: (name: string) => Promise<void>;
}) {
  const [name, setName] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    props.close();
    void props.onSplit(name);
  };
  return (
    <form className={styles.formBody} onSubmit={onSubmit}>
      <TextInput
        autoFocus
        label={t('codebook.splitLabel', { code: props.code.name, count: props.count })}
        maxLength={maxCodeName}
        value={name}
        onChange={setName}
      />
      <div className={styles.formActions}>
        <Button look="quiet" onPress={props.close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
          {t('codebook.splitAction')}
        </Button>
      </div>
    </form>
  );
}
