/**
 * Bytes to text. A byte-order mark decides; without one, UTF-16 gives itself away by where its zero bytes lie; what is
 * valid UTF-8 is UTF-8. Where it is not, each line that is UTF-8 is read so all the same, and the others in an encoding
 * of before UTF-8: one bad byte, or a file joined from two, costs those lines and not the rest.
 */
import { t } from '../messages/import-messages.ts';
import { type LegacyEncoding, legacyEncodingOf } from './legacy-encoding.ts';

/** The encodings that are told apart. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding;

/** Text as decoded (byte-order mark removed, nothing else changed) and the encoding it was read as. */
export interface DecodedText {
  readonly text: string;
  /** As the WHATWG Encoding Standard calls it. */
  readonly encoding: string;
  /** Set where most lines are UTF-8 and some are not: their numbers, from 1, and what they were read as. */
  readonly otherLines?: { readonly lines: readonly number[]; readonly encoding: LegacyEncoding };
}

/** What to say of lines that were read in another encoding than the rest; `line` counts from 1. */
export function otherLinesProblem({
  otherLines,
}: DecodedText): readonly { readonly line: number; readonly message: string }[] {
  if (otherLines === undefined) return [];
  const { encoding, lines } = otherLines;
  const [first = 1, ...others] = lines;
  const message =
    others.length === 0
      ? t('reading.otherLine', { encoding })
      : t('reading.otherLines', {
          lines: others.slice(0, mostNamed).join(', '),
          more: Math.max(0, others.length - mostNamed),
          encoding,
        });
  return [{ line: first, message }];
}

/** Further lines are counted, not named. */
const mostNamed = 8;

/** Decodes text of unknown encoding, or of the one that is named; never fails, so the caller decides whether the result is text at all. */
export function decodeText(bytes: Uint8Array, named?: TextEncoding): DecodedText {
  if (named !== undefined) return decodeAs(bytes, named);
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked);
  const wide = utf16WithoutMark(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide);
  const text = utf8(bytes);
  return text === undefined ? decodeLines(bytes) : { text, encoding: 'utf-8' };
}

// The decoder drops the mark itself. A marked text with a few bad bytes is still that encoding: the
// bad ones become U+FFFD, where falling back to windows-1252 would spoil every accented letter.
function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not valid UTF-8.
    return undefined;
  }
}

function decodeLines(bytes: Uint8Array): DecodedText {
  const { good, bad } = linesByEncoding(bytes);
  // Encodings of two bytes a letter are valid UTF-8 by chance here and there.
  if (good <= bad.length / 4) return decodeAs(bytes, legacyEncodingOf(bytes).encoding);
  const rest = joined(bad.map(({ start, end }) => bytes.subarray(start, end)));
  const { encoding } = legacyEncodingOf(rest);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of bad) {
    parts.push(utf8(bytes.subarray(at, start)) ?? '');
    parts.push(decodeBadLine(bytes.subarray(start, end), encoding));
    at = end;
  }
  parts.push(utf8(bytes.subarray(at)) ?? '');
  const lines = bad.map(({ line }) => line);
  return { text: parts.join(''), encoding: 'utf-8', otherLines: { lines, encoding } };
}

interface BadLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How many lines beyond ASCII are valid UTF-8, and where those lie that are not. Line ends are the same bytes in all. */
function linesByEncoding(bytes: Uint8Array): {
  readonly good: number;
  readonly bad: readonly BadLine[];
} {
  const bad: BadLine[] = [];
  let [good, line, start, isAscii] = [0, 1, 0, true];
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0x0a;
    if (byte >= 0x80) isAscii = false;
    if (byte !== 0x0a && byte !== 0x0d) continue;
    if (!isAscii) {
      if (utf8(bytes.subarray(start, at)) === undefined) bad.push({ line, start, end: at });
      else good += 1;
    }
    if (byte === 0x0a || bytes[at + 1] !== 0x0a) line += 1;
    start = at + 1;
    isAscii = true;
  }
  return { good, bad };
}

/** In a line with letters of UTF-8 the bytes that are none are read otherwise; a line without is written otherwise. */
function decodeBadLine(bytes: Uint8Array, encoding: LegacyEncoding): string {
  const loose = new TextDecoder().decode(bytes);
  const letters = loose.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  const broken = loose.match(/\ufffd/g)?.length ?? 0;
  const other = new TextDecoder(encoding);
  if (letters <= broken) return other.decode(bytes);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const letter = utf8(bytes.subarray(at, at + length));
    parts.push(letter ?? other.decode(bytes.subarray(at, at + 1)));
    at += letter === undefined ? 1 : length;
  }
  return parts.join('');
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
    all[at] = 0x0a;
    at += 1;
  }
  return all;
}

/** The encoding that a byte-order mark tells; undefined where there is none. */
export function encodingOfMark(bytes: Uint8Array): TextEncoding | undefined {
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
