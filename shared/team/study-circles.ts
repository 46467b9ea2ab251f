import type { StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { circlesOf } from './circles.ts';
import type { Trouble } from './trouble.ts';

/** Studies that people merged into each other, or made reports of each other, so that none of them is left. */
export function studyCircles(
  studies: ReadonlyMap<StudyId, Study>,
): readonly Extract<Trouble, { readonly kind: 'study-circle' }>[] {
  const circles = circlesOf(studies, ({ deleted, duplicateOf, reportOf }) =>
    deleted === true ? (duplicateOf ?? reportOf) : undefined,
  );
  return circles.map((circle) => ({
    kind: 'study-circle',
    id: `study-circle ${circle.map(({ id }) => id).join(' ')}`,
    studies: circle,
  }));
}
