/** A number at its place among the lines of a text. */
export interface NumberedLine {
  /** Index of the line. */
  readonly line: number;
  /** Index of the page it stands on; 0 where there are no pages. */
  readonly page: number;
  readonly value: number;
}

interface Step<N> {
  readonly own: N;
  readonly before: Step<N> | undefined;
  readonly length: number;
}

/** How many numbers in a row may be lost: a reader can miss the margin of a line. */
const furthest = 3;

/**
 * The longest run of numbers that goes up by one, in order; it may begin at 1 again with a new page. At most
 * `mostLost` of as many as it has are left out, or there is no run. A number that belongs to no run (a year, "12 people came") is
 * passed over. The time grows with the count.
 */
export function longestRun<N extends NumberedLine>(
  numbers: readonly N[],
  mostLost = 0.1,
): readonly N[] {
  const byValue = new Map<number, Step<N>>();
  let best: Step<N> | undefined;
  for (const own of numbers) {
    const before = stepBefore(own, byValue, best);
    const step = { own, before, length: (before?.length ?? 0) + 1 };
    // Of two that are as long, the later one is nearer to what follows.
    if (step.length >= (byValue.get(own.value)?.length ?? 0)) byValue.set(own.value, step);
    if (step.length >= (best?.length ?? 0)) best = step;
  }
  const run: N[] = [];
  let lost = 0;
  for (let step = best; step !== undefined; step = step.before) {
    run.push(step.own);
    const gap = step.own.value - (step.before?.own.value ?? step.own.value - 1) - 1;
    lost += Math.max(0, gap);
  }
  return lost > run.length * mostLost ? [] : run.reverse();
}

function stepBefore<N extends NumberedLine>(
  { page, value }: N,
  byValue: ReadonlyMap<number, Step<N>>,
  best: Step<N> | undefined,
): Step<N> | undefined {
  let before = value === 1 && best !== undefined && best.own.page < page ? best : undefined;
  for (let gap = 1; gap <= furthest; gap += 1) {
    const step = byValue.get(value - gap);
    if (step !== undefined && step.length - gap + 1 > (before?.length ?? 0)) before = step;
  }
  return before;
}
