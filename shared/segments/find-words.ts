/**
 * Finds the words of a segment in a text again, although programs write texts out otherwise: blanks and line ends, hyphens at
 * line ends, quotation marks, ligatures.
 */
import { foldText } from '../text/fold.ts';
import { LetterGrams, lettersHashed } from './letter-grams.ts';

export interface FoundPlace {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The places of the words, in order; none where they are not in the text. */
export interface FoundWords {
  readonly places: readonly FoundPlace[];
  /**
   * `same` but for blanks, hyphens within words and the form of signs; `alike` in letters and figures alone; or only the
   * `beginning` is there, of words that were cut.
   */
  readonly how: 'same' | 'alike' | 'beginning';
}

/** Words that are looked for in many texts, made ready for that once. */
export interface WantedWords {
  readonly words: string;
  readonly letters: string;
  /** How they begin, where they were cut. */
  readonly beginning: string | undefined;
  /** The forms that are the same words. */
  readonly forms: readonly string[];
  /** What a text has that may hold them. */
  readonly grams: Uint32Array;
}

/** Makes words ready to be looked for. */
export function wantedWords(quote: string): WantedWords {
  const words = bare(quote);
  const letters = lettersOf(words);
  const isCut = cut.test(words) || words.length >= nearlyACell;
  const start = isCut ? lettersOf(words.replace(cut, '')) : '';
  const beginning = start.length >= leastBeginning ? start : undefined;
  return {
    ...{ words, letters, beginning },
    // Tables may set the whole in quotation marks of their own.
    forms: [plain(words), plain(words.replace(outerMarks, '$1'))],
    grams: lettersHashed(beginning ?? letters),
  };
}

/** Places of one passage beyond which nobody looks through them. */
const mostPlaces = 50;
/** Letters of a beginning below which it fits too much. */
const leastBeginning = 20;
/** A cell of a spreadsheet holds 32,767 letters; what is nearly as long was cut there. */
const nearlyACell = 32_700;

/** Finds words in one text, which is folded at the first of them. */
export class WordFinder {
  readonly text: string;
  #letters: LettersOfText | undefined;
  #grams: LetterGrams | undefined;

  constructor(text: string) {
    this.text = text;
  }

  find(quote: string | WantedWords): FoundWords {
    const wanted = typeof quote === 'string' ? wantedWords(quote) : quote;
    const { beginning, forms, grams, letters, words } = wanted;
    if (letters === '') return { places: this.#exactly(words), how: 'same' };
    this.#grams ??= new LetterGrams(this.#folded().folded);
    if (!this.#grams.mayHold(grams)) return { places: [], how: 'alike' };
    const whole = this.#places(letters).map((place) => this.#withSigns(place, words));
    const same = whole.filter(({ end, start }) =>
      forms.includes(plain(this.text.slice(start, end))),
    );
    if (same.length > 0) return { places: same, how: 'same' };
    if (beginning !== undefined) return { places: this.#places(beginning), how: 'beginning' };
    return { places: whole, how: 'alike' };
  }

  #folded(): LettersOfText {
    this.#letters ??= lettersWithPlaces(this.text);
    return this.#letters;
  }

  #exactly(words: string): readonly FoundPlace[] {
    if (words === '') return [];
    const places: FoundPlace[] = [];
    for (
      let at = this.text.indexOf(words);
      at >= 0 && places.length < mostPlaces;
      at = this.text.indexOf(words, at + words.length)
    )
      places.push({ start: at, end: at + words.length });
    return places;
  }

  /** Where the letters stand; within other words only where they nowhere stand as words. */
  #places(letters: string): readonly FoundPlace[] {
    const { at, folded, to } = this.#folded();
    const whole: FoundPlace[] = [];
    const within: FoundPlace[] = [];
    for (
      let found = folded.indexOf(letters);
      found >= 0 && whole.length < mostPlaces;
      found = folded.indexOf(letters, found + 1)
    ) {
      const place = { start: at[found] ?? 0, end: to[found + letters.length - 1] ?? 0 };
      if (this.#isWhole(place)) whole.push(place);
      else if (within.length < mostPlaces) within.push(place);
    }
    return whole.length > 0 ? whole : within;
  }

  #isWhole({ end, start }: FoundPlace): boolean {
    const { text } = this;
    return (
      !endsInWord.test(text.slice(Math.max(0, start - 2), start)) &&
      !startsInWord.test(text.slice(end, end + 2))
    );
  }

  /** With the signs at its ends that the words have, too. */
  #withSigns({ end, start }: FoundPlace, words: string): FoundPlace {
    const [before, after] = [signsBefore.exec(words)?.[0] ?? '', signsAfter.exec(words)?.[0] ?? ''];
    let [from, to] = [start, end];
    for (const sign of [...before].reverse()) {
      if (from === 0 || plain(this.text.charAt(from - 1)) !== plain(sign)) break;
      from -= 1;
    }
    for (const sign of after) {
      if (to >= this.text.length || plain(this.text.charAt(to)) !== plain(sign)) break;
      to += 1;
    }
    return { start: from, end: to };
  }
}

const cut = /\s*(?:…|\.\.\.|\[\.\.\.\]|\[…\])$/u;
const outerMarks = /^["“„«]([\s\S]*)["”“»]$/u;
const notLetter = /[^\p{L}\p{M}\p{N}]/gu;
const endsInWord = /[\p{L}\p{N}]$/u;
const startsInWord = /^[\p{L}\p{N}]/u;
const signsBefore = /^[^\p{L}\p{M}\p{N}]*/u;
const signsAfter = /[^\p{L}\p{M}\p{N}]*$/u;

/** Without blanks at the ends; what ends in dots because it was cut keeps them. */
function bare(quote: string): string {
  return quote.replace(/\u00ad/g, '').trim();
}

function lettersOf(words: string): string {
  return foldText(words, 'kept').folded.replace(notLetter, '');
}

/** The letters and figures of a text as they are compared, with where each of them begins and ends. */
interface LettersOfText {
  readonly folded: string;
  readonly at: Uint32Array;
  readonly to: Uint32Array;
}

function lettersWithPlaces(text: string): LettersOfText {
  const { folded, toOriginal } = foldText(text, 'kept');
  const at = new Uint32Array(folded.length);
  const to = new Uint32Array(folded.length);
  const parts: string[] = [];
  let length = 0;
  for (const { 0: run, index } of folded.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    for (let unit = 0; unit < run.length; unit += 1) {
      const place = toOriginal(index + unit, index + unit + 1);
      at[length] = place.start;
      to[length] = place.end;
      length += 1;
    }
    parts.push(run);
  }
  return { folded: parts.join(''), at: at.subarray(0, length), to: to.subarray(0, length) };
}

/** Words with one form of each sign: what a program may change in writing a text out. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/(?<=\p{L})-\s*(?=\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
