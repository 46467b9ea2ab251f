import { versionNamed } from '../../shared/codebook-history/versions.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import { parseDay } from '../../shared/use-cases/review-of-day.ts';

/**
 * A day, or the id of the codebook version of that name. Where the review has no version, what is no day is refused as such
 * (`date`); else `ExpectedError` (`version`) names those there are.
 */
export function momentOf(full: Full, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) || full.versions.size === 0;
  return isDay ? parseDay(text) : versionNamed(full, text).id;
}
