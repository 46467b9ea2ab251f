import { t } from '../../shared/messages/all-messages.ts';
import { criterionName } from '../../shared/ops/criterion-name.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './criteria.module.css';
import { unlistBefore } from './criteria-pane.ts';
import { useScreening } from './screening-state.ts';

/** Says that only the records are listed that were decided on before a criterion changed, and leads back. */
export function LookAgain({ stage }: { readonly stage: ScreeningStage }) {
  const asked = useScreening((state) => state.lookAgain);
  const criteria = useReview((state) => state.snapshot.criteria);
  const criterion = asked?.stage === stage ? criteria.get(asked.criterionId) : undefined;
  if (asked === undefined || criterion === undefined) return null;
  return (
    <p className={styles.lookAgain}>
      {t('criteria.listed', { count: asked.ids.size, criterion: criterionName(criterion) })}{' '}
      <Button look="quiet" onPress={unlistBefore}>
        {t('criteria.unlist')}
      </Button>
    </p>
  );
}
