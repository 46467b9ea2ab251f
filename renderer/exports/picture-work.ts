/** What the worker for exports makes of a picture of the synthesis. */
import { figureSvg } from '../../shared/figures/draw-figure.ts';
import {
  describe,
  type Figure,
  type FigureId,
  type FigureLook,
} from '../../shared/figures/figure.ts';
import { figureCsv } from '../../shared/figures/figure-numbers.ts';
import { readFigure } from '../../shared/figures/read-figure.ts';
import { remarkOn } from '../../shared/figures/remark-on.ts';
import type { MapId } from '../../shared/records/ids.ts';
import type { ExportWork } from './export-work.ts';
import type { AskedReport } from './report-work.ts';

/** Which picture, of whose coding and which studies. */
export interface AskedPicture extends AskedReport {
  readonly picture: FigureId;
  readonly map?: MapId | undefined;
  readonly look?: FigureLook | undefined;
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
  { choice, include, look, map, picture }: AskedPicture,
): DrawnPicture {
  const source = work.sourceOf(choice);
  const figure = readFigure(picture, source, include, map);
  const remark = remarkOn(source);
  return {
    figure,
    svg: figureSvg(figure, remark, look),
    csv: figureCsv(figure, remark),
    words: describe(figure),
  };
}
