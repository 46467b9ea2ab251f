/** Marks that open a quote with those that may close it. */
const pairs = [
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
] as const;

/**
 * A quote without its own outer quotation marks, since tables and sentences add theirs; of one that was cut, without the mark
 * that is left of them. `nested` turns the double marks inside into single ones, as print does; leave it off where the exact
 * characters matter.
 */
export function bareQuote(text: string, nested = true): string {
  // Most texts have single blanks, and replacing them all by themselves is what costs.
  const words = (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
  const bare = withoutMarks(words);
  return nested && /[“”„]/.test(bare)
    ? bare.replaceAll('„', '‚').replaceAll('“', '‘').replaceAll('”', '’')
    : bare;
}

function withoutMarks(text: string): string {
  const [, closing] = pairs.find(([open]) => text.startsWith(open)) ?? [];
  if (closing !== undefined) {
    const close = matchingClose(text, closing);
    if (close === text.length - 1) return text.slice(1, -1);
    return close < 0 && text.endsWith('…') ? text.slice(1) : text;
  }
  if (!text.startsWith('"')) return text;
  const next = text.indexOf('"', 1);
  if (next === text.length - 1 && next > 0) return text.slice(1, -1);
  return next < 0 && text.endsWith('…') ? text.slice(1) : text;
}

/** Where the mark at the beginning is closed; -1 where it is not. */
function matchingClose(text: string, closing: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (closing.includes(sign)) {
      depth -= 1;
      if (depth === 0) return index;
    } else if (sign === text[0]) depth += 1;
  }
  return -1;
}
