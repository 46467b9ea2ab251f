import { useMemo } from 'react';
import { concernCounts, concernLevels } from '../../shared/appraisal/concern-counts.ts';
import { appraisalFigure, appraisalSvg } from '../../shared/figures/appraisal-figure.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { InstrumentId } from '../../shared/records/ids.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import { instrumentAsked } from '../../shared/tables/appraisal-table.ts';
import { inStudyOrder, listedLabels } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useExportSettings } from '../store/export-settings.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';

/** The figure of appraisal with its numbers, of what this reviewer may see; undefined where no instrument is in use. */
function drawnAppraisal(snapshot: Shown, include: Scope, instrumentId: InstrumentId | undefined) {
  const instrument = instrumentAsked({ snapshot }, instrumentId);
  if (instrument === undefined) return undefined;
  const listed = listedStudies(snapshot, include);
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const levels = concernLevels(
    snapshot,
    instrument,
    studies.map(({ id }) => id),
  );
  const figure = appraisalFigure(instrument, levels, listedLabels(snapshot, listed));
  const remark = snapshot.review?.sample === true ? t('note.sample') : undefined;
  return { figure, byItem: concernCounts(levels).byItem, svg: appraisalSvg(figure, remark) };
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
