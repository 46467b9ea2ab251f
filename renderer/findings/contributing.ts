import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import type { Study } from '../../shared/records/study.ts';
import { inStudyOrder } from '../../shared/tables/study-order.ts';
import type { FindingsView } from './use-findings-view.ts';

/** The studies that contribute to a finding, in the order of the reference list. */
export function contributing(
  { studies }: FindingEvidence,
  { snapshot }: FindingsView,
): readonly Study[] {
  return inStudyOrder(
    snapshot.studies,
    [...studies.keys()].flatMap((id) => snapshot.studies.get(id) ?? []),
  );
}
