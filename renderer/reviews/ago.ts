import { services } from '../store/services.ts';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const steps = [
  { unit: 'minute', ms: 60_000, upTo: 60 },
  { unit: 'hour', ms: 3_600_000, upTo: 24 },
  { unit: 'day', ms: 86_400_000, upTo: 60 },
] as const;

/** How long ago a moment was, e.g. `2 hours ago`; the date where that is long. */
export function ago(ms: number): string {
  const elapsed = services().now() - ms;
  for (const { unit, ms: size, upTo } of steps) {
    const count = Math.round(elapsed / size);
    if (count < upTo) return relative.format(-count, unit);
  }
  return new Date(ms).toISOString().slice(0, 10);
}
