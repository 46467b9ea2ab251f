/** The pictures of the synthesis as files: black on white, in tints that differ in grey, with their notes below. */
import { barDrawing } from './bar-drawing.ts';
import { cellDrawing } from './cell-drawing.ts';
import { type Drawing, type Figure, type FigureId, framed } from './figure.ts';
import { stepDrawing } from './step-drawing.ts';

const drawings: Readonly<Record<FigureId, (figure: Figure) => Drawing>> = {
  'studies-per-theme': barDrawing,
  'construct-order': barDrawing,
  bubbles: (figure) => cellDrawing(figure, 'circle'),
  cooccurrence: (figure) => cellDrawing(figure, 'shade'),
  saturation: stepDrawing,
};

/** The figure as an SVG of its own; a remark, such as that data are invented, stands below it. The same for the same figure. */
export function figureSvg(figure: Figure, remark?: string): string {
  return framed(figure, drawings[figure.id](figure), remark);
}
