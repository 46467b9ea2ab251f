/**
 * Where each glyph of a page stands. The text of a PDF is read in runs, whose letters are only roughly
 * spread over their length; what a page paints tells the place of every glyph, with the spaces that a
 * justified line stretches.
 */
import type { PaintList } from './pdf-pictures.ts';
import { displayedSize, displayedTransform, type PageFrame } from './pdf-places.ts';

/** A glyph on a page as displayed: its letters, and where its baseline begins and ends in points from the top left corner. */
export interface PdfGlyph {
  readonly letters: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What of a font tells how far a glyph reaches. */
export interface GlyphFont {
  readonly fontMatrix?: readonly number[] | undefined;
  readonly vertical?: boolean | undefined;
}

/** The numbers of the operators that matter here, by pdf.js's names. */
export type GlyphOperators = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'beginGroup'
    | 'endGroup'
    | 'beginAnnotation'
    | 'setGState'
    | 'beginText'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setLeading'
    | 'setFont'
    | 'setTextRise'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'setTextMatrix'
    | 'nextLine'
    | 'showText',
    number
  >
>;

type Matrix = readonly number[];

interface TextState {
  readonly current: Matrix;
  readonly font: GlyphFont;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

const plain: Matrix = [1, 0, 0, 1, 0, 0];

/** No page shows more; what follows is left to the rough way. */
const mostGlyphs = 200_000;

/** The glyphs that a page paints, in that order; `fontNamed` gives a font by the name the list has for it. */
export function glyphsOf(
  list: PaintList,
  operators: GlyphOperators,
  fontNamed: (name: string) => GlyphFont | undefined,
  frame: PageFrame,
): readonly PdfGlyph[] {
  const { height } = displayedSize(frame);
  const glyphs: PdfGlyph[] = [];
  const saved: TextState[] = [];
  let state: TextState = {
    current: plain,
    font: {},
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  let text = plain;
  let line = { x: 0, y: 0 };
  let pen = line;
  const move = (x: number, y: number): void => {
    line = { x: line.x + x, y: line.y + y };
    pen = line;
  };
  const setFont = (name: unknown, size: unknown): void => {
    if (typeof name !== 'string' || typeof size !== 'number') return;
    state = { ...state, font: fontNamed(name) ?? {}, size };
  };
  const show = (shown: unknown): void => {
    if (!Array.isArray(shown) || glyphs.length > mostGlyphs) return;
    const { charSpacing, current, font, rise, size, stretch, wordSpacing } = state;
    const perUnit = (font.fontMatrix?.[0] ?? 0.001) * size;
    const placed = displayedTransform(multiplied(current, text), frame);
    for (const glyph of shown as readonly unknown[]) {
      if (typeof glyph === 'number') {
        const by = (glyph * size) / 1000;
        pen = font.vertical ? { x: pen.x, y: pen.y - by } : { x: pen.x - by * stretch, y: pen.y };
        continue;
      }
      const { isSpace, length, letters } = glyphFrom(glyph, font.vertical === true);
      const spacing = charSpacing + (isSpace ? wordSpacing : 0);
      const reach = length * perUnit;
      const from = { x: pen.x, y: pen.y + rise };
      const [to, next] = font.vertical
        ? [
            { x: from.x, y: from.y - reach },
            { x: pen.x, y: pen.y - reach - spacing },
          ]
        : [
            { x: from.x + reach * stretch, y: from.y },
            { x: pen.x + (reach + spacing) * stretch, y: pen.y },
          ];
      pen = next;
      if (letters.trim() === '') continue;
      const [start, end] = [pointAt(placed, from), pointAt(placed, to)];
      glyphs.push({
        letters,
        x0: start.x,
        y0: height - start.y,
        x1: end.x,
        y1: height - end.y,
      });
    }
  };
  const amount = (value: unknown): number => (typeof value === 'number' ? value : 0);
  const step = new Map<number, (args: readonly unknown[]) => void>([
    [
      operators.transform,
      (args) => {
        state = { ...state, current: multiplied(state.current, matrixFrom(args)) };
      },
    ],
    [
      operators.setGState,
      ([entries]) => {
        if (!Array.isArray(entries)) return;
        for (const entry of entries as readonly unknown[]) {
          if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
            setFont(entry[1][0], entry[1][1]);
        }
      },
    ],
    [
      operators.beginText,
      () => {
        text = plain;
        line = { x: 0, y: 0 };
        pen = line;
      },
    ],
    [
      operators.setCharSpacing,
      ([by]) => {
        state = { ...state, charSpacing: amount(by) };
      },
    ],
    [
      operators.setWordSpacing,
      ([by]) => {
        state = { ...state, wordSpacing: amount(by) };
      },
    ],
    [
      operators.setHScale,
      ([by]) => {
        state = { ...state, stretch: amount(by) / 100 };
      },
    ],
    [
      operators.setLeading,
      ([by]) => {
        state = { ...state, leading: -amount(by) };
      },
    ],
    [
      operators.setTextRise,
      ([by]) => {
        state = { ...state, rise: amount(by) };
      },
    ],
    [operators.setFont, ([name, size]) => setFont(name, size)],
    [operators.moveText, ([x, y]) => move(amount(x), amount(y))],
    [
      operators.setLeadingMoveText,
      ([x, y]) => {
        state = { ...state, leading: amount(y) };
        move(amount(x), amount(y));
      },
    ],
    [
      operators.setTextMatrix,
      ([matrix]) => {
        text = matrixFrom(matrix);
        line = { x: 0, y: 0 };
        pen = line;
      },
    ],
    [operators.nextLine, () => move(0, state.leading)],
    [operators.showText, ([shown]) => show(shown)],
    [
      operators.paintFormXObjectBegin,
      ([matrix]) => {
        saved.push(state);
        if (matrix) state = { ...state, current: multiplied(state.current, matrixFrom(matrix)) };
      },
    ],
  ]);
  const opens = new Set([operators.save, operators.beginGroup]);
  const closes = new Set([operators.restore, operators.endGroup, operators.paintFormXObjectEnd]);
  for (const [index, operator] of list.fnArray.entries()) {
    // What is stuck on the page, such as a note, comes last and is none of its text.
    if (operator === operators.beginAnnotation) break;
    if (opens.has(operator)) saved.push(state);
    else if (closes.has(operator)) state = saved.pop() ?? state;
    else step.get(operator)?.(list.argsArray[index] ?? []);
  }
  return glyphs;
}

function glyphFrom(
  glyph: unknown,
  isVertical: boolean,
): { readonly letters: string; readonly length: number; readonly isSpace: boolean } {
  const nothing = { letters: '', length: 0, isSpace: false };
  if (typeof glyph !== 'object' || glyph === null) return nothing;
  const { unicode, width, isSpace, vmetric } = glyph as Readonly<Record<string, unknown>>;
  const down = Array.isArray(vmetric) && typeof vmetric[0] === 'number' ? -vmetric[0] : 1000;
  return {
    letters: typeof unicode === 'string' ? unicode : '',
    length: isVertical ? down : typeof width === 'number' ? width : 0,
    isSpace: isSpace === true,
  };
}

function matrixFrom(value: unknown): Matrix {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return plain;
  const matrix = Array.from(value as ArrayLike<unknown>, (part) =>
    typeof part === 'number' && Number.isFinite(part) ? part : 0,
  );
  return matrix.length === 6 ? matrix : plain;
}

function multiplied(by: Matrix, matrix: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = by;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = matrix;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function pointAt(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
