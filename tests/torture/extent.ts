/** How much of a torture that could go through everything is done: a share in the ordinary tests, all in `npm run torture`. */
export interface Extent {
  /** One of so many is done. */
  readonly share: number;
  /** Which of them, and what chance decides. */
  readonly seed: number;
}

const { THEMELOOM_TORTURE, THEMELOOM_SEED } = process.env;

export function extentOf(share: number): Extent {
  return {
    share: THEMELOOM_TORTURE === 'all' ? 1 : share,
    seed: Number(THEMELOOM_SEED ?? '2031'),
  };
}

/** Whether the one with that number is among those that are done. */
export function isChosen({ seed, share }: Extent, number: number): boolean {
  return (number + seed) % share === 0;
}
