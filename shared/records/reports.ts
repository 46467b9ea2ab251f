/** Several reports of one study: records that are no studies of their own (S13). */
import type { StudyId } from './ids.ts';
import type { Study } from './study.ts';

type Studies = ReadonlyMap<StudyId, Study>;

/** Whether it is another report of a study, joined and not separated again. */
export function isReport(study: Study): study is Study & { readonly reportOf: StudyId } {
  return study.deleted === true && study.reportOf !== undefined && study.duplicateOf === undefined;
}

/** Whether it is a record of its own: a study, or another report of one; neither a duplicate nor removed. */
export function isRecord(study: Study): boolean {
  return study.deleted !== true || isReport(study);
}

/**
 * The study that a record stands under: itself, or through any number of reports and merges the one it belongs to.
 * Undefined where that is gone, or where records lead to each other in a circle (M9).
 */
export function studyOf(studies: Studies, id: StudyId): Study | undefined {
  const seen = new Set<StudyId>();
  let at = studies.get(id);
  while (at?.deleted === true && !seen.has(at.id)) {
    seen.add(at.id);
    const next: StudyId | undefined = at.duplicateOf ?? at.reportOf;
    at = next === undefined ? undefined : studies.get(next);
  }
  return at?.deleted === true ? undefined : at;
}

const known = new WeakMap<Studies, ReadonlyMap<StudyId, readonly Study[]>>();

/** The further reports of each study that has any, in the order in which they came. */
export function furtherReports(studies: Studies): ReadonlyMap<StudyId, readonly Study[]> {
  let found = known.get(studies);
  if (found === undefined) {
    found = reportsIn(studies);
    known.set(studies, found);
  }
  return found;
}

function reportsIn(studies: Studies): ReadonlyMap<StudyId, readonly Study[]> {
  const groups = new Map<StudyId, Study[]>();
  for (const study of studies.values()) {
    if (!isReport(study)) continue;
    const of = studyOf(studies, study.id);
    if (of === undefined) continue;
    const group = groups.get(of.id);
    if (group === undefined) groups.set(of.id, [study]);
    else group.push(study);
  }
  return groups;
}
