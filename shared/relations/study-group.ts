/** Groups of studies, or of participants, that are looked at beside each other (rule Q10). */
import { groupsOf } from '../codebook/participant-groups.ts';
import type { GroupRowId } from '../matrix/group-theme-matrix.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { hasValue } from './attributes.ts';

/** All studies, those with one value, some that were chosen, or what another group does not hold; or the excerpts of one group of participants. */
export type StudyGroup =
  | { readonly kind: 'all' | 'rest' }
  | { readonly kind: 'value'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'some'; readonly studyIds: readonly StudyId[] }
  | { readonly kind: 'participants'; readonly group: GroupRowId };

/**
 * The studies of a group, `other` being the one it stands beside. Laws: a value and the rest of it hold every study
 * between them, each once; the rest of a rest is every study.
 */
export function studiesOf(
  group: StudyGroup,
  other: StudyGroup,
  studies: Iterable<Study>,
): ReadonlySet<StudyId> {
  const live = [...studies].filter(({ deleted }) => deleted !== true);
  const isIn = memberOf(group, other);
  return new Set(live.filter(isIn).map(({ id }) => id));
}

/**
 * Which excerpts of those studies are listed; undefined for all. Law: of a group of participants and the rest of it,
 * exactly one holds an excerpt.
 */
export function excerptsOf(
  group: StudyGroup,
  other: StudyGroup,
  rows: Parameters<typeof groupsOf>[0],
): ((excerpt: Excerpt) => boolean) | undefined {
  if (group.kind === 'participants') return (excerpt) => isOfGroup(rows, excerpt, group.group);
  if (group.kind === 'rest' && other.kind === 'participants')
    return (excerpt) => !isOfGroup(rows, excerpt, other.group);
  return undefined;
}

/** Whether an excerpt has a group of participants, or has none. */
export function isOfGroup(
  rows: Parameters<typeof groupsOf>[0],
  excerpt: Excerpt,
  group: GroupRowId,
): boolean {
  const groups = groupsOf(rows, excerpt);
  return group === 'none' ? groups.length === 0 : groups.some(({ ids }) => ids.includes(group));
}

function memberOf(group: StudyGroup, other: StudyGroup): (study: Study) => boolean {
  switch (group.kind) {
    case 'all':
    case 'participants':
      return () => true;
    case 'rest': {
      if (other.kind === 'rest' || other.kind === 'all' || other.kind === 'participants')
        return () => true;
      const isInOther = memberOf(other, group);
      return (study) => !isInOther(study);
    }
    case 'value':
      return (study) => hasValue(study, group.attribute, group.value);
    case 'some': {
      const chosen = new Set(group.studyIds);
      return ({ id }) => chosen.has(id);
    }
  }
}
