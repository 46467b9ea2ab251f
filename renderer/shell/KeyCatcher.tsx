import { useEffect, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type ActionEntry, actionCatalogue } from '../../shared/platform/action-catalogue.ts';
import { actionsWithKey, giveKey, refusalOfKey } from '../../shared/platform/give-keys.ts';
import { pressedKey } from '../actions/pressed-key.ts';
import { speak } from '../store/notices.ts';
import { usePreferences } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { keyLabel } from '../ui/key-label.ts';
import styles from './preferences.module.css';

const catalogue: readonly ActionEntry[] = actionCatalogue;

/** Takes the next key for an action; says whose key it is before it is given, and which keys cannot be given. */
export function KeyCatcher(props: { readonly entry: ActionEntry; readonly onDone: () => void }) {
  const { entry, onDone } = props;
  const action = t(entry.labelKey);
  const [asked, setAsked] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const field = useRef<HTMLButtonElement>(null);
  const from = useRef<Element>(null);
  useEffect(() => {
    from.current = document.activeElement;
    field.current?.focus();
    return () => {
      if (from.current instanceof HTMLElement && document.activeElement === document.body)
        from.current.focus();
    };
  }, []);
  const leave = (): void => {
    if (from.current instanceof HTMLElement) from.current.focus();
    onDone();
  };
  const give = (key: string): void => {
    const { keys } = usePreferences.getState();
    usePreferences.setState({ keys: giveKey(key, entry, catalogue, keys) });
    speak(t('preferences.given', { action, key: keyLabel(key) }));
    leave();
  };
  const take = (key: string): void => {
    const why = refusalOfKey(key, entry.scope);
    setRefused(
      why === undefined ? undefined : t(`preferences.refused.${why}`, { key: keyLabel(key) }),
    );
    if (why !== undefined) return;
    const { keys } = usePreferences.getState();
    if (actionsWithKey(key, entry, catalogue, keys).length > 0) setAsked(key);
    else give(key);
  };
  if (asked !== undefined) {
    const { keys } = usePreferences.getState();
    const [other] = actionsWithKey(asked, entry, catalogue, keys);
    return (
      <div className={styles.catcher} role="alert">
        <p>
          {t('preferences.held', {
            key: keyLabel(asked),
            other: other === undefined ? '' : t(other.labelKey),
          })}
        </p>
        <Button autoFocus onPress={leave}>
          {t('preferences.keep')}
        </Button>
        <Button onPress={() => give(asked)}>{t('preferences.giveAnyway')}</Button>
      </div>
    );
  }
  return (
    <div className={styles.catcher}>
      <button
        ref={field}
        type="button"
        className={styles.field}
        aria-label={t('preferences.changeOf', { action })}
        onKeyDown={(event) => {
          if (event.key === 'Tab') return;
          // No key of the screen or of the dialog may act on what is pressed here.
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') return leave();
          const key = pressedKey(event.nativeEvent);
          if (key !== undefined) take(key);
        }}
      >
        {t('preferences.press')}
      </button>
      {refused === undefined ? null : <p role="alert">{refused}</p>}
    </div>
  );
}
