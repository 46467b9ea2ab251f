/**
 * Widths of letters in Arial and Helvetica, so that the same text wraps at the same places on every
 * machine, whether or not it has the font. Widths are in thousandths of the font size.
 */

/** U+0020 to U+007E. */
const regularAscii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const boldAscii = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/** What is neither ASCII nor an ASCII letter with marks; bold differs too little to be listed. */
const others: Readonly<Record<string, number>> = {
  '\u00a0': 278,
  '–': 556,
  '—': 1000,
  '‘': 278,
  '’': 278,
  '“': 500,
  '”': 500,
  '…': 1000,
  '•': 350,
  '·': 333,
  ß: 611,
  ı: 278,
  ł: 278,
};

/** Scripts whose letters fill a square, and pictures. */
const squareLetter =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}|[\u3000-\u303f\uff00-\uffef]/u;
const mark = /^[\p{M}\p{Cf}]$/u;
/** Generous, so that a line in an unmeasured script is too short rather than too long. */
const unmeasured = 780;

/** Widths are those of Arial; where a picture is shown in another typeface, letters may be so much wider. */
export const widthAllowance = 1.22;

/** How text is set: its size in points and its weight. */
export interface TextFont {
  readonly size: number;
  readonly bold?: boolean;
}

/** The width of a text on one line, in points. */
export function textWidth(text: string, font: TextFont): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFC'))
    thousandths += letterWidth(letter, font.bold === true);
  return (thousandths * font.size) / 1000;
}

function letterWidth(letter: string, bold: boolean): number {
  const widths = bold ? boldAscii : regularAscii;
  const known = widths[(letter.codePointAt(0) ?? 0) - 0x20] ?? others[letter];
  if (known !== undefined) return known;
  if (mark.test(letter)) return 0;
  if (squareLetter.test(letter)) return 1000;
  const [base = letter] = letter.normalize('NFD');
  return widths[(base.codePointAt(0) ?? 0) - 0x20] ?? unmeasured;
}

/**
 * The lines of a text that is to be no wider than `width` points, `hanging` less after the first.
 * Breaks at spaces, though not at no-break spaces; a word that is wider than a line is broken where the
 * line ends, after a mark of punctuation if there is one.
 */
export function wrapText(
  text: string,
  width: number,
  font: TextFont,
  hanging = 0,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const room = () => width - (lines.length === 0 ? 0 : hanging);
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, font) <= room()) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (textWidth(line, font) > room()) {
      const head = beginning(line, room(), font);
      // Not even one letter fits: a line of one letter is better than none.
      if (head === line) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** As much of a word as fits, at least one letter; letters keep their marks. */
function beginning(word: string, width: number, font: TextFont): string {
  let fitting = '';
  for (const [letter] of word.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (fitting !== '' && textWidth(fitting + letter, font) > width) break;
    fitting += letter;
  }
  return /^.+[./\-\u2013_@,;:](?=.)/su.exec(fitting)?.[0] ?? fitting;
}
