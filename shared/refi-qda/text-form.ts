/** The text of a source in the form in which documents are coded, and where its places went. */
import { makeAnchor, type TextAnchor } from '../anchor/anchor.ts';
import { readPlainText } from '../documents/read-text.ts';
import type { TextBody } from '../documents/text-body.ts';
import { BugError } from '../errors.ts';

/** A text with the way from its places in the file to those in its canonical form. */
export interface TextForm {
  readonly body: TextBody;
  /** The passage between two offsets of the file's text in UTF-16 units; undefined where only blanks lie between them. */
  passage(from: number, to: number): TextAnchor | undefined;
}

/**
 * Reads a text as an imported one is read. Law: what a passage quotes is what stands between the offsets, blanks and characters that
 * canonical text does not have aside.
 */
export function textFormOf(raw: string): TextForm {
  const body = readPlainText(raw);
  const places = new Int32Array(raw.length);
  let at = 0;
  for (let index = 0; index < raw.length; index += 1) {
    if (isPassedOver(raw.charCodeAt(index))) {
      places[index] = -1;
      continue;
    }
    while (at < body.text.length && isPassedOver(body.text.charCodeAt(at))) at += 1;
    if (at >= body.text.length) throw new BugError('Canonical text is shorter than what it is of');
    places[index] = at;
    at += 1;
  }
  return {
    body,
    passage: (from, to) => {
      let first = from;
      let last = to - 1;
      while (first < to && (places[first] ?? -1) < 0) first += 1;
      while (last >= first && (places[last] ?? -1) < 0) last -= 1;
      const [start, end] = [places[first], places[last]];
      if (first > last || start === undefined || end === undefined) return undefined;
      return makeAnchor(body.text, start, end + 1);
    },
  };
}

/** Blanks, line ends and controls: canonical text has others of them, and all other characters in the same order. */
function isPassedOver(unit: number): boolean {
  return (
    unit <= 0x20 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
