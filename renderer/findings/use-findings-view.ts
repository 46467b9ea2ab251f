import { useMemo } from 'react';
import { appraisalFacts } from '../../shared/findings/appraisals.ts';
import { type Evidence, findingEvidence } from '../../shared/findings/evidence.ts';
import { type FindingRemarks, findingRemarks } from '../../shared/findings/remarks.ts';
import type { FindingId } from '../../shared/records/ids.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useResultView } from '../store/result-view.ts';

export interface FindingsView {
  readonly snapshot: Shown;
  readonly evidence: Evidence;
  readonly remarks: ReadonlyMap<FindingId, FindingRemarks>;
  readonly labels: ReadonlyMap<string, string>;
}

/** The findings of the open review, in the coding that is counted and of the studies of the synthesis. */
export function useFindingsView(): FindingsView {
  const { snapshot } = useResultView();
  return useMemo(() => {
    const evidence = findingEvidence(snapshot, listedStudies(snapshot));
    const labels = studyLabels(snapshot);
    return {
      snapshot,
      evidence,
      labels,
      remarks: findingRemarks(evidence, {
        appraisalOf: appraisalFacts(snapshot),
        rows: snapshot,
        labels,
      }),
    };
  }, [snapshot]);
}
