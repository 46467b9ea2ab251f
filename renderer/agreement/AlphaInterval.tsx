import type { Interval } from '../../shared/agreement/bootstrap.ts';
import { coefficientText } from '../../shared/agreement/coefficient-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { coefficientInWords } from '../../shared/messages/formats.ts';
import { Button } from '../ui/Button.tsx';
import styles from './agreement.module.css';

/** The bootstrap interval of alpha; it takes a while, so it is made when asked for. */
export function AlphaInterval(props: {
  readonly interval: Interval | undefined;
  readonly isRunning: boolean;
  readonly onRun: () => void;
}) {
  const { interval, isRunning, onRun } = props;
  return (
    <section aria-label={t('agreement.interval')}>
      <h2>{t('agreement.interval')}</h2>
      {interval === undefined ? (
        <Button isDisabled={isRunning} onPress={onRun}>
          {t('agreement.interval.run')}
        </Button>
      ) : 'low' in interval ? (
        <p className={styles.interval}>
          {t('agreement.interval.value', {
            low: coefficientInWords(interval.low),
            high: coefficientInWords(interval.high),
          })}
        </p>
      ) : (
        <p className={styles.soft}>{coefficientText(interval)}</p>
      )}
    </section>
  );
}
