import { t } from '../../shared/messages/messages.ts';
import { useTasks } from '../store/tasks.ts';
import { Button } from '../ui/Button.tsx';
import styles from './shell.module.css';

/** Long tasks under way, with how far they are and a way to stop them. */
export function TaskList() {
  const tasks = useTasks((state) => state.tasks);
  if (tasks.length === 0) return null;
  return (
    <div className={styles.tasks}>
      {tasks.map((task) => (
        <div key={task.id} className={styles.task}>
          <div
            role="progressbar"
            aria-label={task.label}
            aria-valuemin={0}
            aria-valuemax={100}
            {...(task.share === undefined ? {} : { 'aria-valuenow': Math.round(task.share * 100) })}
            className={styles.progress}
          >
            <span>{task.label}</span>
            <span className={styles.bar}>
              <span style={{ width: `${(task.share ?? 0.1) * 100}%` }} />
            </span>
          </div>
          <Button look="quiet" onPress={task.cancel}>
            {t('common.cancel')}
          </Button>
        </div>
      ))}
    </div>
  );
}
