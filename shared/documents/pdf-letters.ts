/** The spacing forms of accents, which old typesetting programs draw before or behind a letter. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '\u00b4': '\u0301',
  '\u02c6': '\u0302',
  '\u02dc': '\u0303',
  '\u02d8': '\u0306',
  '\u02d9': '\u0307',
  '\u00a8': '\u0308',
  '\u02da': '\u030a',
  '\u02dd': '\u030b',
  '\u02c7': '\u030c',
  '\u00b8': '\u0327',
  '\u02db': '\u0328',
  '\u00af': '\u0304',
};
const accentSigns = '\u00b4\u02c6\u02dc\u02d8\u02d9\u00a8\u02da\u02dd\u02c7';
// A grave accent is also a sign of code and of quotation, so it counts only inside a word.
const accentedLetter = new RegExp(`([${accentSigns}]|(?<=\\p{L})\`)([\\p{L}\\u0131])`, 'gu');
const pendingAccent = new RegExp(`(?:[${accentSigns}]|(?<=\\p{L})\`)$`, 'u');

/** Where TeX's own encoding has its ligatures, in fonts that do not name their glyphs. */
const ligatures: Readonly<Record<string, string>> = {
  '\x1b': 'ff',
  '\x1c': 'fi',
  '\x1d': 'fl',
  '\x1e': 'ffi',
  '\x1f': 'ffl',
};

/**
 * Where TeX's encoding of symbols has its signs. A run that is one such code alone is of a font of
 * symbols: in a font of letters it would stand among them.
 */
const symbols: Readonly<Record<string, string>> = {
  '\x02': '×',
  '\x06': '±',
  '\x0f': '•',
  '\x11': '≡',
  '\x14': '≤',
  '\x15': '≥',
  '\x19': '≈',
};

/**
 * The letters of a run as a reader means them: "ﬁ" and its like are one glyph in print, two letters to
 * a reader; Arabic glyphs for the start, middle and end of a word are one letter; an accent drawn apart
 * belongs to its letter; a sign whose meaning the file hides is U+FFFD, lest a lost "≤" go unseen.
 * Every blank is a plain space. Nothing else is normalised.
 */
export function readableLetters(drawn: string): string {
  // Most runs of most documents, in which nothing below finds anything.
  if (/^ ?(?:[!-_a-~]+ )*[!-_a-~]*$/.test(drawn)) return drawn;
  const symbol = symbols[drawn];
  if (symbol !== undefined) return symbol;
  return composeAccents(
    drawn
      .toWellFormed()
      .replace(/\s+/g, ' ')
      .replace(/\ufeff/g, '')
      .replace(/(?<=\p{L})\p{Cc}|\p{Cc}(?=\p{L})/gu, (code) => ligatures[code] ?? code)
      .replace(/\p{Cc}/gu, '\ufffd')
      .replace(/[\ufb00-\ufb06\ufb1d-\ufdfb\ufe70-\ufefc]/g, (glyph) => glyph.normalize('NFKC')),
  );
}

function composeAccents(text: string): string {
  return text
    .replace(accentedLetter, (both, accent: string, letter: string) =>
      composed(accent, letter, both),
    )
    .replace(/([cCsStT])\u00b8/g, (_both, letter: string) => `${letter}\u0327`.normalize('NFC'));
}

/**
 * Moves an accent at the end of one run onto the first letter of the next, or one at the start of the next
 * onto the last letter before it, when the two are drawn over each other; undefined without one. `overlap`
 * tells that the next run begins well before this one ends, as accents do that are drawn behind a letter.
 */
export function accentAcross(
  before: string,
  after: string,
  overlap: boolean,
): { readonly before: string; readonly after: string } | undefined {
  // A copyright sign may be drawn as a letter in a circle.
  if (/(?:^|\s)[cC]$/.test(before) && after.startsWith('©')) {
    return { before: before.slice(0, -1), after };
  }
  const ahead = overlap ? (accents[before.slice(-1)] ?? '') !== '' : pendingAccent.test(before);
  if (ahead && /^[\p{L}\u0131]/u.test(after)) {
    const letter = composed(before.slice(-1), after.charAt(0), '');
    if (letter !== '') return { before: before.slice(0, -1), after: letter + after.slice(1) };
  }
  if (!overlap || !/[\p{L}\u0131]$/u.test(before)) return undefined;
  const letter = composed(after.charAt(0), before.slice(-1), '');
  return letter === ''
    ? undefined
    : { before: before.slice(0, -1) + letter, after: after.slice(1) };
}

function composed(accent: string, letter: string, otherwise: string): string {
  const base = letter === '\u0131' ? 'i' : letter;
  const both = `${base}${accents[accent] ?? ''}`.normalize('NFC');
  return both.length === 1 && both !== base ? both : otherwise;
}
