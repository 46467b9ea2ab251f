/** How long what failed is let be, in milliseconds: at first, and at most. */
export interface Pause {
  readonly first: number;
  readonly longest: number;
}

/** Milliseconds until it is tried again after so many failures: twice as long after each. */
export function pauseAfter(failures: number, { first, longest }: Pause): number {
  return Math.min(first * 2 ** failures, longest);
}
