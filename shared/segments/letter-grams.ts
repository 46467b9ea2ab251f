/**
 * What six letters in a row a text has, as bits: most texts that cannot hold some words are told by the first few letters of these,
 * without being searched.
 */

/** In letters: what is shorter is in every text. */
const gram = 6;
/** For each letter of a text: more makes fewer texts be searched in vain. */
const bitsOfLetter = 8;
const base = 0x01000193;
/** `base` to the power of how many letters stand before the last of a gram. */
const leaving = Math.imul(Math.imul(Math.imul(base, base), Math.imul(base, base)), base);

/** A number for each six letters in a row, in order; none of fewer letters. Equal letters have equal numbers. */
export function lettersHashed(letters: string): Uint32Array {
  const count = Math.max(0, letters.length - gram + 1);
  const hashes = new Uint32Array(count);
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) {
    if (at >= gram) sum = (sum - Math.imul(letters.charCodeAt(at - gram), leaving)) | 0;
    sum = (Math.imul(sum, base) + letters.charCodeAt(at)) | 0;
    if (at >= gram - 1) hashes[at - gram + 1] = mixed(sum);
  }
  return hashes;
}

/** Sums of like letters are alike in their low bits. */
function mixed(sum: number): number {
  const folded = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (folded ^ (folded >>> 13)) >>> 0;
}

/** Which of these numbers a text has. */
export class LetterGrams {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(letters: string) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(1024, letters.length * bitsOfLetter)));
    this.#mask = size - 1;
    this.#bits = new Uint32Array(size / 32);
    const hashes = lettersHashed(letters);
    // Of millions: an iterator would take longer than the rest.
    for (let at = 0; at < hashes.length; at += 1) {
      const bit = (hashes[at] ?? 0) & this.#mask;
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** Law: true of all letters that stand in the text in a row; false of nearly all others. */
  mayHold(hashes: Uint32Array): boolean {
    return hashes.every((hash) => {
      const bit = hash & this.#mask;
      return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    });
  }
}
