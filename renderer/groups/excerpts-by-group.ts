import { groupsOf } from '../../shared/codebook/participant-groups.ts';
import type { GroupId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';

/** How many of the excerpts that are shown have each group. */
export function excerptsByGroup(snapshot: Shown): ReadonlyMap<GroupId, number> {
  const counts = new Map<GroupId, number>();
  for (const { excerpts } of snapshot.codings.values()) {
    for (const excerpt of excerpts.values()) {
      if (excerpt.deleted === true) continue;
      for (const { id } of groupsOf(snapshot, excerpt)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}
