/** The groups of duplicates to look at: those merged and not confirmed, and those that only look alike. */
import { type DuplicateGroup, mergedGroups } from '../../shared/duplicates/groups.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';

export interface ListedGroup extends DuplicateGroup {
  readonly isMerged: boolean;
}

export function openGroups(
  snapshot: Pick<Snapshot, 'studies'>,
  unmerged: readonly DuplicateGroup[],
): readonly ListedGroup[] {
  const merged = mergedGroups(snapshot).filter((group) => !isConfirmed(group));
  return [
    ...unmerged.map((group) => ({ ...group, isMerged: false })),
    ...merged.map((group) => ({ ...group, isMerged: true })),
  ];
}

export function confirmedGroups(snapshot: Pick<Snapshot, 'studies'>): readonly ListedGroup[] {
  return mergedGroups(snapshot)
    .filter(isConfirmed)
    .map((group) => ({ ...group, isMerged: true }));
}

function isConfirmed({ others }: DuplicateGroup): boolean {
  return others.every(({ study }) => study.duplicateConfirmed === true);
}

/** Whether an identifier speaks for every record of the group. */
export function isCertain({ others }: DuplicateGroup): boolean {
  return others.every(({ evidence }) => evidence === 'doi' || evidence === 'pmid');
}
