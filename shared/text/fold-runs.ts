/** Where the letters of a folded text come from, kept as runs: most letters fold to one, so there are few. */

/** A text as it is searched. */
export interface FoldedText {
  readonly folded: string;
  /**
   * The whole letters of the text that a range of `folded` came from. Both are UTF-16 offsets, end exclusive.
   * Of a letter that became several (`ß`, a ligature), each part leads to all of it; what is left out at the
   * ends (a soft hyphen, a blank between Han letters) is in no range.
   */
  toOriginal(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Takes the folded pieces of a text in their order. Offsets are UTF-16 units, ends exclusive. */
export class FoldRuns {
  private readonly parts: string[] = [];
  private length = 0;
  /** For each run: where it begins in the folded text and in the original; where a whole one ends there, or 0. */
  private readonly starts: number[] = [];
  private readonly origins: number[] = [];
  private readonly ends: number[] = [];

  /** Letters that came from one each. */
  addPlain(folded: string, start: number): void {
    const last = this.starts.length - 1;
    const follows =
      this.ends[last] === 0 &&
      start - this.length === (this.origins[last] ?? 0) - (this.starts[last] ?? 0);
    if (!follows) this.addRun(start, 0);
    this.add(folded);
  }

  /** What came from the letters between two offsets as a whole; marks that fold to nothing belong to the letter before. */
  addWhole(folded: string, start: number, end: number, isMarks: boolean): void {
    if (folded !== '') {
      this.addRun(start, end);
      this.add(folded);
    } else if (isMarks) {
      const last = this.ends.length - 1;
      if (last >= 0 && this.ends[last] === start) this.ends[last] = end;
    }
  }

  folded(): FoldedText {
    const starts = Uint32Array.from(this.starts);
    const origins = Uint32Array.from(this.origins);
    const ends = Uint32Array.from(this.ends);
    return {
      folded: this.parts.join(''),
      toOriginal: (start, end) => {
        const first = runAt(starts, start);
        const last = runAt(starts, Math.max(start, end - 1));
        const firstOrigin = origins[first] ?? 0;
        const lastEnd = ends[last] ?? 0;
        return {
          start: ends[first] === 0 ? firstOrigin + start - (starts[first] ?? 0) : firstOrigin,
          end: lastEnd === 0 ? (origins[last] ?? 0) + end - (starts[last] ?? 0) : lastEnd,
        };
      },
    };
  }

  private addRun(origin: number, end: number): void {
    this.starts.push(this.length);
    this.origins.push(origin);
    this.ends.push(end);
  }

  private add(folded: string): void {
    this.parts.push(folded);
    this.length += folded.length;
  }
}

/** The last run that begins at or before an offset. */
function runAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
