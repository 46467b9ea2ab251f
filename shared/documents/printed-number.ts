/** Numbers that a text prints before its turns, lines, paragraphs and questions: `8 Anna: …`, `[12] …`, `8. …`. */

/** What a number says of itself that it counts. */
export type SaidUnit = 'turn' | 'line' | 'paragraph' | 'question';

/** A number at the start of a line. */
export interface PrintedNumber {
  /** As printed: `8`, `008`, `٨`. */
  readonly label: string;
  readonly value: number;
  /** What it counts, where that is printed with it. */
  readonly says: SaidUnit | undefined;
  /** Nothing else stands on the line. */
  readonly isAlone: boolean;
}

const words: readonly (readonly [SaidUnit, string])[] = [
  ['turn', 'turn'],
  ['line', 'line|zeile|ligne|línea'],
  ['paragraph', 'para(?:graph)?|absatz|¶|§'],
  ['question', 'q|question|frage|pregunta|domanda|vraag'],
];
const saying = new Map(words.map(([unit, pattern]) => [unit, new RegExp(`^(?:${pattern})`, 'iu')]));
const word = `(?:${words.map(([, pattern]) => pattern).join('|')}|no|nr|n°|#)`;
const number = String.raw`(?:${word}\.?[ \t\u00a0]?)?\p{Nd}{1,6}`;
const space = String.raw`[ \t\u00a0\u2000-\u200a\u3000]`;
// After the marks of Chinese and Japanese no blank is written.
const closed = String.raw`(?:\.?[)\]]|[.:/](?=${space})|[、．。：](?!\p{Nd})|(?=${space}))`;

/**
 * A number before a speaker’s label, with the blanks behind it: the source of a pattern with the flags `i` and `u`.
 * `Q1:` is a label itself.
 */
export const numberBeforeLabel = String.raw`(?:[\[(]|(?:turn|line|#)[ \t\u00a0]?)?\p{Nd}{1,6}${closed}${space}{0,8}(?:[-–—|]${space}{1,4})?(?![:.,\p{Nd}])`;

const first = new RegExp(
  String.raw`[\u200e\u200f]?${space}{0,12}[\[(]?(${number})(?:${closed}(?=${space}{0,40}[^\s\p{Nd}])|(?=[.)\]]{0,2}(?:\n|$)))`,
  'iuy',
);
/** In a margin that a reader of pages took for a last cell. */
const last = /\t(\p{Nd}{1,6})$/u;

/** The number that a line of a text begins with, or that stands alone in its last cell. Offsets are UTF-16 units. */
export function printedNumberOf(
  text: string,
  start: number,
  end: number,
): PrintedNumber | undefined {
  first.lastIndex = start;
  const match = first.exec(text);
  if (match !== null && first.lastIndex <= end)
    return numberOf(match[1] ?? '', /^[.)\]]{0,2}$/.test(text.slice(first.lastIndex, end)));
  const cell = last.exec(text.slice(Math.max(start, end - 8), end));
  return cell === null ? undefined : numberOf(`line ${cell[1] ?? ''}`, false);
}

function numberOf(written: string, isAlone: boolean): PrintedNumber | undefined {
  const label = /\p{Nd}+$/u.exec(written)?.[0] ?? '';
  const value = countOf(label);
  if (value === undefined) return undefined;
  const says = words.find(([unit]) => saying.get(unit)?.test(written))?.[0];
  return { label, value, says, isAlone };
}

/** The zeros of the scripts whose digits are typed: ASCII, Arabic, Persian, Devanagari, Bengali, Thai, wide. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function countOf(digits: string): number | undefined {
  let value = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const sign = digits.charCodeAt(at);
    const zero = zeros.find((known) => sign >= known && sign < known + 10);
    if (zero === undefined) return undefined;
    value = value * 10 + sign - zero;
  }
  return value;
}
