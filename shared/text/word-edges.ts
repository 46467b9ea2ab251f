/** Whole words: one rule for Find, for finding passages and for coding them. */

/** Letters, digits and marks. */
const letter = '[\\p{L}\\p{M}\\p{N}]';
/** Letters of scripts that put no blanks between words. */
const withoutBlanks =
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\u30fc\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]';
const inWord = `(?!${withoutBlanks})${letter}`;
const begins = new RegExp(`^${inWord}`, 'u');
const ends = new RegExp(`${inWord}$`, 'u');

/**
 * The source of a pattern (for the flag `u`) that matches what `pattern` does only where no word goes on before or
 * behind it; `term` is what the pattern stands for, folded. A word is letters, marks and digits in a row. Where a term
 * begins or ends with another sign, or in a script without blanks between words (Chinese, Japanese, Thai, Lao, Khmer,
 * Burmese), there is no edge to ask for; beside such a script a word of another one ends. The same everywhere: no
 * dictionary is asked.
 */
export function atWordEdges(term: string, pattern: string): string {
  const before = begins.test(term) ? `(?<!${inWord})` : '';
  const after = ends.test(term) ? `(?!${inWord})` : '';
  return `${before}${pattern}${after}`;
}
