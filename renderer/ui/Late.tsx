import { useEffect, useSyncExternalStore } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import styles from './late.module.css';
import type { LatePart } from './late-part.ts';
import { useArrival } from './use-arrival.ts';

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
  giveUp,
}: {
  readonly part: LatePart;
  readonly wanted?: boolean;
  readonly giveUp?: () => void;
}) {
  return <LateBit part={part} wanted={wanted} giveUp={giveUp} given={{}} />;
}

/**
 * Draws a small part of a screen with what it is given. `wanted` says that it is to be seen now; what is not is
 * drawn too once it is here, and shows itself or not. `giveUp` says that it takes the focus: what is typed while it
 * is on its way is kept for it, and Escape gives it up.
 */
export function LateBit<Props extends object>({
  part,
  wanted,
  giveUp,
  given,
}: {
  readonly part: LatePart<Props>;
  readonly wanted: boolean;
  readonly giveUp?: (() => void) | undefined;
  readonly given: Props;
}) {
  const state = useArrival(part, wanted, giveUp);
  if (state.kind === 'here') return <state.Part {...given} />;
  return wanted && state.kind === 'failed' ? (
    <div className={styles.lateNotice} role="alert">
      {t('late.failed')}
      <Button onPress={() => part.load()}>{t('late.again')}</Button>
      <Button onPress={() => location.reload()}>{t('late.reload')}</Button>
    </div>
  ) : null;
}
