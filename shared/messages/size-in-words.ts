/** Sizes of files, in words. */
import { tenthsInWords } from './formats.ts';

const steps = ['B', 'kB', 'MB', 'GB'] as const;

/** `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < steps.length - 1) {
    size /= 1000;
    step += 1;
  }
  const shown = step === 0 || size >= 100 ? Math.round(size) : size;
  return `${tenthsInWords(shown)}\u00a0${steps[step] ?? ''}`;
}
