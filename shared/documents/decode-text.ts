/**
 * Bytes to text. A byte-order mark decides; without one, UTF-16 gives itself away by where its zero
 * bytes lie; what is valid UTF-8 is UTF-8; the rest is read as windows-1252, which reads any bytes.
 */

/** The encodings that are told apart. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text as decoded (byte-order mark removed, nothing else changed) and the encoding it was read as. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Decodes text of unknown encoding; never fails, so the caller decides whether the result is text at all. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked);
  const wide = utf16WithoutMark(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // Not valid UTF-8; windows-1252 gives every byte a character.
    return decodeAs(bytes, 'windows-1252');
  }
}

// The decoder drops the mark itself. A marked text with a few bad bytes is still that encoding: the
// bad ones become U+FFFD, where falling back to windows-1252 would spoil every accented letter.
function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOfMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const sampleLength = 4096;

/**
 * Text in any script has spaces, line ends and digits, whose UTF-16 high byte is zero. So in UTF-16 the
 * zero bytes lie all on one side of the pairs; 8-bit text has none and binary data has them on both. Where all
 * else is ASCII, UTF-16 would have a zero in every pair: a few are then stray ones in 8-bit text.
 */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const length = Math.min(bytes.length, sampleLength);
  let evenZeros = 0;
  let oddZeros = 0;
  let isAscii = true;
  for (let i = 0; i < length; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    isAscii &&= isAsciiText(first) && isAsciiText(second);
    if (first === 0 && second === 0) return undefined;
    if (first === 0) evenZeros++;
    if (second === 0) oddZeros++;
  }
  const pairs = length / 2;
  const enough = isAscii ? pairs * 0.9 : Math.max(1, pairs / 20);
  if (oddZeros >= enough && evenZeros === 0) return 'utf-16le';
  if (evenZeros >= enough && oddZeros === 0) return 'utf-16be';
  return undefined;
}

function isAsciiText(byte: number): boolean {
  return byte === 0 || (byte >= 0x09 && byte <= 0x0d) || (byte >= 0x20 && byte < 0x7f);
}
