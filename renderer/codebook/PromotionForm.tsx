import type { FormEvent } from 'react';
import { t } from '../../shared/messages/messages.ts';
import type { Code, CodeKind } from '../../shared/records/code.ts';
import { DraftInput } from '../choices/DraftInput.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import { promote } from './codebook-edits.ts';
import styles from './popovers.module.css';

/** Asks for the one sentence of reasoning that makes a theme's development traceable. */
export function PromotionForm(props: {
  readonly code: Code;
  readonly to: CodeKind;
  readonly onDone: () => void;
}) {
  const { code, to, onDone } = props;
  const draft = useDraftField({
    field: `${code.id} ${to} reason`,
    label: t('codebook.promoteWhy', { code: code.name, kind: to }),
    value: '',
    onStore: (reason) => promote(code.id, to, reason),
    storesWhenLeft: false,
  });
  const keep = async (): Promise<void> => {
    // Without a reason there is nothing to be stored for the field.
    if (draft.text.trim() === '') await promote(code.id, to, '').catch(notifyError);
    else if (!(await draft.store())) return;
    onDone();
  };
  const cancel = (): void => {
    draft.giveUp();
    onDone();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void keep();
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <DraftInput
        draft={draft}
        autoFocus
        label={t('codebook.promoteWhy', { code: code.name, kind: to })}
        placeholder={t('codebook.promotePlaceholder')}
      />
      <div className={styles.formActions}>
        <Button look="quiet" onPress={cancel}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" look="primary">
          {t('codebook.make', { kind: to })}
        </Button>
      </div>
    </form>
  );
}
