import { useMemo } from 'react';
import { versionsOf } from '../../shared/codebook-history/versions.ts';
import type { Version } from '../../shared/records/version.ts';
import { useReview } from './review-store.ts';

/** The versions of the codebook, the oldest first. */
export function useNamedVersions(): readonly Version[] {
  const versions = useReview((state) => state.snapshot.versions);
  return useMemo(() => versionsOf({ versions }), [versions]);
}
