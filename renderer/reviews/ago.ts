import { dayInWords, distanceInWords } from '../../shared/messages/formats.ts';
import { services } from '../store/services.ts';
import { isAhead, momentToldNow } from '../store/told-moments.ts';

const steps = [
  { unit: 'minute', ms: 60_000, upTo: 60 },
  { unit: 'hour', ms: 3_600_000, upTo: 24 },
  { unit: 'day', ms: 86_400_000, upTo: 60 },
] as const;

/** How long ago a moment was, e.g. `2 hours ago`; the date where that is long, or where a clock ran ahead. */
export function ago(ms: number): string {
  if (isAhead(ms)) return momentToldNow(ms, dayInWords);
  const elapsed = Math.max(0, services().now() - ms);
  for (const { unit, ms: size, upTo } of steps) {
    const count = Math.round(elapsed / size);
    if (count < upTo) return distanceInWords(-count, unit);
  }
  return dayInWords(ms);
}
