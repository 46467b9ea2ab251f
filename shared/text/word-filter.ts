/** What somebody types to narrow a list down: one fold for every list, the one that texts are searched by. */
import { foldText } from './fold.ts';

/** A name or line as lists are filtered by it: `foldText` without the way back. */
export function foldLine(text: string): string {
  return foldText(text).folded;
}

/** The words of what was typed, folded; none for blanks. */
export function filterWords(typed: string): readonly string[] {
  return foldLine(typed).split(/\s+/).filter(Boolean);
}

/** Whether every word (of `filterWords`) is somewhere in a folded line. */
export function holdsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
