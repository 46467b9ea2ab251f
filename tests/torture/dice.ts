import { seededBytes } from '../../shared/random.ts';

/** Repeatable chance from a seed. */
export class Dice {
  private readonly bytes: (length: number) => Uint8Array;

  constructor(seed: number) {
    this.bytes = seededBytes(seed);
  }

  /** A whole number from 0 up to and without `below`. */
  below(below: number): number {
    const [a = 0, b = 0, c = 0] = this.bytes(3);
    return (a * 65_536 + b * 256 + c) % Math.max(1, below);
  }

  /** One of them. */
  one<T>(of: readonly [T, ...T[]]): T {
    return of[this.below(of.length)] ?? of[0];
  }
}
