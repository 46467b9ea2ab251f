import { t } from '../../shared/messages/messages.ts';
import { runAction } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { useSafety } from '../store/safety-state.ts';
import { toRecovery } from '../store/to-recovery.ts';
import { Button } from '../ui/Button.tsx';
import styles from './shell.module.css';

/** Says for as long as it is so that journal or backups of the open review are behind, and what to do. */
export function SafetyBar() {
  const id = useReview((state) => state.reviewId);
  const words = useSafety((state) => (id === undefined ? undefined : state.words.get(id)));
  // It says that the work is stored all the same; where it is not, the header says what to do.
  const isGone = useReview((state) => state.stopped === 'gone');
  const { backup, backupFolder, journal } = words ?? {};
  const lines = [journal, backup, backupFolder].filter((line) => line !== undefined);
  if (isGone || lines.length === 0) return null;
  const way = toRecovery();
  return (
    <div className={styles.safety} role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {backup === undefined && backupFolder === undefined ? null : (
        <Button look="quiet" onPress={() => runAction('backups.choose')}>
          {t('action.backups.choose')}
        </Button>
      )}
      <Button look="quiet" onPress={way.run}>
        {way.label}
      </Button>
    </div>
  );
}
