import { type FormEvent, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { Code, CodeKind } from '../../shared/records/code.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { promote } from './codebook-edits.ts';
import styles from './popovers.module.css';

/** Asks for the one sentence of reasoning that makes a theme's development traceable. */
export function PromotionForm(props: {
  readonly code: Code;
  readonly to: CodeKind;
  readonly onDone: () => void;
}) {
  const { code, to, onDone } = props;
  const [reason, setReason] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onDone();
    void promote(code.id, to, reason);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextInput
        autoFocus
        label={t('codebook.promoteWhy', { code: code.name, kind: to })}
        placeholder={t('codebook.promotePlaceholder')}
        value={reason}
        onChange={setReason}
      />
      <div className={styles.formActions}>
        <Button look="quiet" onPress={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" look="primary">
          {t('codebook.make', { kind: to })}
        </Button>
      </div>
    </form>
  );
}
