/** What was extracted of records that were merged into a study since, or joined to it as further reports (S13, S14). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { studyOf } from '../records/reports.ts';
import { fieldWith } from './review-fields.ts';

type Counts = ReadonlyMap<StudyId, number>;

const known = new WeakMap<
  Snapshot['extractions'],
  {
    readonly studies: Snapshot['studies'];
    readonly fields: Snapshot['fields'];
    readonly counts: Counts;
  }
>();

/** By study how many values stand with such records, where they are kept and not read for the study; none left out. */
export function valuesOfMerged({
  extractions,
  fields,
  studies,
}: Pick<Snapshot, 'extractions' | 'fields' | 'studies'>): Counts {
  const before = known.get(extractions);
  if (before?.studies === studies && before.fields === fields) return before.counts;
  const counts = new Map<StudyId, number>();
  for (const { deleted, fieldId, layer, studyId, value } of extractions.values()) {
    if (deleted === true || layer !== undefined || value === undefined) continue;
    if (studies.get(studyId)?.deleted !== true || fieldWith({ fields }, fieldId) === undefined)
      continue;
    const study = studyOf(studies, studyId);
    if (study !== undefined) counts.set(study.id, (counts.get(study.id) ?? 0) + 1);
  }
  known.set(extractions, { studies, fields, counts });
  return counts;
}
