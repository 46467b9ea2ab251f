import type { SourceBlock } from './canonical.ts';

/** Takes the blocks of one note. */
interface NoteSink {
  add(...blocks: readonly SourceBlock[]): unknown;
}

/** Footnotes and endnotes, numbered in the order in which the text refers to them. */
export class WordNotes {
  readonly #numbers = new Map<string, number>();
  readonly #blocks = new Map<string, SourceBlock[]>();

  /** The number of the note that a reference names. */
  numberOf(reference: string, id: string | undefined): number {
    const key = keyOf(reference, id);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#numbers.size + 1;
    this.#numbers.set(key, next);
    return next;
  }

  /** Takes what a note says, from its own part. */
  open(element: string, id: string | undefined): NoteSink {
    const blocks: SourceBlock[] = [];
    this.#blocks.set(keyOf(element, id), blocks);
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

function keyOf(element: string, id: string | undefined): string {
  return `${element.startsWith('w:footnote') ? 'footnote' : 'endnote'} ${id ?? ''}`;
}
