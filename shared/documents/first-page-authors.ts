import type { CitationName } from '../bibliography/citation.ts';
import { authorsIn, isSentence } from './author-line.ts';
import type { OpeningPiece } from './first-page.ts';
import {
  beginsAbstract,
  beginsText,
  isAffiliation,
  isLabel,
  isNotice,
} from './first-page-labels.ts';

/** Pieces behind the title that are looked at: names, addresses, e-mails of some authors. */
const looked = 40;

/**
 * The authors that stand between the title and the abstract. `after` is the index of the piece behind the
 * title. Undefined where nothing there is plainly a line of names.
 */
export function authorsOnPage(
  pieces: readonly OpeningPiece[],
  after: number,
): readonly CitationName[] | undefined {
  const front = frontOf(pieces.slice(after, after + looked));
  const at = front.findIndex((_piece, index) => listFrom(front, index) !== undefined);
  const list = listFrom(front, at);
  // A line before them that looks like a name and cannot be read as one would be left out.
  if (list === undefined || front.slice(0, at).some(({ text }) => mayBeName(text)))
    return undefined;
  const found = [...list.names];
  for (const piece of front.slice(at + list.length)) {
    const names = namesOf(piece);
    if (names === undefined) {
      // Where the list plainly goes on and cannot be read, half of it would be wrong.
      if (goesOnAsList(piece) || (isAlike(list.first, piece) && mayBeName(piece.lines[0] ?? '')))
        return undefined;
    } else if (isAlike(list.first, piece)) {
      // Names with an address each, set alike; a place in the look of a long list is none of them.
      if (names.length === 1 && list.names.length === 1) found.push(...names);
      else if (list.first.size > 1.05) found.push(...names);
      else return undefined;
    } else if (list.names.length === 1 || /\S@\S/.test(piece.text)) return undefined;
  }
  return found;
}

/** Names from a piece on, with how many pieces they take: as many of one look as are names together, or one. */
function listFrom(
  front: readonly OpeningPiece[],
  at: number,
):
  | {
      readonly names: readonly CitationName[];
      readonly first: OpeningPiece;
      readonly length: number;
    }
  | undefined {
  const first = front[at];
  const [line = ''] = first?.lines ?? [];
  if (first === undefined || isSentence(line) || isAddressLine(line) || !/\p{L}/u.test(first.text))
    return undefined;
  let end = at + 1;
  for (; end < front.length; end++) {
    const piece = front[end];
    if (
      piece === undefined ||
      (/\p{L}/u.test(piece.text) &&
        ((!isAlike(first, piece) && !goesOnBehind(first, piece)) || isAddress(piece)))
    )
      break;
  }
  for (const length of [end - at, 1]) {
    const run = front.slice(at, at + length).filter(({ text }) => /\p{L}/u.test(text));
    const names =
      run.length === 1 ? namesOf(first) : authorsIn(joinedLines(run.flatMap(withoutPlaces)));
    if (names !== undefined) return { names, first, length };
  }
  return undefined;
}

/** What stands before the abstract and the text. */
function frontOf(pieces: readonly OpeningPiece[]): readonly OpeningPiece[] {
  const end = pieces.findIndex(
    ({ lines: [first = ''], text }) =>
      beginsAbstract(first) || beginsText(first) || text.length > 900,
  );
  return end < 0 ? pieces : pieces.slice(0, end);
}

/** The first name may be set bold, where a mark between names shows that more follow. */
function goesOnBehind(first: OpeningPiece, piece: OpeningPiece): boolean {
  return Math.abs(first.size - piece.size) < 0.02 && /^\s*[|·•]/.test(piece.text);
}

function isAlike(first: OpeningPiece, piece: OpeningPiece): boolean {
  return Math.abs(first.size - piece.size) < 0.02 && first.face === piece.face;
}

/** The names of a piece: all of it, or its lines up to the first address. */
function namesOf(piece: OpeningPiece): readonly CitationName[] | undefined {
  const { text } = piece;
  const lines = withoutPlaces(piece);
  const end = lines.findIndex(isAddressLine);
  if (end === 0 || isLabel(text)) return undefined;
  // More authors behind the address of the first ones.
  if (end > 0 && lines.slice(end).some((line) => /^\s*(?:and|&)(?:\s|$)/i.test(line)))
    return undefined;
  return authorsIn(joinedLines(end < 0 ? lines : lines.slice(0, end)));
}

/** Two to six words, all with capitals, behind some of which a mark may stick: an author with something that cannot be read. */
function mayBeName(text: string): boolean {
  if (isLabel(text) || isNotice(text) || isAffiliation(text)) return false;
  if (text.length > 80 || /\d/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && words.length < 7 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** The lines of a piece without “UC San Diego” and “ETH Zürich”: where somebody works, below a name and beside an e-mail address. */
function withoutPlaces({ lines, text }: OpeningPiece): readonly string[] {
  if (!/\S@\S/.test(text)) return lines;
  return lines.filter((line, at) => at === 0 || !/^\s*\p{Lu}{2,5}\s+\p{Lu}\p{Ll}/u.test(line));
}

function isAddress({ lines, text }: OpeningPiece): boolean {
  return isLabel(text) || lines.every(isAddressLine);
}

function isAddressLine(line: string): boolean {
  const plain = line.replace(
    /[({[]?\S+@\S+|(?:https?:\/\/)?orcid\.org\S*|\d{4}-\d{4}-\d{4}-\d{3}[\dX]/gi,
    ' ',
  );
  if (!/\p{L}/u.test(plain) || isAffiliation(line) || isNotice(plain) || /\d{3}/.test(plain))
    return true;
  return /^\s*[¹²³⁴-⁹]/u.test(plain) && authorsIn(plain) === undefined;
}

/** “and …”, or marks behind words: another line of the same list. */
function goesOnAsList(piece: OpeningPiece): boolean {
  const { text } = piece;
  return (
    !isAddress(piece) &&
    !isAffiliation(text) &&
    !isNotice(text) &&
    (/^\s*(?:and|&|,)/i.test(text) || /\p{L}[¹²³⁴-⁹]/u.test(text.slice(0, 200)))
  );
}

/** Where a line ends within a list and not between two names, the names go on. */
function joinedLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const isOpen =
      /(?:[,;&·•-]|\b(?:and|und|et|y))\s*$/i.test(text) ||
      /(?:^|[,;·•]|\band)\s*[\p{L}.’'-]+\s*$/u.test(text);
    const goesOn = /^\s*(?:[,;&]|and\b)/.test(line) || /^[\p{L}.’'-]+\s*[\d¹²³⁴-⁹*†,;]/u.test(line);
    return isOpen || goesOn ? `${text} ${line}` : `${text}\n${line}`;
  }, '');
}
