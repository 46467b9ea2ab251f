/** What the worker for exports makes of a picture of the synthesis. */
import { figureSvg } from '../../shared/figures/draw-figure.ts';
import { describe, type Figure, type FigureId } from '../../shared/figures/figure.ts';
import { figureCsv } from '../../shared/figures/figure-numbers.ts';
import { readFigure } from '../../shared/figures/read-figure.ts';
import { remarkOn } from '../../shared/use-cases/export-figures.ts';
import type { ExportWork } from './export-work.ts';
import type { AskedReport } from './report-work.ts';

/** Which picture, of whose coding and which studies. */
export interface AskedPicture extends AskedReport {
  readonly picture: FigureId;
}

/** A picture with its numbers: as they are shown, and as the files that are saved. */
export interface DrawnPicture {
  readonly figure: Figure;
  readonly svg: string;
  readonly csv: string;
  /** The picture in sentences. */
  readonly words: string;
}

/** The picture that the command line writes. */
export function drawPicture(
  work: ExportWork,
  { choice, include, picture }: AskedPicture,
): DrawnPicture {
  const source = work.sourceOf(choice);
  const figure = readFigure(picture, source, include);
  const remark = remarkOn(source);
  return {
    figure,
    svg: figureSvg(figure, remark),
    csv: figureCsv(figure, remark),
    words: describe(figure),
  };
}
