/** What differs between two wordings of a passage, word by word. */
import { graphemeBoundary } from '../anchor/anchor.ts';

/** A stretch of the old wording, and of the new one in its place. Neither is empty, nor has blanks at its ends. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Words with apostrophes and marks, letters of scripts without blanks one by one, any other sign by itself. */
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}'’\u200c\u200d]+|\s+|\P{L}|\p{L}/gu;

/** Beyond so many comparisons the whole stretch that differs counts as one. */
const mostCompared = 4_000_000;

/**
 * The hunks that lead from one wording to another, in order; none where they are the same. Laws: put in their places, they
 * give the new wording; none cuts a visible character of either. Both wordings have no blanks at their ends.
 */
export function hunksBetween(before: string, after: string): readonly Hunk[] {
  const [old, fresh] = [before.match(pieces) ?? [], after.match(pieces) ?? []];
  const hunks: Span[] = [];
  const texts = [before, after] as const;
  for (const span of differing(old, fresh)) {
    let wider = widened(slid(span, old, fresh), old, fresh, texts);
    // What grew into those before it is one with them.
    for (let last = hunks.at(-1); last !== undefined && doMeet(last, wider); last = hunks.at(-1)) {
      wider = widened(joined(last, wider, old, fresh), old, fresh, texts);
      hunks.pop();
    }
    hunks.push(wider);
  }
  const [at, newAt] = [places(old), places(fresh)];
  return hunks.map(({ from, newFrom, newTo, to }) => ({
    from: at[from] ?? 0,
    to: at[to] ?? 0,
    newFrom: newAt[newFrom] ?? 0,
    newTo: newAt[newTo] ?? 0,
  }));
}

/** A hunk, counted in pieces. */
type Span = Hunk;

function doMeet(last: Span, next: Span): boolean {
  return next.from <= last.to || next.newFrom <= last.newTo;
}

/** Both as one. Where one reaches beyond the other, the pieces are the same on both sides: as many are taken of each. */
function joined(last: Span, next: Span, old: readonly string[], fresh: readonly string[]): Span {
  const before = Math.max(0, last.from - next.from, last.newFrom - next.newFrom);
  const behind = Math.max(0, last.to - next.to, last.newTo - next.newTo);
  const from = last.from - before;
  const newFrom = last.newFrom - before;
  // Beyond the next hunk they are not: it is met in turn, and at the ends there is none.
  const opens = Math.min(from, newFrom) < 0 ? { from: 0, newFrom: 0 } : { from, newFrom };
  const to = next.to + behind;
  const newTo = next.newTo + behind;
  const isBeyond = to > old.length || newTo > fresh.length;
  return { ...opens, ...(isBeyond ? { to: old.length, newTo: fresh.length } : { to, newTo }) };
}

/** Words that come or go, with the blank before them instead of the one behind: so they join the word before. */
function slid(span: Span, old: readonly string[], fresh: readonly string[]): Span {
  const { from, newFrom, newTo, to } = span;
  if (from > 0 && newFrom > 0 && (from === to) !== (newFrom === newTo)) {
    const last = from === to ? fresh[newTo - 1] : old[to - 1];
    if (isBlank(last) && last === old[from - 1] && last === fresh[newFrom - 1])
      return { from: from - 1, to: to - 1, newFrom: newFrom - 1, newTo: newTo - 1 };
  }
  return span;
}

/** Takes pieces beside it in until both sides are words that stand by themselves. */
function widened(
  span: Span,
  old: readonly string[],
  fresh: readonly string[],
  [before, after]: readonly [string, string],
): Span {
  let { from, newFrom, newTo, to } = span;
  const [at, newAt] = [places(old), places(fresh)];
  for (;;) {
    const sides = [
      [old.slice(from, to), before, at[from] ?? 0, at[to] ?? 0],
      [fresh.slice(newFrom, newTo), after, newAt[newFrom] ?? 0, newAt[newTo] ?? 0],
    ] as const;
    const opens = sides.some(
      ([side, text, start]) =>
        side.length === 0 || isBlank(side[0]) || graphemeBoundary(text, start, -1) !== start,
    );
    const ends = sides.some(
      ([side, text, , end]) =>
        side.length === 0 || isBlank(side.at(-1)) || graphemeBoundary(text, end, 1) !== end,
    );
    if (opens && from > 0 && newFrom > 0) {
      from -= 1;
      newFrom -= 1;
    } else if ((opens || ends) && to < old.length && newTo < fresh.length) {
      to += 1;
      newTo += 1;
    } else return { from, to, newFrom, newTo };
  }
}

function isBlank(piece: string | undefined): boolean {
  return piece !== undefined && piece.trim() === '';
}

/** Where each piece begins, and where the last ends. */
function places(list: readonly string[]): readonly number[] {
  let at = 0;
  return [0, ...list.map((piece) => (at += piece.length))];
}

/** The stretches of pieces that are in no longest common sequence of both. */
function differing(old: readonly string[], fresh: readonly string[]): readonly Span[] {
  let first = 0;
  while (first < old.length && first < fresh.length && old[first] === fresh[first]) first += 1;
  let [end, newEnd] = [old.length, fresh.length];
  while (end > first && newEnd > first && old[end - 1] === fresh[newEnd - 1]) {
    end -= 1;
    newEnd -= 1;
  }
  if (end === first && newEnd === first) return [];
  const whole = { from: first, to: end, newFrom: first, newTo: newEnd };
  const [rows, columns] = [end - first, newEnd - first];
  if (rows === 0 || columns === 0 || rows * columns > mostCompared) return [whole];
  const lengths = commonLengths(old.slice(first, end), fresh.slice(first, newEnd));
  const spans: Span[] = [];
  let [row, column] = [0, 0];
  let open: Span | undefined;
  const isBetter = (a: number, b: number): boolean => (lengths[a] ?? 0) >= (lengths[b] ?? 0);
  while (row < rows || column < columns) {
    const [i, j] = [first + row, first + column];
    if (row < rows && column < columns && old[i] === fresh[j]) {
      if (open !== undefined) spans.push(open);
      open = undefined;
      row += 1;
      column += 1;
      continue;
    }
    open ??= { from: i, to: i, newFrom: j, newTo: j };
    const width = columns + 1;
    const takesOld =
      column >= columns ||
      (row < rows && isBetter((row + 1) * width + column, row * width + column + 1));
    if (takesOld) row += 1;
    else column += 1;
    open = { ...open, to: first + row, newTo: first + column };
  }
  if (open !== undefined) spans.push(open);
  return spans;
}

/** For each pair of places the length of the longest sequence that both have in common behind it, row by row. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint32Array {
  const width = fresh.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        old[row] === fresh[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}
