import type { SourceBlock } from './canonical.ts';
import type { NoteLinks } from './html-note-links.ts';
import type { HtmlElement } from './html-tree.ts';
import { raised } from './superscript.ts';

/**
 * The notes of a page, with the numbers that it prints; where it prints signs, or a number twice, they are counted
 * in the order in which the text refers to them.
 */
export class HtmlNotes {
  readonly #labels = new Map<HtmlElement, string>();
  readonly #numbers = new Map<HtmlElement, number>();
  readonly #blocks = new Map<HtmlElement, SourceBlock[]>();
  readonly #marked = new Set<HtmlElement>();
  readonly #isPrinted: boolean;

  constructor({ marks }: NoteLinks) {
    for (const { label, note } of marks.values())
      if (!this.#labels.has(note)) this.#labels.set(note, label);
    const labels = [...this.#labels.values()];
    this.#isPrinted =
      labels.every((label) => /^\d+$/.test(label)) && new Set(labels).size === labels.length;
  }

  numberOf(note: HtmlElement): number {
    const known = this.#numbers.get(note);
    if (known !== undefined) return known;
    const next = this.#isPrinted ? Number(this.#labels.get(note)) : this.#numbers.size + 1;
    this.#numbers.set(note, next);
    return next;
  }

  /** Takes what a note says. */
  open(note: HtmlElement): (...blocks: readonly SourceBlock[]) => void {
    const blocks: SourceBlock[] = [];
    this.#blocks.set(note, blocks);
    return (...added) => blocks.push(...added);
  }

  /** Says that the mark before a note was met, and left out, as a link back to the text. */
  passMark(note: HtmlElement, text: string): void {
    if (text.includes(this.#labels.get(note) ?? text)) this.#marked.add(note);
  }

  /** A note as blocks, its number before the first. */
  take(note: HtmlElement): readonly SourceBlock[] {
    const blocks = (this.#blocks.get(note) ?? []).filter(({ text }) => /\S/.test(text));
    this.#blocks.delete(note);
    const number = this.numberOf(note);
    return blocks.map(({ text }, index): SourceBlock => {
      if (index > 0) return { kind: 'footnote', text: text.trimStart() };
      return { kind: 'footnote', text: `[${number}] ${this.#withoutMark(text, note)}` };
    });
  }

  /** The notes that were opened and not taken, by their numbers. */
  finish(): readonly SourceBlock[] {
    return [...this.#blocks.keys()]
      .sort((one, other) => this.numberOf(one) - this.numberOf(other))
      .flatMap((note) => this.take(note));
  }

  // The mark stands before the note as it stands in the text, unless the note is an item of a list, which prints it.
  #withoutMark(text: string, note: HtmlElement): string {
    const plain = text.trimStart().replace(/^[\][(^↑.:\s]+/u, '');
    const label = this.#labels.get(note) ?? '';
    if (this.#marked.has(note) || note.tagName === 'li') return plain;
    for (const mark of [label, raised(label)]) {
      const rest = plain.startsWith(mark) ? plain.slice(mark.length) : 'x';
      if (/^(?:[\]).:]|\s|$)/.test(rest)) return rest.replace(/^[\]).:\s]+/, '');
    }
    return plain;
  }
}
