import { type ConcernLevels, concernLevels } from '../appraisal/concern-counts.ts';
import type { ReviewInstrument } from '../appraisal/review-instruments.ts';
import type { InstrumentId } from '../records/ids.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { instrumentAsked } from '../tables/appraisal-table.ts';
import { inStudyOrder, listedLabels } from '../tables/study-order.ts';
import type { Shown } from '../team/view.ts';
import { type AppraisalFigure, appraisalFigure } from './appraisal-figure.ts';

/** The figure of appraisal by an instrument, and what it is drawn from; undefined where no instrument is in use. */
export function appraisalOfReview(
  snapshot: Shown,
  include: Scope | undefined,
  instrumentId: InstrumentId | undefined,
):
  | {
      readonly figure: AppraisalFigure;
      readonly levels: ConcernLevels;
      readonly instrument: ReviewInstrument;
    }
  | undefined {
  const instrument = instrumentAsked({ snapshot }, instrumentId);
  if (instrument === undefined) return undefined;
  const listed = listedStudies(snapshot, include);
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const ids = studies.map(({ id }) => id);
  const levels = concernLevels(snapshot, instrument, ids);
  return {
    instrument,
    levels,
    figure: appraisalFigure(instrument, levels, listedLabels(snapshot, listed)),
  };
}
