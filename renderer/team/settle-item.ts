/** One thing to settle, as the list shows it: what happened, what it is about, and the ways out. */

/** A passage, a code or a value that the team looks at before it decides. */
export interface Exhibit {
  readonly words: string;
  /** Whose it is, or what is said of it. */
  readonly says: string;
}

export interface Way {
  readonly label: string;
  /** `reason` is what stands in the item's field, `''` where it has none. May reject where that cannot be stored. */
  readonly run: (reason: string) => unknown;
  /** It only shows something: nothing is settled by it. */
  readonly looks?: true;
  /** The way needs a code first: it is looked for, then handed over. */
  readonly pick?: (codeId: `code:${string}`) => void;
}

export interface SettleItem {
  /** The same as long as the thing is to be settled. */
  readonly id: string;
  readonly sentence: string;
  readonly exhibits: readonly Exhibit[];
  /** How many exhibits are not shown. */
  readonly more: number;
  /** Whether a reason is kept with what is decided. */
  readonly takesReason: boolean;
  readonly ways: readonly Way[];
}

/** Passages beyond these are counted, not shown. */
export const mostExhibits = 4;

/** The first exhibits, and how many more there are. */
export function firstExhibits(all: readonly Exhibit[]): Pick<SettleItem, 'exhibits' | 'more'> {
  return { exhibits: all.slice(0, mostExhibits), more: Math.max(0, all.length - mostExhibits) };
}
