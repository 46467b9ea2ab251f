/** The text of a source in the form in which documents are coded, and where its places went. */
import { makeAnchor, type TextAnchor } from '../anchor/anchor.ts';
import { readPlainText } from '../documents/read-text.ts';
import type { TextBody } from '../documents/text-body.ts';
import { BugError } from '../errors.ts';
import { isBlankUnit } from './blanks.ts';

/** A text with the way from its places in the file to those in its canonical form. */
export interface TextForm {
  readonly body: TextBody;
  /** The passage between two offsets of the file's text in UTF-16 units; undefined where only blanks lie between them. */
  passage(from: number, to: number): TextAnchor | undefined;
}

/** One whose letters are those of the file, all in their order. */
export interface PlainForm extends TextForm {
  /** Where the first letter at or behind an offset of the file went; undefined behind the last. */
  place(offset: number): number | undefined;
}

/**
 * Reads a text as an imported one is read, or as one of the same letters that is there already. Law: what a passage quotes is what stands between the offsets, blanks and characters that
 * canonical text does not have aside.
 */
export function textFormOf(raw: string, body: TextBody = readPlainText(raw)): PlainForm {
  const places = new Int32Array(raw.length);
  let at = 0;
  for (let index = 0; index < raw.length; index += 1) {
    if (isBlankUnit(raw.charCodeAt(index))) {
      places[index] = -1;
      continue;
    }
    while (at < body.text.length && isBlankUnit(body.text.charCodeAt(at))) at += 1;
    if (at >= body.text.length) throw new BugError('Canonical text is shorter than what it is of');
    places[index] = at;
    at += 1;
  }
  return {
    body,
    place: (offset) => {
      let next = offset;
      while (next < raw.length && (places[next] ?? -1) < 0) next += 1;
      return places[next];
    },
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
