import { BugError } from '../../shared/errors.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';
import type { StoredVersion } from './stored-review.ts';

/** The open review as a worker is asked for it: whatever is on the screen is in the store. */
export function storedVersion(): StoredVersion {
  const { reviewId, version } = useReview.getState();
  if (reviewId === undefined) throw new BugError('No review is open');
  return { database: services().db.name, reviewId, version };
}
