/** Which searches found a study, and how many records each search brought. */
import { changedRows } from '../ops/changed-rows.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { SearchId, StudyId } from '../records/ids.ts';
import { isRecord } from '../records/reports.ts';
import type { Search } from '../records/search.ts';
import type { Study } from '../records/study.ts';

type Rows = Pick<Snapshot, 'studies' | 'searches'>;

type Groups = ReadonlyMap<StudyId, readonly StudyId[]>;

/** The searches of a study and of the duplicates that were merged into it, in the order of the log. */
export function searchesOf({ searches, studies }: Rows, studyId: StudyId): readonly Search[] {
  const groups = merged.of(studies);
  const ids = new Set<SearchId>();
  const pending = [studyId];
  const seen = new Set<StudyId>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const search of studies.get(id)?.searches ?? []) ids.add(search);
    pending.push(...(groups.get(id) ?? []));
  }
  return [...searches.values()].filter(({ deleted, id }) => deleted !== true && ids.has(id));
}

/** Of the studies asked about last, those merged into each: a decision on one of twenty thousand reads no other. */
class MergedStudies {
  private kept: { readonly studies: Snapshot['studies']; readonly groups: Groups } | undefined;

  of(studies: Snapshot['studies']): Groups {
    const { kept } = this;
    const groups =
      kept !== undefined && mergesTheSame(kept.studies, studies) ? kept.groups : groupsOf(studies);
    this.kept = { studies, groups };
    return groups;
  }
}

const merged = new MergedStudies();

function mergesTheSame(before: Snapshot['studies'], after: Snapshot['studies']): boolean {
  const rows = changedRows(before, after);
  return rows?.every((row) => mergeOf(row) === mergeOf(before.get(row.id))) ?? false;
}

/** The study that a study was merged into. */
function mergeOf(study: Study | undefined): StudyId | undefined {
  return study?.deleted === true ? study.duplicateOf : undefined;
}

function groupsOf(studies: Snapshot['studies']): Groups {
  const groups = new Map<StudyId, StudyId[]>();
  for (const study of studies.values()) {
    const into = mergeOf(study);
    if (into === undefined) continue;
    const group = groups.get(into);
    if (group === undefined) groups.set(into, [study.id]);
    else group.push(study.id);
  }
  return groups;
}

/** How many records of a search are in the review: all of them, and those that repeat others. */
export interface FoundRecords {
  readonly count: number;
  readonly repeats: number;
}

/** The records of each search. Studies that were taken out of the review do not count. */
export function recordsBySearch({ studies }: Rows): ReadonlyMap<SearchId, FoundRecords> {
  const counts = new Map<SearchId, FoundRecords>();
  for (const study of studies.values()) {
    const { deleted, duplicateOf, searches = [] } = study;
    const isRepeat = deleted === true && duplicateOf !== undefined;
    // Another report of a study is a record that was found, too.
    if (!isRepeat && !isRecord(study)) continue;
    for (const id of searches) {
      const { count, repeats } = counts.get(id) ?? { count: 0, repeats: 0 };
      counts.set(id, { count: count + 1, repeats: repeats + (isRepeat ? 1 : 0) });
    }
  }
  return counts;
}
