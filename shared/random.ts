import type { RandomBytes } from './records/ids.ts';

/**
 * A repeatable source of bytes from a seed (the mulberry32 generator): for the sample and for tests,
 * never for ids that must be unique in the world.
 */
export function seededBytes(seed: number): RandomBytes {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
  return (length) => Uint8Array.from({ length }, next);
}

/** The same things in another order, by Fisher and Yates with four random bytes to a step. */
export function shuffled<T>(items: readonly T[], random: RandomBytes): readonly T[] {
  const order = [...items];
  const bytes = random(order.length * 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor((view.getUint32(index * 4) / 2 ** 32) * (index + 1));
    const [a, b] = [order[index], order[other]];
    if (a !== undefined && b !== undefined) [order[index], order[other]] = [b, a];
  }
  return order;
}
