import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { Button } from '../ui/Button.tsx';
import styles from './import.module.css';
import { useImport } from './import-store.ts';

/** How far the import is, from half a second on, and the way to stop it. */
export function ImportProgress() {
  const running = useImport((state) => state.running);
  const isRunning = running !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setLong(true), 500);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  if (running === undefined || !isLong) return null;
  const { number, total, name, share, saving } = running;
  const value = ((number - 1 + share) / total) * 100;
  return (
    <section className={styles.panel} aria-label={t('import.progressTitle')}>
      <div className={styles.progressRow}>
        <span className={styles.progressName}>
          {saving ? t('import.saving') : t('import.progressFile', { number, total, name })}
        </span>
        {saving ? null : (
          <Button look="quiet" onPress={running.cancel}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={t('import.progressTitle')}
        value={value}
        className={styles.bar ?? ''}
      >
        <span className={styles.barFill} style={{ width: `${value}%` }} />
      </ProgressBar>
    </section>
  );
}
