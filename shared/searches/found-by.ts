/** Which searches found a study, and how many records each search brought. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { SearchId, StudyId } from '../records/ids.ts';
import { isRecord } from '../records/reports.ts';
import type { Search } from '../records/search.ts';

type Rows = Pick<Snapshot, 'studies' | 'searches'>;

const duplicatesOf = new WeakMap<Snapshot['studies'], ReadonlyMap<StudyId, readonly StudyId[]>>();

/** The searches of a study and of the duplicates that were merged into it, in the order of the log. */
export function searchesOf({ searches, studies }: Rows, studyId: StudyId): readonly Search[] {
  const ids = new Set<SearchId>();
  const pending = [studyId];
  const seen = new Set<StudyId>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const search of studies.get(id)?.searches ?? []) ids.add(search);
    pending.push(...(mergedInto(studies).get(id) ?? []));
  }
  return [...searches.values()].filter(({ deleted, id }) => deleted !== true && ids.has(id));
}

function mergedInto(studies: Snapshot['studies']): ReadonlyMap<StudyId, readonly StudyId[]> {
  let groups = duplicatesOf.get(studies);
  if (groups === undefined) {
    const made = new Map<StudyId, StudyId[]>();
    for (const { deleted, duplicateOf, id } of studies.values()) {
      if (deleted !== true || duplicateOf === undefined) continue;
      const group = made.get(duplicateOf);
      if (group === undefined) made.set(duplicateOf, [id]);
      else group.push(id);
    }
    groups = made;
    duplicatesOf.set(studies, groups);
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
