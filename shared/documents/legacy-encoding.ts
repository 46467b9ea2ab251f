/** In which encoding of before UTF-8 a text was written. */
import chardet from 'chardet';
import { encodingByLetters } from './encoding-by-letters.ts';

/** Those that are told apart, by the names of the WHATWG Encoding Standard; `windows-1252` holds Latin-1. */
export const legacyEncodings = [
  'windows-1252',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'koi8-r',
  'macintosh',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** Names that the detector has for what is the same here. */
const sameAs: Readonly<Record<string, LegacyEncoding>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};

/** Below this confidence, of 100, letters of Western Europe are the likelier reading. */
const certainEnough = 40;

/** So few letters beyond ASCII tell nothing. */
const fewestTelling = 4;

/** Bytes that are looked at. */
const sampleLength = 16_384;

export interface EncodingGuess {
  readonly encoding: LegacyEncoding;
  /** Whether nothing else is at all likely. */
  readonly isSure: boolean;
}

/** The likeliest encoding of a text that is not UTF-8 or UTF-16; `windows-1252` where nothing tells. */
export function legacyEncodingOf(bytes: Uint8Array): EncodingGuess {
  const sample = tellingLines(bytes);
  if (sample.filter((byte) => byte >= 0x80).length < fewestTelling)
    return { encoding: 'windows-1252', isSure: true };
  if (isMacRoman(sample)) return { encoding: 'macintosh', isSure: false };
  const byLetters = encodingByLetters(sample);
  if (byLetters !== undefined) return { encoding: byLetters, isSure: false };
  const [best] = chardet.analyse(sample);
  if (best === undefined || best.confidence < certainEnough)
    return { encoding: isChinese(sample) ? 'gb18030' : 'windows-1252', isSure: false };
  const name = best.name.toLowerCase();
  const encoding = legacyEncodings.find((one) => one === name) ?? sameAs[name];
  return { encoding: encoding ?? 'windows-1252', isSure: encoding === 'windows-1252' };
}

/** A few words in two bytes a sign, too few to be told by how often signs occur. */
function isChinese(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of [...bytes, 0x0a]) {
    if (byte >= 0xa1) run += 1;
    else if (byte >= 0x80 || run % 2 === 1) return false;
    else run = 0;
  }
  const letters = new TextDecoder('gb18030').decode(bytes).replace(/[\0-\x7f]/g, '');
  return /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u2027]+$/u.test(letters);
}

/** The lines with a byte beyond ASCII: tags and Latin letters of the others would drown what they tell. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  const lines: number[] = [];
  let start = 0;
  let isTelling = false;
  for (let at = 0; at <= bytes.length && lines.length < sampleLength; at += 1) {
    const byte = bytes[at] ?? 0x0a;
    isTelling ||= byte >= 0x80;
    if (byte !== 0x0a && byte !== 0x0d) continue;
    if (isTelling) for (const each of bytes.subarray(start, at + 1)) lines.push(each);
    start = at + 1;
    isTelling = false;
  }
  return Uint8Array.from(lines);
}

/**
 * In Mac Roman the letters with accents lie where windows-1252 has signs that never stand between small letters: `ü` is
 * the byte of `Ÿ`, `é` that of `Ž`.
 */
function isMacRoman(bytes: Uint8Array): boolean {
  let [mac, windows] = [0, 0];
  for (let at = 1; at + 1 < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !isSmallLetter(bytes[at - 1]) || !isSmallLetter(bytes[at + 1])) continue;
    // 0x91 to 0x97 are apostrophes, quotation marks and dashes in windows-1252.
    if (byte <= 0x9f && (byte < 0x91 || byte > 0x97)) mac += 1;
    else if (byte >= 0xdf) windows += 1;
  }
  return mac > 0 && mac > 2 * windows;
}

function isSmallLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}
