import { useEffect, useMemo } from 'react';
import type { Version } from '../../shared/records/version.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useReview } from '../store/review-store.ts';
import { type Logs, useLogs } from '../store/use-logs.ts';
import { useNamedVersions } from '../store/use-named-versions.ts';
import { beginVersions, useVersions } from '../store/versions-state.ts';
import { type CodebookState, stateNow, stateOfDay, stateOfVersion } from './states.ts';

export interface VersionsView {
  readonly snapshot: Shown;
  readonly logs: Logs | undefined;
  /** The newest first. */
  readonly versions: readonly Version[];
  /** The version that is looked at. */
  readonly version: Version | undefined;
  /** The earlier and the later state; absent until the log is read and a day is chosen. */
  readonly before: CodebookState | undefined;
  readonly after: CodebookState | undefined;
}

/** The versions of the open review, and the two states that are compared. */
export function useCodebookStates(): VersionsView {
  const snapshot = useReview((state) => state.snapshot);
  const reviewId = useReview((state) => state.reviewId);
  const { against, chosen, day } = useVersions();
  const named = useNamedVersions();
  const versions = useMemo(() => named.toReversed(), [named]);
  useEffect(() => beginVersions(reviewId, versions[0]?.id), [reviewId, versions]);
  const version = versions.find(({ id }) => id === chosen);
  const other = versions.find(({ id }) => id === against);
  // A coding changes no codebook: the log is read again where codes or versions are others.
  const { codes } = snapshot;
  const changed = useMemo(() => ({ codes, named }), [codes, named]);
  const logs = useLogs(changed);
  const before = useMemo(() => {
    if (logs === undefined) return undefined;
    if (version !== undefined) return stateOfVersion(snapshot, logs, version);
    return day === '' ? undefined : stateOfDay(snapshot, logs, day);
  }, [snapshot, logs, version, day]);
  const after = useMemo(() => {
    if (logs === undefined) return undefined;
    return other === undefined ? stateNow(snapshot, logs) : stateOfVersion(snapshot, logs, other);
  }, [snapshot, logs, other]);
  return { snapshot, logs, versions, version, before, after };
}
