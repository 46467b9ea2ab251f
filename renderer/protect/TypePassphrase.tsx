import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Heading } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { PassphraseQuestion } from '../store/protection-state.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/ModalDialog.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { Problem, ShowTyped, saidOfPassphrase } from './form-parts.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import styles from './protect.module.css';

/** Asks for the passphrase of a file that is to be opened, again after a wrong one. */
export function TypePassphrase(props: {
  readonly asked: Extract<PassphraseQuestion, { kind: 'open' }>;
  readonly onLeave: () => void;
}) {
  const { answer, checking, fileName, problem } = props.asked;
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isTold = problem !== undefined && checking === undefined;
  useEffect(() => {
    if (!isTold) return;
    field.current?.focus();
    field.current?.select();
  }, [isTold]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (checking !== undefined) return;
    setEmpty(typed.trim() === '');
    if (typed.trim() !== '') answer(typed);
    else field.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Heading slot="title">{t('protect.open.title')}</Heading>
      <p id={saidOfPassphrase} className={styles.soft} dir="auto">
        {fileName}
      </p>
      <PassphraseField
        label={t('protect.passphrase')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setEmpty(false);
        }}
        isShown={isShown}
        isReadOnly={checking !== undefined}
        inputRef={field}
        autoFocus
      />
      <ShowTyped isShown={isShown} onChange={setShown} />
      <p className={styles.soft}>{t('protect.open.stored')}</p>
      <Problem text={isEmpty ? t('protect.empty') : isTold ? problem : undefined} />
      {checking === undefined ? null : (
        <ProgressLine label={t('protect.checking')} share={checking.share} />
      )}
      <DialogActions>
        <Button look="quiet" onPress={props.onLeave}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" type="submit" isDisabled={checking !== undefined}>
          {t('protect.open')}
        </Button>
      </DialogActions>
    </form>
  );
}
