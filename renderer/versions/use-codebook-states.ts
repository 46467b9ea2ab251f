import { useEffect, useMemo } from 'react';
import { isEarlier, type Moment } from '../../shared/codebook-history/moments.ts';
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
  /** The state that is looked at; absent until the log is read and a day is chosen. */
  readonly looked: CodebookState | undefined;
  /** It and what it is compared with, the earlier one first, whichever was chosen first. */
  readonly before: CodebookState | undefined;
  readonly after: CodebookState | undefined;
  /** The same two as tables know them: a day or the id of a version, empty for now; undefined until both are chosen. */
  readonly asked: { readonly since: string; readonly until: string } | undefined;
}

/** The versions of the open review, and the two states that are compared. */
export function useCodebookStates(): VersionsView {
  const snapshot = useReview((state) => state.snapshot);
  const reviewId = useReview((state) => state.reviewId);
  const { against, againstDay, chosen, day } = useVersions();
  const named = useNamedVersions();
  const versions = useMemo(() => named.toReversed(), [named]);
  useEffect(() => beginVersions(reviewId, versions[0]?.id), [reviewId, versions]);
  const version = versions.find(({ id }) => id === chosen);
  const other = versions.find(({ id }) => id === against);
  // A coding changes no codebook: the log is read again where codes or versions are others.
  const { codes } = snapshot;
  const changed = useMemo(() => ({ codes, named }), [codes, named]);
  const logs = useLogs(changed);
  const one = useMemo(() => momentOf(version, day), [version, day]);
  const two = useMemo(
    () => (against === 'day' ? momentOf(undefined, againstDay) : (other ?? ('now' as const))),
    [against, againstDay, other],
  );
  const looked = useMemo(() => stateAt(snapshot, logs, one), [snapshot, logs, one]);
  const compared = useMemo(() => stateAt(snapshot, logs, two), [snapshot, logs, two]);
  const isTurned = useMemo(
    () => one !== undefined && two !== undefined && isEarlier(two, one, logs?.whole ?? []),
    [one, two, logs],
  );
  const [before, after] = isTurned ? [compared, looked] : [looked, compared];
  const [since, until] = isTurned ? [two, one] : [one, two];
  const asked =
    since === undefined || until === undefined
      ? undefined
      : { since: wordOf(since), until: wordOf(until) };
  return { snapshot, logs, versions, version, looked, before, after, asked };
}

function momentOf(version: Version | undefined, day: string): Moment | undefined {
  return version ?? (day === '' ? undefined : { day });
}

function stateAt(
  shown: Shown,
  logs: Logs | undefined,
  moment: Moment | undefined,
): CodebookState | undefined {
  if (logs === undefined || moment === undefined) return undefined;
  if (moment === 'now') return stateNow(shown, logs);
  return 'day' in moment
    ? stateOfDay(shown, logs, moment.day)
    : stateOfVersion(shown, logs, moment);
}

function wordOf(moment: Moment): string {
  if (moment === 'now') return '';
  return 'day' in moment ? moment.day : moment.id;
}
