import { instrumentsOf } from '../../shared/appraisal/review-instruments.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { useAppraising } from '../store/appraising.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { onEscape } from '../ui/on-escape.ts';
import styles from './appraisal.module.css';
import { useComingInstrument } from './coming-instrument.ts';
import { InstrumentCard } from './InstrumentCard.tsx';
import { InstrumentComingIn } from './InstrumentComingIn.tsx';
import { ShippedInstruments } from './ShippedInstruments.tsx';

/** The instruments of the review: what each asks and may be answered, and the ways to further ones. */
export function InstrumentsPane() {
  const instruments = useReview(({ snapshot }) => instrumentsOf(snapshot));
  const coming = useComingInstrument((state) => state.coming);
  const close = (): void => useAppraising.setState({ listsInstruments: false });
  return (
    <section
      className={styles.instruments}
      aria-label={t('appraisal.instruments')}
      onKeyDown={onEscape(close)}
    >
      <header className={styles.instrumentsHead}>
        <p className={styles.soft}>{t('appraisal.instrumentsText')}</p>
        <Button onPress={close}>{t('appraisal.backToStudies')}</Button>
      </header>
      {coming === undefined ? null : <InstrumentComingIn coming={coming} />}
      {instruments.map((instrument) => (
        <InstrumentCard key={instrument.id} instrument={instrument} />
      ))}
      <section className={styles.card} aria-label={t('appraisal.further')}>
        <h2>{t('appraisal.further')}</h2>
        <ShippedInstruments />
      </section>
    </section>
  );
}
