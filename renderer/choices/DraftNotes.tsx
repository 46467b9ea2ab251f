import { t } from '../../shared/messages/messages.ts';
import { copyText } from '../store/drafts.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import styles from './draft-notes.module.css';
import type { DraftField } from './use-draft-field.ts';

/** Below a field: why its text is not stored, and text typed into it earlier that is not stored yet. */
export function DraftNotes({ of }: { readonly of: DraftField }) {
  const { failure, text, value } = of;
  return (
    <>
      {failure === undefined ? null : (
        <div className={styles.note} data-tone="problem" role="alert">
          <p>{failure}</p>
          <div className={styles.buttons}>
            <Button onPress={() => void of.tryAgain()}>{t('draft.again')}</Button>
            <CopyButton text={text} />
          </div>
        </div>
      )}
      <OfferedDrafts of={of} value={value} />
    </>
  );
}

/** Text that was typed into a field earlier and is not stored, beside the `value` that is. */
export function OfferedDrafts(props: {
  readonly of: Pick<DraftField, 'discard' | 'offers' | 'use'>;
  readonly value: string;
}) {
  const { of, value } = props;
  return of.offers.map(([key, draft]) => (
    <div key={key} className={styles.note} role="group" aria-label={t('draft.notStored')}>
      <p className={styles.head}>{t('draft.notStored')}</p>
      <p className={styles.text} dir="auto">
        {draft.text === '' ? t('draft.empty') : draft.text}
      </p>
      {draft.base.trim() === value.trim() ? null : <p>{t('draft.changedSince')}</p>}
      <div className={styles.buttons}>
        <Button onPress={() => of.use(key)}>{t('draft.use')}</Button>
        <Button look="quiet" onPress={() => of.discard(key)}>
          {t('draft.discard')}
        </Button>
        <CopyButton text={draft.text} />
      </div>
    </div>
  ));
}

function CopyButton({ text }: { readonly text: string }) {
  return (
    <Button look="quiet" onPress={() => void copyText(text).catch(notifyError)}>
      {t('draft.copy')}
    </Button>
  );
}
