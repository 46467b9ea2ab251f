/** The figures that can stand in a text, by the names that exports know them by. */
import { appraisalSvg } from '../figures/appraisal-figure.ts';
import { appraisalOfReview } from '../figures/appraisal-of-review.ts';
import { figureSvg } from '../figures/draw-figure.ts';
import { figureIds } from '../figures/figure.ts';
import { readFigure } from '../figures/read-figure.ts';
import { remarkOn } from '../figures/remark-on.ts';
import { t } from '../messages/all-messages.ts';
import { flowOfReview } from '../prisma/flow-of-review.ts';
import { flowSvg } from '../prisma/flow-svg.ts';
import type { InstrumentId, MapId } from '../records/ids.ts';
import type { ListedSource } from '../tables/table-source.ts';
import type { ReportFigure } from './report-block.ts';

/** The flow diagram first, as papers have it. */
export const shownFigures = ['flow', 'appraisal', ...figureIds] as const;

/** The instrument or map that a figure is of; the first there is where absent. */
export interface FigureAsked {
  readonly instrumentId?: InstrumentId | undefined;
  readonly mapId?: MapId | undefined;
}

/** A figure as it is now; undefined where the name is of another version, or there is nothing to draw it of. */
export function figureShown(
  name: string,
  source: ListedSource,
  { instrumentId, mapId }: FigureAsked = {},
): ReportFigure | undefined {
  const { listed, snapshot } = source;
  const { review } = snapshot;
  const remark = remarkOn(source);
  if (name === 'flow') {
    if (snapshot.studies.size === 0) return undefined;
    const svg = flowSvg(flowOfReview(snapshot), {
      reviewTitle: review?.title ?? '',
      ...(remark === undefined ? {} : { remark }),
    });
    return measured(t('prisma.title'), svg);
  }
  if (name === 'appraisal') {
    const found = appraisalOfReview(snapshot, listed.choice, instrumentId);
    return found === undefined
      ? undefined
      : measured(found.figure.title, appraisalSvg(found.figure, remark));
  }
  const id = figureIds.find((each) => each === name);
  if (id === undefined) return undefined;
  const figure = readFigure(id, source, listed.choice, mapId);
  return figure.rows.length === 0 ? undefined : measured(figure.title, figureSvg(figure, remark));
}

/** Drawings say how large they are at their head (`shared/prisma/svg-file.ts`). */
function measured(title: string, svg: string): ReportFigure {
  const [, width = '0', height = '0'] =
    /<svg [^>]*width="([\d.]+)pt" height="([\d.]+)pt"/.exec(svg) ?? [];
  return { title, svg, width: Number(width), height: Number(height) };
}
