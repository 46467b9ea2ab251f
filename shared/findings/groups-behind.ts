/** Of which groups of participants the excerpts behind a finding are (rule F6). */
import {
  groupsOf,
  type ParticipantGroup,
  participantGroups,
} from '../codebook/participant-groups.ts';
import type { ExcerptId, StudyId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import type { FindingEvidence } from './evidence.ts';
import { allExcerpts, shownExcerpt } from './evidence-excerpts.ts';

export interface GroupBehind {
  /** Undefined: the excerpts that have none. */
  readonly group: ParticipantGroup | undefined;
  readonly ids: readonly ExcerptId[];
  readonly studies: number;
}

/** The groups in the order of the review’s list, those without any last; an excerpt of two groups counts in both. */
export function groupsBehind(shown: Shown, evidence: FindingEvidence): readonly GroupBehind[] {
  const byGroup = new Map<ParticipantGroup | undefined, [ExcerptId[], Set<StudyId>]>();
  for (const id of allExcerpts(evidence)) {
    const excerpt = shownExcerpt(shown, id);
    const study = excerpt === undefined ? undefined : shown.documents.get(excerpt.documentId);
    if (excerpt === undefined || study === undefined) continue;
    const groups = groupsOf(shown, excerpt);
    for (const group of groups.length === 0 ? [undefined] : groups) {
      const [ids, studies] = byGroup.get(group) ?? [[], new Set<StudyId>()];
      ids.push(id);
      studies.add(study.studyId);
      byGroup.set(group, [ids, studies]);
    }
  }
  return [...participantGroups(shown), undefined].flatMap((group) => {
    const [ids, studies] = byGroup.get(group) ?? [];
    return ids === undefined ? [] : [{ group, ids, studies: studies?.size ?? 0 }];
  });
}
