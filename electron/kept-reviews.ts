import type { ReviewId } from '../shared/records/ids.ts';

/**
 * The reviews of which a journal or a backup is kept, by their ids. A folder that cannot be read hides nothing of the
 * other; rejects where it does and nothing else is there.
 */
export async function keptReviews(
  journals: () => Promise<readonly ReviewId[]>,
  backups: () => Promise<readonly ReviewId[]>,
): Promise<readonly ReviewId[]> {
  const listed = await Promise.allSettled([journals(), backups()]);
  const found = listed.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
  const failed = listed.find((list) => list.status === 'rejected');
  if (found.length === 0 && failed !== undefined) throw failed.reason;
  return [...new Set(found)].sort();
}
