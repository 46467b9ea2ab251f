/** What is written of a study: its reference, and what the review says of it. */
import type { Citation } from '../bibliography/citation.ts';

/** A reference that is to be written. */
export interface Reference {
  readonly citation: Citation;
  /** What the study is called in the review: `Harrow 2016a`. */
  readonly label: string;
  /** Letters and digits of ASCII, of its own within the file: `harrow2016a`. */
  readonly key: string;
  /** Where it stands, in words; empty where nothing is to be said. */
  readonly decision: string;
  readonly stage: string;
  /** Why it was excluded. */
  readonly reason: string;
  /** Who decided what so far, where that settled nothing yet. */
  readonly votes: string;
  /** Labels the team gave the record. */
  readonly recordLabels: string;
  /** All of this as sentences, for formats that have one field for notes. */
  readonly notes: readonly string[];
}

/** Keys for a file, made of labels; each is given once. */
export class ReferenceKeys {
  readonly #given = new Set<string>();
  /** The number that was given last behind each stem: thousands may have no name but “Untitled”. */
  readonly #counts = new Map<string, number>();

  keyOf(label: string): string {
    const plain = label
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, 40);
    const stem = /^[a-z]/.test(plain) ? plain : `study${plain}`;
    let count = (this.#counts.get(stem) ?? 0) + 1;
    let key = count === 1 ? stem : `${stem}-${count}`;
    for (; this.#given.has(key); key = `${stem}-${count}`) count += 1;
    this.#counts.set(stem, count);
    this.#given.add(key);
    return key;
  }
}
