/** Words within a pattern. */

/**
 * The source of a pattern (for the flag `u`) that matches a word as it is written, whatever signs it holds. A hyphen
 * stands for itself: escaped, it is an error outside brackets.
 */
export function literalPattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
