/** The groups of duplicates to look at: those merged and not confirmed, and those that only look alike. */
import {
  type DuplicateGroup,
  mergedGroups,
  unmergedGroups,
} from '../../shared/duplicates/groups.ts';
import { changedRows } from '../../shared/ops/changed-rows.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { Study } from '../../shared/records/study.ts';

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

/** How many groups there are to look at, counted anew only where a record's own words or merging changed. */
class OpenGroupCount {
  private studies: Snapshot['studies'] = new Map();
  private count = 0;

  of(snapshot: Snapshot): number {
    const { studies } = snapshot;
    if (studies !== this.studies) {
      const changed = changedRows(this.studies, studies);
      const isSame = changed?.every((study) => tellsTheSame(study, this.studies.get(study.id)));
      if (isSame !== true) this.count = openGroups(snapshot, unmergedGroups(snapshot)).length;
      this.studies = studies;
    }
    return this.count;
  }
}

export const openGroupCount = new OpenGroupCount();

function tellsTheSame(after: Study, before: Study | undefined): boolean {
  return (
    before !== undefined &&
    after.citation === before.citation &&
    after.deleted === before.deleted &&
    after.duplicateOf === before.duplicateOf &&
    after.reportOf === before.reportOf &&
    after.duplicateConfirmed === before.duplicateConfirmed &&
    after.distinctFrom === before.distinctFrom
  );
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
