/** Stretches of a text that read otherwise, and where its places are once they do. */

export interface Edit {
  /** In UTF-16 units of the text without the edits, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Exactly the text there, and what stands in its place. Neither is empty. */
  readonly was: string;
  readonly words: string;
}

/** In the order of the text; none overlaps another. */
export type Edits = readonly Edit[];

/** The edits that lead back, on the text with these made. Law: `turned(turned(edits))` equals `edits`. */
export function turned(edits: Edits): Edits {
  let shift = 0;
  return edits.map(({ start, was, words }) => {
    const from = start + shift;
    shift += words.length - was.length;
    return { start: from, end: from + words.length, was: words, words: was };
  });
}

/**
 * Where places of a text lie once its edits are made. A place inside an edited stretch becomes the edge of the whole
 * stretch: its beginning for what starts there, its end for what ends there.
 */
export class EditedPlaces {
  readonly edits: Edits;
  /** How far the text behind the first edits is moved, by their number. */
  readonly #shifts: readonly number[];

  constructor(edits: Edits) {
    this.edits = edits;
    let shift = 0;
    this.#shifts = [0, ...edits.map(({ was, words }) => (shift += words.length - was.length))];
  }

  /** How many edits end at or before a place. */
  countBefore(place: number): number {
    let [low, high] = [0, this.edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edits[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The edit that a place cuts. */
  cutBy(place: number): Edit | undefined {
    const next = this.edits[this.countBefore(place)];
    return next !== undefined && next.start < place ? next : undefined;
  }

  /** Where what starts at `place` starts then. */
  start(place: number): number {
    return (this.cutBy(place)?.start ?? place) + this.#shiftAt(place);
  }

  /** Where what ends at `place` ends then. */
  end(place: number): number {
    const cut = this.cutBy(place);
    return (cut === undefined ? place : cut.start + cut.words.length) + this.#shiftAt(place);
  }

  /** The edits that share a character with a stretch. */
  over(from: number, to: number): Edits {
    const first = this.countBefore(from);
    let last = first;
    while (last < this.edits.length && (this.edits[last]?.start ?? to) < to) last += 1;
    return this.edits.slice(first, last);
  }

  #shiftAt(place: number): number {
    return this.#shifts[this.countBefore(place)] ?? 0;
  }
}

/**
 * The stretch from `from` to `to` with its edits made; `text` begins at `at`, and edits are in the stretch whole. Of
 * what lies outside `text` only edits are known.
 */
export function edited(
  { text, at }: { readonly text: string; readonly at: number },
  [from, to]: readonly [number, number],
  edits: Edits,
): string {
  let made = '';
  let done = from;
  for (const { end, start, words } of edits) {
    made += text.slice(done - at, start - at) + words;
    done = end;
  }
  return done < to ? made + text.slice(done - at, to - at) : made;
}
