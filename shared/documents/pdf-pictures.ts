/**
 * Tells whether a page is a picture, without decoding any. pdf.js is told to leave every picture out,
 * and then a picture shows as a place that is made ready (the unit square stretched over a part of the
 * page) and that nothing is painted into.
 */

/** What a page paints, as pdf.js lists it: numbers of operators, and what each is given. */
export interface PaintList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** The numbers of the operators that matter here. */
export interface PaintOperators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
}

type Matrix = readonly [number, number, number, number];

/** The share of the page, from 0 to 1, over which pictures are left out. */
export function pictureShare(list: PaintList, operators: PaintOperators, pageArea: number): number {
  let area = 0;
  let current: Matrix = [1, 0, 0, 1];
  let ready = false;
  const saved: Matrix[] = [];
  const leave = (): void => {
    if (ready) area += Math.abs(current[0] * current[3] - current[1] * current[2]);
    ready = false;
  };
  for (const [index, operator] of list.fnArray.entries()) {
    const args = list.argsArray[index] ?? [];
    if (operator === operators.save) saved.push(current);
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd) {
      leave();
      current = saved.pop() ?? current;
    } else if (operator === operators.transform) {
      current = multiplied(current, args);
      ready = true;
    } else if (operator === operators.paintFormXObjectBegin) {
      saved.push(current);
      current = multiplied(current, Array.isArray(args[0]) ? args[0] : []);
      ready = false;
    } else ready = false;
  }
  leave();
  return Math.min(1, area / pageArea);
}

function multiplied([a, b, c, d]: Matrix, by: readonly unknown[]): Matrix {
  const [e, f, g, h] = by.slice(0, 4);
  if (
    typeof e !== 'number' ||
    typeof f !== 'number' ||
    typeof g !== 'number' ||
    typeof h !== 'number'
  ) {
    return [a, b, c, d];
  }
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}
