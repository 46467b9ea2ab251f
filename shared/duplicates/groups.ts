/** Which studies of a review repeat each other: those merged already, and those to look at. */
import { evidenceFor } from '../bibliography/duplicate-evidence.ts';
import { duplicateGroups } from '../bibliography/duplicates.ts';
import type { DuplicateEvidence } from '../bibliography/judge-pair.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { isRecord, isReport, studyOf } from '../records/reports.ts';
import type { Study } from '../records/study.ts';

/** Studies that are, or may be, one publication; the first is the one that is kept. */
export interface DuplicateGroup {
  readonly kept: Study;
  readonly others: readonly { readonly study: Study; readonly evidence: DuplicateEvidence }[];
}

/** Groups whose duplicates are merged into a study that is still there, in the order of these. */
export function mergedGroups({ studies }: Pick<Snapshot, 'studies'>): readonly DuplicateGroup[] {
  const groups = new Map<StudyId, Study[]>();
  for (const study of studies.values()) {
    if (study.deleted !== true || study.duplicateOf === undefined) continue;
    const kept = keptOf(studies, study);
    if (kept === undefined) continue;
    const group = groups.get(kept.id);
    if (group === undefined) groups.set(kept.id, [study]);
    else group.push(study);
  }
  return [...groups].flatMap(([id, others]) => {
    const kept = studies.get(id);
    return kept === undefined ? [] : [groupOf(kept, others)];
  });
}

/** The study that stands for a duplicate, through any number of merges; undefined where that is gone. */
function keptOf(studies: Snapshot['studies'], duplicate: Study): Study | undefined {
  const seen = new Set<StudyId>();
  let at: Study | undefined = duplicate;
  while (at?.duplicateOf !== undefined && at.deleted === true && !seen.has(at.id)) {
    seen.add(at.id);
    at = studies.get(at.duplicateOf);
  }
  return at === undefined || !isRecord(at) ? undefined : at;
}

/** Groups of studies that look alike and are neither merged nor marked as different. */
export function unmergedGroups(snapshot: Snapshot): readonly DuplicateGroup[] {
  const studies = [...snapshot.studies.values()].filter(isRecord);
  const areTwo = (one: Study, other: Study): boolean =>
    areDistinct(one, other) || areOfOneStudy(snapshot.studies, one, other);
  const groups = duplicateGroups(
    studies.map(({ citation }) => citation),
    (a, b) => {
      const [one, other] = [studies[a], studies[b]];
      return one !== undefined && other !== undefined && areTwo(one, other);
    },
  );
  return groups.flatMap((group) => {
    const members = group.members.flatMap((index) => studies[index] ?? []);
    const kept = studyToKeep(snapshot, members);
    if (kept === undefined) return [];
    const others = members.filter((study) => study !== kept && !areTwo(study, kept));
    return others.length === 0 ? [] : [groupOf(kept, others)];
  });
}

/** Whether both report on one study: somebody said that they are two reports. */
function areOfOneStudy(studies: Snapshot['studies'], a: Study, b: Study): boolean {
  return (isReport(a) || isReport(b)) && studyOf(studies, a.id) === studyOf(studies, b.id);
}

export function areDistinct(a: Study, b: Study): boolean {
  return a.distinctFrom?.includes(b.id) === true || b.distinctFrom?.includes(a.id) === true;
}

function groupOf(kept: Study, others: readonly Study[]): DuplicateGroup {
  return {
    kept,
    others: others.map((study) => ({
      study,
      evidence: evidenceFor(kept.citation, study.citation),
    })),
  };
}

/** The one with coding, else with a text beyond its abstract, else the fullest record; the earliest of equals. */
export function studyToKeep(snapshot: Snapshot, members: readonly Study[]): Study | undefined {
  const weights = new Map(members.map((study) => [study.id, fullness(study)]));
  for (const document of snapshot.documents.values()) {
    const weight = weights.get(document.studyId);
    if (weight === undefined || document.deleted === true) continue;
    const isCoded = (snapshot.codings.get(document.id)?.excerpts.size ?? 0) > 0;
    const worth = isCoded ? 10_000 : document.format === 'abstract' ? 0 : 1000;
    weights.set(document.studyId, weight + worth);
  }
  return members.reduce<Study | undefined>((best, study) => {
    const isBetter =
      best === undefined || (weights.get(study.id) ?? 0) > (weights.get(best.id) ?? 0);
    return isBetter ? study : best;
  }, undefined);
}

function fullness({ citation }: Study): number {
  const { custom: _, ...fields } = citation;
  return Object.keys(fields).length;
}
