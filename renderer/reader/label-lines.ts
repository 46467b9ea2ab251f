/** How many lines a name takes beside a text, told before it is drawn. Lengths are pixels. */

/** The width of a piece of text on one line. */
export type MeasureText = (text: string) => number;

/**
 * The lines that `name` takes in `width`, broken between words and, where a word alone is wider, within it: as
 * `overflow-wrap: anywhere` breaks it.
 */
export function linesOf(name: string, width: number, measure: MeasureText): number {
  if (width <= 0) return Number.POSITIVE_INFINITY;
  const space = measure(' ');
  let lines = 1;
  let used = 0;
  for (const word of name.split(/\s+|(?<=-)/u)) {
    const wide = measure(word);
    const gap = used === 0 ? 0 : space;
    if (used + gap + wide <= width) used += gap + wide;
    else if (wide <= width) {
      lines += 1;
      used = wide;
    } else {
      // What is left of the line is used too, one letter of it perhaps not.
      const pieces = Math.ceil((used + gap + wide) / (width * 0.94));
      lines += pieces - 1;
      used = width;
    }
  }
  return lines;
}

/** Measures in the font of an element; what was measured once is kept. */
export function measureIn(element: HTMLElement): MeasureText {
  const drawing = document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize, fontWeight } = getComputedStyle(element);
  if (drawing !== null) drawing.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      width = drawing?.measureText(text).width ?? text.length * 7;
      known.set(text, width);
    }
    return width;
  };
}
