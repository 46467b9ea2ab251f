/** What was appraised of records that were merged into a study since, or joined to it as further reports (S13, P2). */
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { studyOf } from '../records/reports.ts';
import { itemWith } from './review-instruments.ts';

type Rows = Pick<Snapshot, 'appraisals' | 'instruments' | 'items' | 'studies'>;
type Counts = ReadonlyMap<StudyId, number>;

interface Kept {
  readonly of: readonly [Rows['studies'], Rows['items'], Rows['instruments']];
  readonly counts: Counts;
}
const known = new WeakMap<Rows['appraisals'], Kept>();

/** By study how many answers stand with such records, where they are kept and not read for the study; none left out. */
export function appraisedOfMerged(rows: Rows): Counts {
  const { appraisals, instruments, items, studies } = rows;
  const of = [studies, items, instruments] as const;
  const before = known.get(appraisals);
  if (before?.of.every((each, at) => each === of[at]) === true) return before.counts;
  const counts = new Map<StudyId, number>();
  for (const { answer, deleted, itemId, layer, reason, studyId } of appraisals.values()) {
    if (deleted === true || layer !== undefined) continue;
    if (answer === undefined && reason === undefined) continue;
    if (studies.get(studyId)?.deleted !== true || itemWith(rows, itemId) === undefined) continue;
    const study = studyOf(studies, studyId);
    if (study !== undefined) counts.set(study.id, (counts.get(study.id) ?? 0) + 1);
  }
  known.set(appraisals, { of, counts });
  return counts;
}
