import { readStamp } from '../../shared/ops/stamp.ts';

/** The day and hour of a stamp. */
export function whenOf(stamp: Parameters<typeof readStamp>[0]): string {
  return new Date(readStamp(stamp).ms).toLocaleString('en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
