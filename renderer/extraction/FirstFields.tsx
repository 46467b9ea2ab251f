import { t } from '../../shared/messages/all-messages.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './extraction.module.css';
import { useInHand } from './in-hand.ts';
import { MoreFields } from './MoreFields.tsx';

/** Before there is a field: what they are for, and the ways to the first ones. */
export function FirstFields() {
  const readOnly = useReview((state) => state.readOnly);
  return (
    <EmptyState title={t('extraction.emptyTitle')} text={t('extraction.emptyText')}>
      <div className={styles.first}>
        <Button
          look="primary"
          isDisabled={readOnly}
          onPress={() => useInHand.setState({ listsFields: true, editing: 'new' })}
        >
          {t('extraction.newField')}
        </Button>
        <MoreFields />
      </div>
    </EmptyState>
  );
}
