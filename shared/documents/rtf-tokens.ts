/** Cuts rich text (RTF) into its groups, control words and text. Input is one character per byte. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

const controlWord = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const plain = /[^\\{}\r\n]+/y;

/** The tokens of a file in order; in linear time, whatever is in it. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const char = source[at];
    if (char === '{' || char === '}') {
      yield { kind: char === '{' ? 'open' : 'close' };
      at += 1;
    } else if (char === '\r' || char === '\n') at += 1;
    else if (char === '\\') {
      controlWord.lastIndex = at;
      const word = controlWord.exec(source);
      if (word !== null) {
        const [, name = '', number] = word;
        const value = number === undefined ? undefined : Number(number);
        at = controlWord.lastIndex;
        yield { kind: 'word', name, value };
        // Pictures may be given as so many bytes, which are no text.
        if (name === 'bin' && value !== undefined && value > 0) at += value;
      } else if (source[at + 1] === "'") {
        const value = Number.parseInt(source.slice(at + 2, at + 4), 16);
        yield { kind: 'byte', value: Number.isNaN(value) ? 0x20 : value };
        at += 4;
      } else {
        yield { kind: 'symbol', name: source[at + 1] ?? '' };
        at += 2;
      }
    } else {
      plain.lastIndex = at;
      const text = plain.exec(source)?.[0] ?? '';
      at += Math.max(1, text.length);
      yield { kind: 'text', text };
    }
  }
}
