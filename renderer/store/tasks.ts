/** Long tasks under way: shown with progress once they have lasted half a second, with a way to cancel. */
import { create } from 'zustand';
import { CancelledError } from '../../shared/errors.ts';

export interface Task {
  readonly id: number;
  readonly label: string;
  /** Between 0 and 1; undefined where it is not known. */
  readonly share: number | undefined;
  readonly cancel: () => void;
}

/** What a running task is given. */
export interface TaskHandle {
  progress(progress: { readonly done: number; readonly total: number }): void;
  /** Called once when the user cancels, with the error to fail with. */
  onCancel(handler: (error: CancelledError) => void): void;
}

interface Tasks {
  /** The id that the next task gets. */
  readonly nextId: number;
  readonly tasks: readonly Task[];
}

export const useTasks = create<Tasks>(() => ({ nextId: 1, tasks: [] }));

/** Does `work` without showing it: nobody asked for it, and nobody waits. */
export function runUnseen<T>(_label: string, work: (task: TaskHandle) => Promise<T>): Promise<T> {
  return work({ progress: () => undefined, onCancel: () => undefined });
}

/** Runs `work` and shows it as a task from half a second on. */
export async function runTask<T>(
  label: string,
  work: (task: TaskHandle) => Promise<T>,
): Promise<T> {
  const { nextId: id } = useTasks.getState();
  useTasks.setState({ nextId: id + 1 });
  let share: number | undefined;
  let cancelled: (error: CancelledError) => void = () => undefined;
  const show = (): void =>
    useTasks.setState(({ tasks }) => ({
      tasks: [
        ...tasks.filter((task) => task.id !== id),
        { id, label, share, cancel: () => cancelled(new CancelledError()) },
      ],
    }));
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    show();
  }, 500);
  try {
    return await work({
      progress: ({ done, total }) => {
        share = total > 0 ? done / total : undefined;
        if (shown) show();
      },
      onCancel: (handler) => {
        cancelled = handler;
      },
    });
  } finally {
    clearTimeout(timer);
    useTasks.setState(({ tasks }) => ({ tasks: tasks.filter((task) => task.id !== id) }));
  }
}
