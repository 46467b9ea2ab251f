import { comparableText } from '../bibliography/comparable-text.ts';
import { authorsIn } from './author-line.ts';
import type { OpeningPage, OpeningPiece } from './first-page.ts';
import { wordsIn } from './first-page.ts';
import {
  beginsAbstract,
  beginsReferences,
  beginsText,
  isLabel,
  isNotice,
} from './first-page-labels.ts';

/** A title found on a page: its text, and the piece behind it. */
export interface FoundTitle {
  readonly text: string;
  /** Index of the first piece behind the title. */
  readonly after: number;
}

/** Pieces of a page that may be the title; a longer one is text. */
const longest = 400;

/**
 * The title of the paper that begins on a page: what is set largest of what can be one. Names behind it
 * speak for it, words of a masthead against it. Undefined where nothing stands out.
 */
export function titleOnPage(page: OpeningPage): FoundTitle | undefined {
  const { pieces } = page;
  const end = endOfFront(pieces);
  const isMasthead = mastheadsOf(page);
  let best: { readonly score: number; readonly at: number } | undefined;
  for (const [at, piece] of pieces.entries()) {
    if (at >= end && piece.size < 1.3) continue;
    const score = scoreOf(pieces, at, { end, isMasthead });
    if (score !== undefined && (best === undefined || score > best.score)) best = { score, at };
  }
  if (best === undefined || isScattered(pieces, best.at)) return undefined;
  return wholeTitle(pieces, best.at);
}

/** Where parts of a title lie about in no order, none of them is the title. */
function isScattered(pieces: readonly OpeningPiece[], at: number): boolean {
  const title = pieces[at];
  if (title === undefined) return true;
  return pieces.some((piece, index) => {
    const apart = Math.max(piece.top - title.bottom, title.top - piece.bottom);
    return (
      index !== at &&
      Math.abs(piece.size - title.size) < title.size * 0.03 &&
      apart < title.height * 2.2 &&
      !isLabel(piece.text) &&
      !isNotice(piece.text) &&
      authorsIn(piece.text) === undefined
    );
  });
}

/** Where the abstract or the text begins: a title stands before it. */
function endOfFront(pieces: readonly OpeningPiece[]): number {
  const at = pieces.findIndex(
    ({ lines: [first = ''] }) =>
      beginsAbstract(first) || beginsText(first) || beginsReferences(first),
  );
  return at < 0 ? pieces.length : at;
}

/** How much speaks for a piece; undefined where it cannot be the title, or too little does. */
function scoreOf(
  pieces: readonly OpeningPiece[],
  at: number,
  { end, isMasthead }: { readonly end: number; readonly isMasthead: (at: number) => boolean },
): number | undefined {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  const hasAbstract = end < pieces.length;
  const isLarge = piece.size > 1.12;
  // In a manuscript the title is set as the text is: names and an abstract must follow.
  const mayBeSetAsText = hasAbstract && piece.size > 0.97 && (piece.face !== '' || at < 3);
  // Names are looked for last: that takes by far the longest.
  if ((!isLarge && !mayBeSetAsText) || !canBeTitle(piece)) return undefined;
  const named = namesFollow(pieces, at);
  if (!isLarge && !named) return undefined;
  const words = wordsIn(piece.text).length;
  if (!named && (words < 2 || (words < 3 && piece.size < 1.3))) return undefined;
  const masthead = isMasthead(at);
  if (
    masthead &&
    pieces.some(
      (other, index) =>
        index > at &&
        other.size > 1.05 &&
        canBeTitle(other) &&
        index < end &&
        wordsIn(other.text).length > 3,
    )
  )
    return undefined;
  return (
    Math.min(piece.size, 2.6) +
    (named ? 0.9 : 0) +
    (words > 4 ? 0.35 : 0) -
    (words < 3 ? 0.7 : 0) -
    (masthead ? 1 : 0) -
    (piece.top > 0.6 ? 0.5 : 0)
  );
}

function canBeTitle({ text }: OpeningPiece): boolean {
  if (text.length > longest) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters >= 4 &&
    letters > text.length * 0.5 &&
    !/[@\ufffd]/.test(text) &&
    !isLabel(text) &&
    !isNotice(text) &&
    authorsIn(text) === undefined &&
    !/^(?:fig(?:ure)?|table|box)\b/i.test(text)
  );
}

/** Whether a line of authors stands right behind a piece, over labels and a subtitle. */
function namesFollow(pieces: readonly OpeningPiece[], at: number): boolean {
  return pieces
    .slice(at + 1, at + 4)
    .some(
      ({ lines, text }) => authorsIn(text) !== undefined || authorsIn(lines[0] ?? '') !== undefined,
    );
}

/** Tells which pieces are “Journal of Care”, or “BMC Nursing” above “BMC Nursing 2014, 13:5”: the name of what it came out in. */
function mastheadsOf(page: OpeningPage): (at: number) => boolean {
  // Compared with every piece that might be one, so made once.
  let lines: readonly ComparedLine[] | undefined;
  return (at) => {
    lines ??= comparedLines(page);
    return isMasthead(page, at, lines);
  };
}

/** A line of a page that has a number or volume, in the form in which texts are compared; `at` is its piece, undefined for furniture. */
interface ComparedLine {
  readonly at: number | undefined;
  readonly text: string;
}

function comparedLines({ furniture, pieces }: OpeningPage): readonly ComparedLine[] {
  const compared = (at: number | undefined) => (line: string) => ({
    at,
    text: comparableText(line.slice(0, 300)),
  });
  const numbered = (line: string): boolean => /\p{N}|vol/iu.test(line.slice(0, 300));
  return [
    ...pieces.flatMap((piece, at) => piece.lines.filter(numbered).map(compared(at))),
    ...furniture.filter(numbered).map(compared(undefined)),
  ];
}

function isMasthead({ pieces }: OpeningPage, at: number, lines: readonly ComparedLine[]): boolean {
  const text = pieces[at]?.text ?? '';
  if (wordsIn(text).length > 9) return false;
  if (
    /^(?:the )?(?:[\p{Lu}][\p{L}&]* ){0,4}(?:journal|annals|archives|revista|zeitschrift|proceedings|bulletin|acta|transactions)\b/iu.test(
      text,
    ) &&
    !/[:?]/.test(text)
  )
    return true;
  const name = comparableText(text);
  if (name.length < 3) return false;
  return lines.some(({ at: own, text: found }) => {
    const place = own === at ? -1 : found.indexOf(name);
    return (
      place >= 0 && /^(?:online|open|vol|volume)?(?:\d|vol)/.test(found.slice(place + name.length))
    );
  });
}

/** A short title above its subtitle, which is set smaller and in the same face: “Night work”, “How nurses stay awake”. */
function withShortTitle(pieces: readonly OpeningPiece[], at: number): string {
  const [above, title] = [pieces[at - 1], pieces[at]];
  const text = title?.text ?? '';
  if (above === undefined || title === undefined) return text;
  const words = wordsIn(above.text).length;
  const isShortTitle =
    words > 0 &&
    words < 4 &&
    above.size > title.size * 1.05 &&
    above.face === title.face &&
    above.face !== '' &&
    title.top - above.bottom < title.height * 2.2 &&
    canBeTitle(above) &&
    wordsIn(text).length > 4;
  return isShortTitle ? `${above.text.replace(/\s*:\s*$/, '')}: ${text}` : text;
}

/** A title that ends in a colon, or in the middle of a phrase, goes on in the next piece. Undefined where it does not. */
function wholeTitle(pieces: readonly OpeningPiece[], at: number): FoundTitle | undefined {
  const next = pieces[at + 1];
  const text = tidy(withShortTitle(pieces, at));
  const isOpen = openEnd.test(text);
  const hasMore = next !== undefined && canBeTitle(next) && next.size > 1.02;
  if (hasMore && (isOpen || /[:–—-]$/.test(text)))
    return { text: tidy(`${text} ${next.text}`), after: at + 2 };
  return isOpen ? undefined : { text, after: at + 1 };
}

/** Words that no title ends with. */
const openEnd =
  /\s(?:at|of|the|and|in|for|a|an|with|to|on|by|from|or|among|between|der|die|das|und|von|de|la|el|los|y|et|des)$/i;

/** Without the marks of notes at its end, and without a full stop. */
function tidy(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(/^[\s–—-]+|[\s–—-]+$/g, '')
    .replace(/(?:\s*[*†‡§¶#∗⁎✩☆]|\s?\[\d{1,2}\]|(?<=\p{L}\p{L})[¹²³⁴-⁹]+)+$/u, '')
    .replace(/(?<![.]\p{L}|\.\.)\.$/u, '')
    .trim();
}
