/** Offsets of a text in UTF-16 units as the numbers a program counts. */
import { firstWhere } from '../first-where.ts';
import type { Ways } from './programs.ts';

/** A function from offsets to positions. Law: for code points the position is the number of code points before the offset. */
export function positionsIn(text: string, counting: Ways['counting']): (offset: number) => number {
  const pairs = counting === 'utf16' ? [] : pairsIn(text);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - firstWhere(pairs.length, (at) => (pairs[at] ?? 0) >= offset);
}

/** Where each sign of two units begins, as emoji are. */
export function pairsIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
}

/** Looks up in which line an offset lies; the first is 0. */
export function linesBefore(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => firstWhere(ends.length, (line) => (ends[line] ?? 0) >= offset);
}
