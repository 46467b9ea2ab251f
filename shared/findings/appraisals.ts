/** How far studies are appraised, as remarks on findings ask. */
import { appraisalOf, type StudyAppraisal } from '../appraisal/appraisal-of.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import type { AppraisalFacts } from './remark.ts';

type Rows = Pick<Snapshot, 'appraisals' | 'instruments' | 'items' | 'review'> & Snapshot;
type FactsOf = (studyId: StudyId) => AppraisalFacts;

const known = new WeakMap<
  Snapshot['appraisals'],
  Pick<Snapshot, 'decisions' | 'instruments' | 'items' | 'review'> & { readonly factsOf: FactsOf }
>();

/** Of each study how far it is appraised. Law: the same function for the same rows. */
export function appraisalFacts(rows: Rows): FactsOf {
  const { appraisals, decisions, instruments, items, review } = rows;
  const last = known.get(appraisals);
  if (
    last?.instruments === instruments &&
    last.items === items &&
    last.review === review &&
    last.decisions === decisions
  )
    return last.factsOf;
  const facts = new Map<StudyId, AppraisalFacts>();
  const factsOf: FactsOf = (studyId) => {
    let found = facts.get(studyId);
    if (found === undefined) {
      found = readFacts(appraisalOf(rows, studyId));
      facts.set(studyId, found);
    }
    return found;
  };
  known.set(appraisals, { decisions, instruments, items, review, factsOf });
  return factsOf;
}

function readFacts(appraisals: readonly StudyAppraisal[]): AppraisalFacts {
  const withoutReason = appraisals
    .flatMap(({ items }) => items)
    .filter(
      ({ concern, reason }) => concern !== undefined && concern !== 'none' && reason === undefined,
    ).length;
  return { none: appraisals.length === 0, withoutReason };
}
