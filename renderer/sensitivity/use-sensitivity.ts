import { useMemo } from 'react';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { ListedStudies } from '../../shared/screening/inclusion.ts';
import { type Sensitivity, sensitivityOf } from '../../shared/sensitivity/sensitivity.ts';
import { inStudyOrder, studyLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useResultView } from '../store/result-view.ts';

export interface SensitivityView {
  readonly snapshot: Shown;
  readonly listed: ListedStudies;
  readonly answer: Sensitivity;
  readonly labels: ReadonlyMap<string, string>;
}

/** What the synthesis of the open review rests on, in the coding that is counted and of the studies that are listed. */
export function useSensitivity(): SensitivityView {
  const { snapshot } = useResultView();
  const { include } = useIncludeChoice();
  return useMemo(() => {
    const listed = listedStudies(snapshot, include);
    const studies = inStudyOrder(snapshot.studies, listed.studies);
    return {
      ...{ snapshot, listed },
      answer: sensitivityOf(snapshot, listed, studies),
      labels: studyLabels(snapshot),
    };
  }, [snapshot, include]);
}
