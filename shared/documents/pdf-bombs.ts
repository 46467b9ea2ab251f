import { Unzlib } from 'fflate';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';

/** What a packed part of a PDF may unpack to, in bytes: the densest page drawings stay far below. */
export const maximumUnpackedPart = 50 * 1024 * 1024;
/** Deflate packs nothing tighter than this. */
const tightestPacking = 1032;
const chunk = 64 * 1024;

/**
 * Throws an `ExpectedError` when a packed part of the file unpacks beyond all measure, which would take
 * the memory of the machine. Pictures and attached files are passed over: they are never unpacked.
 */
export function refuseBombs(bytes: Uint8Array): void {
  for (const { from, to, dictionary } of parts(bytes)) {
    const packed = /\/(?:FlateDecode|Fl)\b/.test(dictionary);
    const unread = /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/.test(dictionary);
    if (!packed || unread) continue;
    if ((to - from) * tightestPacking > maximumUnpackedPart) refuseBomb(bytes.subarray(from, to));
  }
}

function refuseBomb(packed: Uint8Array): void {
  let unpacked = 0;
  unpack(packed, (data) => {
    unpacked += data.length;
    return unpacked <= maximumUnpackedPart;
  });
  if (unpacked > maximumUnpackedPart) {
    throw new ExpectedError('text-too-long', t('error.pdfUnpacksTooLarge'));
  }
}

/** Drawings that draw others several times, as figures of a paper hardly ever do. */
const fewNestedDrawings = 6;

/**
 * True when drawings within drawings could multiply beyond all measure: six that each draw two others
 * are still sixty-four, thirty would be a billion.
 */
export function mayMultiplyDrawings(bytes: Uint8Array): boolean {
  let nesting = 0;
  for (const { from, to, dictionary } of parts(bytes)) {
    if (!/\/Subtype\s*\/Form\b/.test(dictionary)) continue;
    const packed = /\/Filter\b/.test(dictionary);
    if (drawsSeveral(bytes.subarray(from, to), packed)) nesting++;
    if (nesting > fewNestedDrawings) return true;
  }
  return false;
}

function drawsSeveral(content: Uint8Array, packed: boolean): boolean {
  let text = '';
  const add = (data: Uint8Array): boolean => {
    // Whether there are two shows at once; the rest of a long drawing says nothing more.
    text += String.fromCharCode(...data.subarray(0, chunk));
    return text.length < 16 * chunk;
  };
  const readable = packed ? unpack(content, add) : add(content);
  return !readable || (text.match(/\bDo\b/g)?.length ?? 0) > 1;
}

/** Unpacks piece by piece while `take` wants more; false when the part does not unpack here. */
function unpack(packed: Uint8Array, take: (data: Uint8Array) => boolean): boolean {
  let wanted = true;
  const stream = new Unzlib((data) => {
    wanted &&= take(data);
  });
  for (let at = 0; at < packed.length && wanted; at += chunk) {
    try {
      stream.push(packed.subarray(at, at + chunk));
    } catch {
      // Encrypted or damaged parts do not unpack here; pdf.js deals with them.
      return false;
    }
  }
  return true;
}

const streamKeyword = codes('stream');
const endKeyword = codes('endstream');
const objectKeyword = codes(' obj');

/** In bytes; what stands further before a part is no longer looked at. */
const longestDictionary = 2000;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly dictionary: string;
}

function* parts(bytes: Uint8Array): Generator<Part> {
  let at = 0;
  for (;;) {
    const keyword = indexOf(bytes, streamKeyword, at);
    if (keyword < 0) return;
    at = keyword + streamKeyword.length;
    const dictionary = dictionaryBefore(bytes, keyword);
    if (dictionary === undefined) continue;
    let from = at;
    if (bytes[from] === 13) from++;
    if (bytes[from] === 10) from++;
    const end = indexOf(bytes, endKeyword, from);
    const to = end < 0 ? bytes.length : end;
    at = end < 0 ? bytes.length : end + endKeyword.length;
    yield { from, to, dictionary };
  }
}

/** The dictionary that ends right before `end`, read back to the object it belongs to. */
function dictionaryBefore(bytes: Uint8Array, end: number): string | undefined {
  const furthest = Math.max(0, end - longestDictionary);
  let close = end - 1;
  while (close > furthest && isBlank(bytes[close])) close--;
  if (close <= furthest || bytes[close] !== 0x3e || bytes[close - 1] !== 0x3e) return undefined;
  let from = close;
  while (from > furthest && !isAt(bytes, objectKeyword, from)) from--;
  return String.fromCharCode(...bytes.subarray(from, end));
}

function isBlank(code: number | undefined): boolean {
  return code === 0x20 || code === 0xa0 || (code !== undefined && code >= 9 && code <= 13);
}

function isAt(bytes: Uint8Array, wanted: readonly number[], at: number): boolean {
  for (let index = 0; index < wanted.length; index++)
    if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (isAt(bytes, wanted, at)) return at;
  }
  return -1;
}

function codes(word: string): number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}
