/** The pictures of the synthesis as files: black on white, in tints that differ in grey, with their notes below. */
import { barDrawing } from './bar-drawing.ts';
import { cellDrawing } from './cell-drawing.ts';
import { type Drawing, type Figure, type FigureId, type FigureLook, framed } from './figure.ts';
import { mapDrawing } from './map-drawing.ts';
import { stepDrawing } from './step-drawing.ts';

const drawings: Readonly<Record<FigureId, (figure: Figure, look: FigureLook) => Drawing>> = {
  'studies-per-theme': barDrawing,
  'construct-order': barDrawing,
  bubbles: (figure) => cellDrawing(figure, 'circle'),
  cooccurrence: (figure) => cellDrawing(figure, 'shade'),
  saturation: stepDrawing,
  timeline: barDrawing,
  map: mapDrawing,
};

/** The figure as an SVG of its own; a remark, such as that data are invented, stands below it. The same for the same figure. */
export function figureSvg(figure: Figure, remark?: string, look: FigureLook = 'print'): string {
  return framed(figure, drawings[figure.id](figure, look), remark);
}
