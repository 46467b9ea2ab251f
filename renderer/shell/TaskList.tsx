import { t } from '../../shared/messages/messages.ts';
import { useTasks } from '../store/tasks.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import styles from './shell.module.css';

/** Long tasks under way, with how far they are and a way to stop them. */
export function TaskList() {
  const tasks = useTasks((state) => state.tasks);
  if (tasks.length === 0) return null;
  return (
    <div className={styles.tasks}>
      {tasks.map((task) => (
        <div key={task.id} className={styles.task}>
          <div className={styles.progress}>
            <ProgressLine label={task.label} share={task.share} />
          </div>
          <Button look="quiet" onPress={task.cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      ))}
    </div>
  );
}
