import { useEffect, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { runAction } from '../actions/registry.ts';
import { knownReceivers, sendWork, shareReview } from '../store/hand-on.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { markProtected } from '../store/save-loom.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './team.module.css';

/** Handing the review on, sending one's work, bringing colleagues' in. */
export function Exchange() {
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const me = useReview((state) => state.reviewerId);
  const operations = useReview((state) => state.info?.operations);
  const [to, setTo] = useState<ReviewerId | 'anyone'>('anyone');
  const [known, setKnown] = useState<readonly ReviewerId[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known changes with what was brought in
  useEffect(() => {
    knownReceivers().then(setKnown).catch(notifyError);
  }, [operations]);
  const others = [...reviewers.values()].filter(({ deleted, id }) => deleted !== true && id !== me);
  return (
    <section className={styles.section} aria-label={t('team.exchange')}>
      <h2>{t('team.exchange')}</h2>
      <div className={styles.stack}>
        <Button onPress={() => shareReview().catch(notifyError)}>{t('team.share')}</Button>
        <p className={styles.soft}>{t('team.share.hint')}</p>
      </div>
      <div className={styles.stack}>
        <div className={styles.line}>
          <Button onPress={() => sendWork(to === 'anyone' ? undefined : to).catch(notifyError)}>
            {t('team.send')}
          </Button>
          <select
            className={styles.select}
            aria-label={t('team.sendTo')}
            value={to}
            onChange={(event) => setTo(event.target.value as ReviewerId | 'anyone')}
          >
            <option value="anyone">{t('team.toAnyone')}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {known.includes(id) ? t('team.toKnown', { name }) : t('team.to', { name })}
              </option>
            ))}
          </select>
        </div>
        <p className={styles.soft}>{t('team.send.hint')}</p>
      </div>
      <ProtectFiles />
      <div className={styles.stack}>
        <Button onPress={() => runAction('review.open')}>{t('team.bringIn')}</Button>
        <p className={styles.soft}>{t('team.bringIn.hint')}</p>
      </div>
    </section>
  );
}

/** Whether files for colleagues, like every file of the review, are saved with a passphrase. */
function ProtectFiles() {
  const id = useReview((state) => state.info?.id);
  const protects = useReview((state) => state.info?.protectsFiles === true);
  return (
    <CheckBox
      hint={t('team.protect.hint')}
      isSelected={protects}
      isDisabled={id === undefined}
      onChange={(on) => id !== undefined && void markProtected(id, on).catch(notifyError)}
    >
      {t('team.protect')}
    </CheckBox>
  );
}
