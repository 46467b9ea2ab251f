/** The excerpts behind the numbers of a worksheet. */

import { findRecord } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { ExcerptId, StudyId } from '../records/ids.ts';
import type { Stance } from '../records/support.ts';
import type { Shown } from '../team/view.ts';
import type { FindingEvidence } from './evidence.ts';

/** Every excerpt that a finding rests on, those under its codes first. */
export function allExcerpts({ marked, parts }: FindingEvidence): readonly ExcerptId[] {
  return [
    ...parts.flatMap(({ ids }) => ids),
    ...marked.flatMap(({ excerpt, under }) => (under.length === 0 ? [excerpt.id] : [])),
  ];
}

/** Those that stand to it in one way; undefined: those of which nothing was said. */
export function excerptsOf(
  evidence: FindingEvidence,
  stance: Stance | undefined,
): readonly ExcerptId[] {
  if (stance === undefined) {
    const said = new Set(evidence.marked.flatMap(({ under }) => under));
    return evidence.parts.flatMap(({ ids }) => ids.filter((id) => !said.has(id)));
  }
  return evidence.marked.flatMap((each) =>
    each.stance !== stance ? [] : each.under.length === 0 ? [each.excerpt.id] : each.under,
  );
}

/** Those of some studies. */
export function excerptsIn(
  { marked, parts }: FindingEvidence,
  studies: ReadonlySet<StudyId>,
): readonly ExcerptId[] {
  return [
    ...parts.flatMap(({ ids, studyId }) => (studies.has(studyId) ? ids : [])),
    ...marked.flatMap(({ excerpt, studyId, under }) =>
      under.length === 0 && studies.has(studyId) ? [excerpt.id] : [],
    ),
  ];
}

/** An excerpt that is shown, or that was marked while the coding that is shown does not hold it. */
export function shownExcerpt(snapshot: Shown, id: ExcerptId): Excerpt | undefined {
  const found = findRecord(snapshot, id);
  if (found?.type === 'excerpt') return found;
  return [...snapshot.supported.values()].find((each) => each.id === id);
}

/** What was said of each excerpt. */
export function stancesOf({ marked }: FindingEvidence): ReadonlyMap<ExcerptId, Stance> {
  return new Map(
    marked.flatMap(({ excerpt, stance, under }) =>
      [excerpt.id, ...under].map((id) => [id, stance] as const),
    ),
  );
}
