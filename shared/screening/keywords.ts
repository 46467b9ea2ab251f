import { foldText, placesOf } from '../text/fold.ts';

/** Words of a review that are marked in titles and abstracts while screening. */
export interface ScreeningKeywords {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** A marked word: UTF-16 offsets into the text, end exclusive. */
export interface KeywordMark {
  readonly start: number;
  readonly end: number;
  readonly speaksFor: 'include' | 'exclude';
}

/** One word or phrase from each line of what was typed, each once. */
export function keywordsIn(typed: string): readonly string[] {
  const words = typed.split(/\r?\n|,|;/).map((word) => word.trim().replace(/\s+/g, ' '));
  return [...new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word)))];
}

/**
 * Makes a finder of marks in a text: whole words and phrases, without regard to case and accents; `*` at an end stands
 * for the rest of a word. Marks come in order and do not overlap: where two begin at one place the longer stands, and
 * of one length the word for exclusion.
 */
export function keywordFinder({
  exclude,
  include,
}: ScreeningKeywords): (text: string) => readonly KeywordMark[] {
  const patterns = [
    ...exclude.map((word) => ({ pattern: patternOf(word), speaksFor: 'exclude' as const })),
    ...include.map((word) => ({ pattern: patternOf(word), speaksFor: 'include' as const })),
  ];
  return (text) => {
    if (patterns.length === 0) return [];
    const folded = foldText(text);
    const found = patterns.flatMap(({ pattern, speaksFor }): readonly KeywordMark[] =>
      [...placesOf(folded, pattern)].map(({ end, start }) => ({ start, end, speaksFor })),
    );
    const marks: KeywordMark[] = [];
    for (const mark of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
    }
    return marks;
  };
}

const letter = '[\\p{L}\\p{M}\\p{N}]';

function patternOf(word: string): RegExp {
  const isOpen = { start: word.startsWith('*'), end: word.endsWith('*') };
  const words = foldText(word.replace(/^\*+|\*+$/g, ''))
    .folded.trim()
    .split(/\s+/)
    .map((part) =>
      part.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`),
    );
  const start = isOpen.start ? `${letter}*` : `(?<!${letter})`;
  const end = isOpen.end ? `${letter}*` : `(?!${letter})`;
  return new RegExp(`${start}${words.join('\\s+')}${end}`, 'gu');
}
