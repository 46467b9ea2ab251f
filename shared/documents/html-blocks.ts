import type { DefaultTreeAdapterTypes } from 'parse5';
import { type SourceBlock, tableRowText } from './canonical.ts';
import type { BlockKind } from './text-body.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface List {
  readonly ordered: boolean;
  next: number;
}

/** Collects blocks while a document tree is walked: told of each element's start and end and of each text. */
export class HtmlBlocks {
  readonly #blocks: SourceBlock[] = [];
  readonly #lists: List[] = [];
  /** Kinds that surrounding elements give to the text in them, innermost last. */
  readonly #kinds: { readonly kind: BlockKind; readonly level?: number }[] = [];
  readonly #cells: string[] = [];
  #rowDepth = 0;
  #preDepth = 0;
  #text: string[] = [];
  #marker = '';

  text(value: string): void {
    this.#text.push(this.#preDepth > 0 ? value : value.replace(/[ \t\n\f\r]+/g, ' '));
  }

  enter(element: Element): void {
    const tag = element.tagName;
    if (tag === 'br') {
      this.#text.push('\n');
      return;
    }
    if (this.#rowDepth > 0) this.#enterInRow(tag);
    else this.#enterBlock(element, tag);
  }

  leave(element: Element): void {
    const tag = element.tagName;
    if (this.#rowDepth > 0) this.#leaveInRow(element);
    else this.#leaveBlock(element, tag);
  }

  /** All blocks in reading order. */
  finish(): readonly SourceBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #enterBlock(element: Element, tag: string): void {
    if (!blockTags.has(tag)) return;
    this.#flush();
    if (tag === 'ul' || tag === 'ol' || tag === 'menu') {
      this.#lists.push({ ordered: tag === 'ol', next: startOf(element) });
    } else if (tag === 'li') {
      this.#marker = this.#listMarker(element);
      this.#kinds.push({ kind: 'list', level: Math.max(1, this.#lists.length) });
    } else if (tag === 'pre') {
      this.#preDepth++;
      this.#kinds.push({ kind: 'preformatted' });
    } else if (tag === 'tr') {
      if (!isLayoutRow(element)) this.#rowDepth = 1;
    } else {
      const kind = kindOf(element, tag);
      if (kind !== undefined) this.#kinds.push(kind);
    }
  }

  #leaveBlock(element: Element, tag: string): void {
    if (!blockTags.has(tag)) return;
    this.#flush();
    if (tag === 'ul' || tag === 'ol' || tag === 'menu') this.#lists.pop();
    else if (tag === 'pre') {
      this.#preDepth--;
      this.#kinds.pop();
    } else if (tag === 'li' || kindOf(element, tag) !== undefined) this.#kinds.pop();
    this.#marker = '';
  }

  // In a row only cells count; paragraphs and line breaks in a cell become blanks.
  #enterInRow(tag: string): void {
    if (tag === 'td' || tag === 'th') this.#text = [];
    else if (blockTags.has(tag)) this.#text.push(' ');
  }

  #leaveInRow(element: Element): void {
    const tag = element.tagName;
    if (tag === 'td' || tag === 'th') {
      this.#cells.push(this.#text.join(''));
      this.#text = [];
      // Empty cells stand for the columns a wide cell spans, so that the columns below stay in line.
      for (let extra = spanOf(element); extra > 1; extra--) this.#cells.push('');
    } else if (tag === 'tr') {
      this.#blocks.push({ kind: 'table', text: tableRowText(this.#cells) });
      this.#cells.length = 0;
      this.#rowDepth = 0;
      this.#text = [];
    } else if (blockTags.has(tag)) this.#text.push(' ');
  }

  #flush(): void {
    const text = this.#preDepth > 0 ? this.#text.join('') : tidyLines(this.#text.join('')).trim();
    this.#text = [];
    if (!/\S/.test(text)) return;
    const { kind, level } = this.#kinds.at(-1) ?? { kind: 'paragraph' as const, level: undefined };
    const block = { kind, level, text: this.#marker + text };
    this.#marker = '';
    this.#blocks.push(block);
  }

  #listMarker(element: Element): string {
    const list = this.#lists.at(-1);
    if (list === undefined || !list.ordered) return '• ';
    const number = Number.parseInt(attribute(element, 'value') ?? '', 10);
    const own = Number.isSafeInteger(number) ? number : list.next;
    list.next = own + 1;
    return `${own}. `;
  }
}

const blockTags = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
   figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search
   section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

function kindOf(element: Element, tag: string): { kind: BlockKind; level?: number } | undefined {
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  if (heading !== undefined) {
    if ((attribute(element, 'class') ?? '').split(/\s+/).includes('title'))
      return { kind: 'title' };
    return { kind: 'heading', level: Number(heading) };
  }
  if (tag === 'blockquote') return { kind: 'quotation' };
  if (tag === 'figcaption' || tag === 'caption') return { kind: 'caption' };
  return undefined;
}

// Tables that lay out a page, not data: they hold headings, further tables or whole sections.
function isLayoutRow(row: Element): boolean {
  const stack: Element[] = [row];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element !== row && /^(?:table|h[1-6]|article|section|main|pre)$/.test(element.tagName)) {
      return true;
    }
    for (const child of element.childNodes) if ('tagName' in child) stack.push(child);
  }
  return false;
}

function tidyLines(text: string): string {
  return text.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ');
}

function startOf(element: Element): number {
  const start = Number.parseInt(attribute(element, 'start') ?? '', 10);
  return Number.isSafeInteger(start) ? start : 1;
}

function spanOf(element: Element): number {
  const span = Number.parseInt(attribute(element, 'colspan') ?? '', 10);
  return span > 1 && span <= 100 ? span : 1;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
