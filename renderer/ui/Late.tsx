import { useEffect, useSyncExternalStore } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import styles from './late.module.css';
import type { LatePart } from './late-part.ts';

/** Draws a screen as soon as it is loaded; says what to do where it cannot be. */
export function LateScreen({ part }: { readonly part: LatePart }) {
  const state = useSyncExternalStore(part.subscribe, part.read);
  useEffect(() => void part.load(), [part]);
  if (state.kind === 'here') return <state.Part />;
  if (state.kind === 'failed') {
    return (
      <div role="alert">
        <EmptyState title={t('late.failedTitle')} text={t('late.failed')}>
          <Button look="primary" onPress={() => part.load()}>
            {t('late.again')}
          </Button>
          <Button onPress={() => location.reload()}>{t('late.reload')}</Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <p className={styles.coming} role="status">
      {t('late.coming')}
    </p>
  );
}

/** Draws what lies above the screens: from when it is asked for, or was loaded beforehand. */
export function LateLayer({
  part,
  wanted = false,
}: {
  readonly part: LatePart;
  readonly wanted?: boolean;
}) {
  return <LateBit part={part} wanted={wanted} given={{}} />;
}

/**
 * Draws a small part of a screen with what it is given. `wanted` says that it is to be seen now; what is not is
 * drawn too once it is here, and shows itself or not.
 */
export function LateBit<Props extends object>({
  part,
  wanted,
  given,
}: {
  readonly part: LatePart<Props>;
  readonly wanted: boolean;
  readonly given: Props;
}) {
  const state = useSyncExternalStore(part.subscribe, part.read);
  useEffect(() => {
    if (wanted) void part.load();
  }, [part, wanted]);
  if (state.kind === 'here') return <state.Part {...given} />;
  return wanted && state.kind === 'failed' ? (
    <div className={styles.lateNotice} role="alert">
      {t('late.failed')}
      <Button onPress={() => part.load()}>{t('late.again')}</Button>
      <Button onPress={() => location.reload()}>{t('late.reload')}</Button>
    </div>
  ) : null;
}
