/** Groups of studies that are looked at beside each other (rule Q10). */
import type { StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { hasValue } from './attributes.ts';

/** All studies, those with one value, some that were chosen, or those that another group does not hold. */
export type StudyGroup =
  | { readonly kind: 'all' | 'rest' }
  | { readonly kind: 'value'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'some'; readonly studyIds: readonly StudyId[] };

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

function memberOf(group: StudyGroup, other: StudyGroup): (study: Study) => boolean {
  switch (group.kind) {
    case 'all':
      return () => true;
    case 'rest': {
      if (other.kind === 'rest' || other.kind === 'all') return () => true;
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
