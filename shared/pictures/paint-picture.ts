/** Paints a picture of the program, pixel by pixel, alike on every machine. */
import { BugError } from '../errors.ts';
import { Canvas, type Colour } from './canvas.ts';
import { combined, followPath, type Outline, Pen, type Transform } from './outline.ts';
import type { Part } from './read-picture.ts';
import { dashed, strokeOf } from './stroke.ts';
import type { Typefaces } from './typefaces.ts';

/** Attributes that groups hand on to what is in them, and all that are drawn. */
const inherited = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'paint-order'],
  ...['font-size', 'font-weight', 'font-style', 'text-anchor'],
] as const;
type Look = Partial<Record<(typeof inherited)[number], string>>;

/** The picture on white, `scale` pixels to the point. Throws a `BugError` for a kind of shape that is not known. */
export function paintPicture(picture: Part, scale: number, typefaces: Typefaces): Canvas {
  const { height, width } = sizeOf(picture);
  const canvas = new Canvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  new Painter(canvas, typefaces).paint(picture, {}, [scale, 0, 0, scale, 0, 0]);
  return canvas;
}

/** In points. */
export function sizeOf({ attributes }: Part): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = [attributes.width, attributes.height].map((length = '') => {
    if (!/^[\d.]+pt$/.test(length)) throw new BugError('The picture has no size in points');
    return Number.parseFloat(length);
  });
  return { width, height };
}

class Painter {
  private readonly canvas: Canvas;
  private readonly typefaces: Typefaces;

  constructor(canvas: Canvas, typefaces: Typefaces) {
    this.canvas = canvas;
    this.typefaces = typefaces;
  }

  paint(part: Part, around: Look, outer: Transform): void {
    const { attributes, name } = part;
    if (name === 'title' || name === 'desc') return;
    const look = { ...around };
    for (const key of inherited) {
      const value = attributes[key];
      if (value !== undefined) look[key] = value;
    }
    const transform = combined(outer, transformOf(attributes.transform ?? ''));
    if (name === 'svg' || name === 'g') {
      for (const inner of part.parts) this.paint(inner, look, transform);
      return;
    }
    const pen = new Pen(transform);
    if (name === 'text') this.write(part, look, pen);
    else drawShape(part, pen);
    this.fillAndStroke(pen.done(), look, Math.hypot(transform[0], transform[1]));
  }

  private write({ attributes, words }: Part, look: Look, pen: Pen): void {
    const style = {
      size: Number(look['font-size'] ?? 10),
      isBold: look['font-weight'] === 'bold',
      isItalic: look['font-style'] === 'italic',
    };
    const x = numberOf(attributes, 'x');
    const width = look['text-anchor'] === undefined ? 0 : this.typefaces.widthOf(words, style);
    const shift = { start: 0, middle: width / 2, end: width }[look['text-anchor'] ?? 'start'] ?? 0;
    this.typefaces.write(words, x - shift, numberOf(attributes, 'y'), style, pen);
  }

  private fillAndStroke(outlines: readonly Outline[], look: Look, scale: number): void {
    const fill = colourOf(look.fill ?? '#000');
    const stroke = colourOf(look.stroke ?? 'none');
    const isStrokeFirst = look['paint-order'] === 'stroke';
    const line = (): void => {
      if (stroke !== undefined) this.stroke(outlines, stroke, look, scale);
    };
    if (isStrokeFirst) line();
    if (fill !== undefined) this.canvas.fill(outlines, fill);
    if (!isStrokeFirst) line();
  }

  private stroke(outlines: readonly Outline[], colour: Colour, look: Look, scale: number): void {
    const width = Number(look['stroke-width'] ?? 1) * scale;
    const dashes = (look['stroke-dasharray'] ?? '').split(/[ ,]+/).filter((each) => each !== '');
    const lengths = dashes.map((each) => Number(each) * scale);
    for (const outline of outlines)
      for (const line of lengths.length === 0 ? [outline] : dashed(outline, lengths))
        this.canvas.fill(strokeOf(line, width), colour);
  }
}

function drawShape({ attributes, name }: Part, pen: Pen): void {
  const n = (key: string): number => numberOf(attributes, key);
  if (name === 'rect') roundedRectangle(n('x'), n('y'), n('width'), n('height'), n('rx'), pen);
  else if (name === 'circle') {
    const [cx, cy, r] = [n('cx'), n('cy'), n('r')];
    pen.moveTo(cx + r, cy);
    pen.arcTo(r, false, true, cx - r, cy);
    pen.arcTo(r, false, true, cx + r, cy);
    pen.close();
  } else if (name === 'line') {
    pen.moveTo(n('x1'), n('y1'));
    pen.lineTo(n('x2'), n('y2'));
  } else if (name === 'path') followPath(attributes.d ?? '', pen);
  else if (name === 'polyline' || name === 'polygon') {
    const places = (attributes.points ?? '').split(/[ ,]+/).map(Number);
    pen.moveTo(places[0] ?? 0, places[1] ?? 0);
    for (let at = 2; at < places.length; at += 2) pen.lineTo(places[at] ?? 0, places[at + 1] ?? 0);
    if (name === 'polygon') pen.close();
  } else throw new BugError(`${name} is not drawn`);
}

function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  wanted: number,
  pen: Pen,
): void {
  const radius = Math.min(wanted, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  const corner = (toX: number, toY: number): void => {
    if (radius > 0) pen.arcTo(radius, false, true, toX, toY);
  };
  pen.moveTo(x + radius, y);
  pen.lineTo(right - radius, y);
  corner(right, y + radius);
  pen.lineTo(right, bottom - radius);
  corner(right - radius, bottom);
  pen.lineTo(x + radius, bottom);
  corner(x, bottom - radius);
  pen.lineTo(x, y + radius);
  corner(x + radius, y);
  pen.close();
}

function numberOf(attributes: Part['attributes'], key: string): number {
  const value = Number(attributes[key] ?? 0);
  if (Number.isNaN(value)) throw new BugError(`${attributes[key]} is no ${key}`);
  return value;
}

/** Shifts, and turns about the point they shift to. */
function transformOf(words: string): Transform {
  const found = /^(?:translate\(([-\d.]+) ([-\d.]+)\))?\s*(?:rotate\(([-\d.]+)\))?$/.exec(words);
  if (found === null) throw new BugError(`${words} is not drawn`);
  const [, x = '0', y = '0', degrees = '0'] = found;
  const turn = (Number(degrees) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [cos, sin, -sin, cos, Number(x), Number(y)];
}

const known = new Map<string, Colour | undefined>([['none', undefined]]);

function colourOf(words: string): Colour | undefined {
  if (!known.has(words)) known.set(words, readColour(words));
  return known.get(words);
}

function readColour(words: string): Colour {
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(words);
  if (short !== null) return triple(short.slice(1).map((each) => Number.parseInt(each + each, 16)));
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(words);
  if (long !== null) return triple(long.slice(1).map((each) => Number.parseInt(each, 16)));
  const listed = /^rgb\((\d+),(\d+),(\d+)\)$/.exec(words);
  if (listed !== null) return triple(listed.slice(1).map(Number));
  throw new BugError(`${words} is no colour`);
}

function triple([red = 0, green = 0, blue = 0]: readonly number[]): Colour {
  return [red, green, blue];
}
