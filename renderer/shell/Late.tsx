import { useEffect, useSyncExternalStore } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
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
  const state = useSyncExternalStore(part.subscribe, part.read);
  useEffect(() => {
    if (wanted) void part.load();
  }, [part, wanted]);
  if (state.kind === 'here') return <state.Part />;
  return wanted && state.kind === 'failed' ? (
    <div className={styles.lateNotice} role="alert">
      {t('late.failed')}
      <Button onPress={() => part.load()}>{t('late.again')}</Button>
      <Button onPress={() => location.reload()}>{t('late.reload')}</Button>
    </div>
  ) : null;
}
