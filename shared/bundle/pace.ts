import { breathe, type TaskOptions, throwIfCancelled } from '../progress.ts';

/** Work, in bytes, between two breaths: a breath costs up to 4 ms in a browser. */
const breathEvery = 4 * 1024 ** 2;

/** Called with each piece of work done: lets others run from time to time, reports, stops when cancelled. */
export type Pace = (bytes: number) => Promise<void>;

/** A pace for work of `total` bytes. */
export function paceOf(total: number, label: string, options: TaskOptions): Pace {
  let done = 0;
  let sinceBreath = 0;
  return async (bytes) => {
    done += bytes;
    sinceBreath += bytes;
    if (sinceBreath < breathEvery) return;
    sinceBreath = 0;
    options.onProgress?.({ done: Math.min(done, total), total, label });
    await breathe();
    throwIfCancelled(options.signal);
  };
}
