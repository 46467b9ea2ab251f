import type { SourceBlock } from './canonical.ts';

/** Takes the blocks of one note. */
export interface NoteSink {
  add(...blocks: readonly SourceBlock[]): unknown;
}

/**
 * Footnotes and endnotes, numbered together in the order in which the text refers to them, and said after it. Each is
 * known by a key that its reader gives.
 */
export class NotesAtEnd {
  readonly #numbers = new Map<string, number>();
  readonly #blocks = new Map<string, SourceBlock[]>();

  /** The number of the note that a reference names. */
  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#numbers.size + 1;
    this.#numbers.set(key, next);
    return next;
  }

  /** Takes what a note says, wherever that stands. */
  open(key: string): NoteSink {
    const blocks: SourceBlock[] = [];
    this.#blocks.set(key, blocks);
    return { add: (...added) => blocks.push(...added) };
  }

  get isEmpty(): boolean {
    return this.#numbers.size === 0;
  }

  /** All notes that were referred to, in order; the first paragraph of each has its number. */
  finish(): readonly SourceBlock[] {
    return [...this.#numbers].flatMap(([key, number]) => {
      const blocks = (this.#blocks.get(key) ?? []).filter(({ text }) => /\S/.test(text));
      return blocks.map(({ text }, index): SourceBlock => {
        const mark = index === 0 ? `[${number}] ` : '';
        return { kind: 'footnote', text: mark + text.trimStart() };
      });
    });
  }
}
