import { type FormEvent, useRef, useState } from 'react';
import { Heading } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { problemOfPassphrase } from '../store/ask-passphrase.ts';
import type { PassphraseQuestion } from '../store/protection-state.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/ModalDialog.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { Problem, ShowTyped, saidOfPassphrase } from './form-parts.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import styles from './protect.module.css';

/** Asks for a passphrase for a file that is about to be saved, and says what protecting it means. */
export function ChoosePassphrase(props: {
  readonly asked: Extract<PassphraseQuestion, { kind: 'choose' }>;
  readonly onLeave: () => void;
}) {
  const { answer, checking, isKept } = props.asked;
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [first, second] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const isBusy = checking !== undefined;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    const wrong = problemOfPassphrase(typed, again);
    setProblem(wrong);
    if (wrong === undefined) answer({ passphrase: typed });
    else if (wrong === problemOfPassphrase(typed, typed)) first.current?.focus();
    else second.current?.focus();
  };
  const changed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setProblem(undefined);
  };
  const field = { isShown, isReadOnly: isBusy } as const;
  return (
    <form className={styles.form} onSubmit={send}>
      <Heading slot="title">{t('protect.choose.title')}</Heading>
      <div id={saidOfPassphrase} className={styles.said}>
        {isKept ? <p>{t('protect.choose.kept')}</p> : null}
        <p>{t('protect.choose.what')}</p>
        <p className={styles.warning}>{t('protect.choose.lost')}</p>
      </div>
      <p className={styles.soft}>{t('protect.choose.limits')}</p>
      <PassphraseField
        {...field}
        label={t('protect.passphrase')}
        hint={t('protect.choose.hint')}
        value={typed}
        onChange={changed(setTyped)}
        inputRef={first}
        autoFocus
      />
      <PassphraseField
        {...field}
        label={t('protect.again')}
        value={again}
        onChange={changed(setAgain)}
        inputRef={second}
      />
      <ShowTyped isShown={isShown} onChange={setShown} />
      <Problem text={isBusy ? undefined : problem} />
      {checking === undefined ? null : (
        <ProgressLine label={t('protect.preparing')} share={checking.share} />
      )}
      <DialogActions>
        <Button look="quiet" onPress={props.onLeave}>
          {t('common.cancel')}
        </Button>
        {isKept ? (
          <Button isDisabled={isBusy} onPress={() => answer('none')}>
            {t('protect.saveWithout')}
          </Button>
        ) : null}
        <Button look="primary" type="submit" isDisabled={isBusy}>
          {t('protect.save')}
        </Button>
      </DialogActions>
    </form>
  );
}
