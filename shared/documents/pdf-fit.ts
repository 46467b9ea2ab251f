import { type PdfBox, type PdfPageGeometry, rectanglesOf } from './pdf-geometry.ts';

/** Pages whose boxes are of a stored text, and the share of its letters, from 0 to 1, that was found on them. */
export interface FittedGeometry {
  readonly pages: readonly PdfPageGeometry[];
  readonly found: number;
}

/** How many letters before and behind the place expected a run is looked for. */
const reach = 12_000;
/** Fewer letters say too little of where they belong. */
const fewestLetters = 3;

/** A text without its blanks, and where each letter stands in it. */
interface Letters {
  readonly letters: string;
  readonly offsets: readonly number[];
}

/**
 * The geometry of one reading of a PDF, fitted to the text of another: an earlier version may have joined
 * lines or put columns in another order, but the lines themselves are the same. Runs are found by their
 * letters, near the place where they are expected; a run that is nowhere has no box. The same text gives
 * the same pages.
 */
export function fitGeometry(
  pages: readonly PdfPageGeometry[],
  readText: string,
  storedText: string,
): FittedGeometry {
  if (readText === storedText) return { pages, found: 1 };
  const stored = lettersOf(storedText);
  let cursor = 0;
  let found = 0;
  const fitted = pages.map((page) => ({
    ...page,
    boxes: page.boxes
      .flatMap((box): readonly PdfBox[] => {
        const whole = placeIn(stored, box.letters, cursor);
        if (whole !== undefined) {
          cursor = whole.to;
          found += whole.to - whole.from;
          return [boxAt(box, whole, stored, storedText)];
        }
        return wordsOf(box, page).flatMap((word) => {
          const place = placeIn(stored, word.letters, cursor);
          if (place === undefined) return [];
          cursor = place.to;
          found += place.to - place.from;
          return [boxAt(word, place, stored, storedText)];
        });
      })
      .sort((a, b) => a.start - b.start),
  }));
  return { pages: fitted, found: Math.min(1, found / Math.max(1, stored.letters.length)) };
}

function lettersOf(text: string): Letters {
  const offsets: number[] = [];
  const letters: string[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text.charAt(offset);
    if (letter.trim() === '') continue;
    letters.push(letter);
    offsets.push(offset);
  }
  return { letters: letters.join(''), offsets };
}

interface Place {
  /** Among the letters, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The nearest place of a run: what follows the last one first, then what stands before it. */
function placeIn({ letters }: Letters, run: string, cursor: number): Place | undefined {
  const wanted = run.replace(/\s+/g, '');
  if (wanted.length < fewestLetters) {
    return wanted !== '' && letters.startsWith(wanted, cursor)
      ? { from: cursor, to: cursor + wanted.length }
      : undefined;
  }
  const start = Math.max(0, cursor - reach);
  const near = letters.slice(start, cursor + reach);
  const behind = near.indexOf(wanted, cursor - start);
  const before = cursor === start ? -1 : near.lastIndexOf(wanted, cursor - start - 1);
  const at =
    behind < 0 || (before >= 0 && cursor - start - before < (behind - (cursor - start)) / 4)
      ? before
      : behind;
  return at < 0 ? undefined : { from: start + at, to: start + at + wanted.length };
}

function boxAt(box: PdfBox, { from, to }: Place, { offsets }: Letters, text: string): PdfBox {
  const start = offsets[from] ?? 0;
  const end = (offsets[to - 1] ?? start) + 1;
  return { ...box, start, end, letters: text.slice(start, end) };
}

/** The words of a run as runs of their own. */
function wordsOf(box: PdfBox, page: PdfPageGeometry): readonly PdfBox[] {
  return [...box.letters.matchAll(/\S+/g)].flatMap((match) => {
    const [start, end] = [box.start + match.index, box.start + match.index + match[0].length];
    return rectanglesOf({ start, end }, { ...page, boxes: [box] }).map((rectangle) => ({
      ...box,
      ...rectangle,
      start,
      end,
      letters: match[0],
    }));
  });
}
