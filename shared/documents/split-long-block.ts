/**
 * Very long blocks (a whole file on one line) are divided, so that the reader can draw them piece by
 * piece. The text stays as it is: pieces abut, or leave out only the blank at which they were divided.
 */

/** A part of a text: UTF-16 offsets, end exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const longest = 6000;
const wanted = 4000;

/** Divides `text` into pieces near 4,000 characters when it is longer than 6,000; never inside a grapheme. */
export function splitLongBlock(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const cut = lastSentenceEnd(text, start) ?? lastBlank(text, start) ?? plainCut(text, start);
    if (cut >= text.length) break;
    pieces.push({ start, end: cut });
    start = /[ \n]/.test(text.charAt(cut)) ? cut + 1 : cut;
  }
  pieces.push({ start, end: text.length });
  return pieces;
}

function lastSentenceEnd(text: string, start: number): number | undefined {
  for (let i = start + wanted; i > start + wanted / 2; i--) {
    if (text[i] === '\n' && isCut(text, i)) return i;
    if (text[i] === ' ' && /[.!?…؟।"”»)]/.test(text.charAt(i - 1)) && isCut(text, i)) return i;
    if (/[。！？]/.test(text.charAt(i - 1)) && isBetweenGraphemes(text, i)) return i;
  }
  return undefined;
}

function lastBlank(text: string, start: number): number | undefined {
  for (let i = start + wanted; i > start + wanted / 2; i--) {
    if (text[i] === ' ' && isCut(text, i)) return i;
  }
  return undefined;
}

// A single blank between two characters that are not blank, and that no mark combines with.
function isCut(text: string, at: number): boolean {
  return (
    /\S/.test(text.charAt(at - 1)) &&
    /\S/.test(text.charAt(at + 1)) &&
    !joinsBackwards(text.codePointAt(at + 1))
  );
}

function plainCut(text: string, start: number): number {
  let at = start + wanted;
  while (at < text.length && !isBetweenGraphemes(text, at)) at++;
  return at;
}

// Stricter than the Unicode rule and free of its tables' versions, so every engine cuts at the same place.
function isBetweenGraphemes(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.codePointAt(at);
  if (after === undefined) return true;
  if (/\s/.test(text.charAt(at - 1)) || /\s/.test(text.charAt(at))) return false;
  if (after >= 0xdc00 && after <= 0xdfff) return false;
  if (before === 0x200d || isHangulPart(after) || isRegional(after)) return false;
  // A mark before may be the sign that ties two Indic consonants together.
  return !joinsBackwards(after) && !/^\p{Mn}/u.test(text.charAt(at - 1));
}

function joinsBackwards(code: number | undefined): boolean {
  if (code === undefined) return false;
  if (code === 0x200d || code === 0x200c || (code >= 0x1f3fb && code <= 0x1f3ff)) return true;
  return code >= 0x300 && /^[\p{M}\p{Cf}]/u.test(String.fromCodePoint(code));
}

function isHangulPart(code: number): boolean {
  return code >= 0x1100 && code <= 0x11ff;
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}
