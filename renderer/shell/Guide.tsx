import { t } from '../../shared/messages/messages.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './shell.module.css';

const steps = ['guide.step1', 'guide.step2', 'guide.step3', 'guide.step4'] as const;

/** The keys go on in the text, since the button that had them is gone. */
function dismiss(): void {
  useSession.setState({ guideDismissed: true });
  runAction('reader.text');
}

/** Four lines for the first minutes with the sample; gone for good once dismissed. */
export function Guide() {
  const dismissed = useSession((state) => state.guideDismissed);
  const screen = useSession((state) => state.screen);
  const sample = useReview((state) => state.snapshot.review?.sample === true);
  if (dismissed || !sample || screen !== 'code') return null;
  return (
    <aside className={styles.guide} aria-label={t('guide.title')}>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <Button look="quiet" onPress={dismiss}>
        {t('guide.dismiss')}
      </Button>
    </aside>
  );
}
