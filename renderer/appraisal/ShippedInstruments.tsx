import { instrumentsOf } from '../../shared/appraisal/review-instruments.ts';
import { shippedInstruments } from '../../shared/appraisal/shipped-instruments.ts';
import { takeInstrument } from '../../shared/commands/instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import styles from './appraisal.module.css';
import { chooseInstrument } from './coming-instrument.ts';

/** The instruments that come with the program and are not in use yet, and the way to the team’s own. */
export function ShippedInstruments() {
  const snapshot = useReview((state) => state.snapshot);
  const readOnly = useReview((state) => state.readOnly);
  const there = new Set(
    instrumentsOf(snapshot).flatMap(({ retired, template }) =>
      retired || template === undefined ? [] : [template],
    ),
  );
  return (
    <div className={styles.shipped}>
      <ul>
        {shippedInstruments
          .filter(({ id }) => !there.has(id))
          .map(({ id }) => (
            <li key={id}>
              <Button
                isDisabled={readOnly}
                onPress={() => void commitAndTell(takeInstrument, { template: id })}
              >
                {t(`instrument.${id}.name`)}
              </Button>
              <span className={styles.soft}>{t(`instrument.${id}.about`)}</span>
            </li>
          ))}
        <li>
          <Button isDisabled={readOnly} onPress={() => void chooseInstrument().catch(notifyError)}>
            {t('appraisal.chooseTable')}
          </Button>
          <span className={styles.soft}>{t('appraisal.tableHint')}</span>
        </li>
      </ul>
      <p className={styles.soft}>{t('appraisal.wordingHint')}</p>
    </div>
  );
}
