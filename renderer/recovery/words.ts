/** Dates and sizes of kept states, in words. */
const dateAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `3 May 2031 at 14:05`, in the time of this computer. */
export function whenInWords(ms: number): string {
  return dateAndTime.format(new Date(ms));
}

const steps = ['B', 'kB', 'MB', 'GB'] as const;

/** `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < steps.length - 1) {
    size /= 1000;
    step += 1;
  }
  const shown = step === 0 || size >= 100 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${shown}\u00a0${steps[step] ?? ''}`;
}
