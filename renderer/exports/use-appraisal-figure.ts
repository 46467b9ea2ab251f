import { useMemo } from 'react';
import { concernCounts } from '../../shared/appraisal/concern-counts.ts';
import { appraisalSvg } from '../../shared/figures/appraisal-figure.ts';
import { appraisalOfReview } from '../../shared/figures/appraisal-of-review.ts';
import { remarkOn } from '../../shared/figures/remark-on.ts';
import type { InstrumentId } from '../../shared/records/ids.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';

/** The figure of appraisal with its numbers, of what this reviewer may see; undefined where no instrument is in use. */
function drawnAppraisal(snapshot: Shown, include: Scope, instrumentId: InstrumentId | undefined) {
  const found = appraisalOfReview(snapshot, include, instrumentId);
  if (found === undefined) return undefined;
  const { figure, instrument: of, levels } = found;
  const svg = appraisalSvg(figure, remarkOn({ snapshot }));
  return { figure, byItem: concernCounts(levels).byItem, isScored: of.scored, svg };
}

export function useAppraisalFigure() {
  const snapshot = useReview((state) => state.snapshot);
  const instrument = useExportSettings((state) => state.instrument);
  const { include } = useIncludeChoice();
  return useMemo(
    () => drawnAppraisal(snapshot, include, instrument),
    [snapshot, include, instrument],
  );
}

/** The same at this moment, to be saved. */
export function drawnNow() {
  return drawnAppraisal(
    useReview.getState().snapshot,
    useIncludeChoice.getState().include,
    useExportSettings.getState().instrument,
  );
}
