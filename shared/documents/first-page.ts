/**
 * The beginning of a document as its facts are read from it: pieces of text in reading order, each with
 * how large it is set. Readers of PDFs and of documents with styles make such pieces; what a piece says is
 * judged without knowing the format.
 */

/** A line, or lines of one look that follow each other. */
export interface OpeningPiece {
  /** Its lines in order; those of a paragraph of a document without pages are one. */
  readonly lines: readonly string[];
  /** The lines as running text. */
  readonly text: string;
  /** How large it is set, where 1 is the size of most of the text. */
  readonly size: number;
  /** The name of its face; that of most of the text is empty. */
  readonly face: string;
  /** How far down the page it begins and ends, by the lines its letters stand on, from 0 to 1. */
  readonly top: number;
  readonly bottom: number;
  /** Height of its letters as a share of the page's. */
  readonly height: number;
}

/** A page at the beginning: its pieces, and the lines of head, foot and margin. */
export interface OpeningPage {
  readonly pieces: readonly OpeningPiece[];
  readonly furniture: readonly string[];
}

/** About a page, in UTF-16 units: what of a text without pages is looked at. */
export const openingLength = 6000;
/** Pages that are looked at: a cover sheet or two, and the paper's own first page. */
export const openingPages = 3;
/** Lines of a page that are looked at; a title page has fewer. */
export const openingLines = 400;
/** A line is looked at as far as this, in UTF-16 units: none of a printed page is longer. */
export const openingLineLength = 2000;

/** All lines of a page, those of its text first. */
export function linesOfPage({ furniture, pieces }: OpeningPage): readonly string[] {
  return [...pieces.flatMap(({ lines }) => lines), ...furniture];
}

/** Words of a text; every sign of Chinese and Japanese counts as one. */
export function wordsIn(text: string): readonly string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu,
    ) ?? []
  );
}
