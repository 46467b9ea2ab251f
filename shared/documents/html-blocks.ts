import type { SourceBlock } from './canonical.ts';
import type { DocsLists } from './html-docs-lists.ts';
import { bullet, HtmlLists } from './html-lists.ts';
import { HtmlTable } from './html-table.ts';
import { attributeOf, type HtmlElement, hasClass, styleOf } from './html-tree.ts';
import type { BlockKind } from './text-body.ts';

interface Kind {
  readonly kind: BlockKind;
  readonly level?: number;
}

/** Takes the blocks of a part of the page: the body, a cell, a note. */
interface Sink {
  add(...blocks: readonly SourceBlock[]): unknown;
}

/** Collects blocks while a page is walked: told of each element's start and end and of each text. */
export class HtmlBlocks {
  readonly #blocks: SourceBlock[] = [];
  readonly #sinks: Sink[] = [{ add: (...blocks) => this.#blocks.push(...blocks) }];
  readonly #lists: HtmlLists;
  readonly #tables: HtmlTable[] = [];
  /** Kinds that surrounding elements give to the text in them, innermost last. */
  readonly #kinds: Kind[] = [];
  #keptBlanks = 0;
  #text: string[] = [];
  #mark = '';

  constructor(docs: DocsLists) {
    this.#lists = new HtmlLists(docs);
  }

  text(value: string): void {
    this.#text.push(this.#keptBlanks > 0 ? value : value.replace(/[ \t\n\f\r]+/g, ' '));
  }

  /** What is printed and is no text of the page: it is added as it is. */
  print(words: string): void {
    this.#text.push(words);
  }

  /** What a page of Word prints before a paragraph of a list, which it holds as text. */
  listMark(printed: string): void {
    const words = printed.replace(/\s+/g, ' ').trim();
    this.#mark = /^[o§Ø]$|^[^\p{L}\p{N}]*$/u.test(words) ? bullet : `${words} `;
  }

  /** The mark of a note; brackets that the page prints around it are enough. */
  noteMark(number: number): void {
    const isBracketed = this.#text.at(-1)?.trimEnd().endsWith('[');
    this.#text.push(isBracketed ? String(number) : `[${number}]`);
  }

  enter(element: HtmlElement): void {
    const tag = element.tagName;
    if (keepsBlanks(element)) this.#keptBlanks++;
    if (tag === 'br') this.#text.push('\n');
    if (!blockTags.has(tag)) return;
    this.#flush();
    if (isList(tag)) this.#lists.open(element);
    else if (tag === 'table') this.#tables.push(new HtmlTable());
    else if (/^t(?:body|head|foot)$/.test(tag)) this.#tables.at(-1)?.openGroup();
    else if (tag === 'tr') this.#tables.at(-1)?.openRow();
    else if (tag === 'td' || tag === 'th')
      this.#sinks.push(this.#tables.at(-1)?.openCell(element) ?? nowhere);
    else if (tag === 'li') this.#mark += this.#lists.markOf(element);
    const kind = kindOf(element, this.#lists.depth);
    if (kind !== undefined) this.#kinds.push(kind);
  }

  leave(element: HtmlElement): void {
    const tag = element.tagName;
    if (blockTags.has(tag)) this.#leaveBlock(element, tag);
    if (keepsBlanks(element)) this.#keptBlanks--;
  }

  /** Opens a part of the page that stands elsewhere, a note: its blocks are added to `sink`. */
  openPart(sink: Sink): void {
    this.#flush();
    this.#sinks.push(sink);
    this.#kinds.push({ kind: 'paragraph' });
  }

  closePart(): void {
    this.#flush();
    this.#kinds.pop();
    this.#sinks.pop();
    this.#mark = '';
  }

  /** Adds blocks where the walk stands. */
  add(blocks: readonly SourceBlock[]): void {
    this.#flush();
    this.#sinks.at(-1)?.add(...blocks);
  }

  /** The kind of the block before the place where the walk stands, in the body of the page. */
  get lastKind(): BlockKind | undefined {
    return this.#sinks.length === 1 ? this.#blocks.at(-1)?.kind : undefined;
  }

  /** All blocks in reading order. */
  finish(): readonly SourceBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #leaveBlock(element: HtmlElement, tag: string): void {
    this.#flush();
    if (isList(tag)) this.#lists.close();
    else if (tag === 'table') this.#tables.pop();
    else if (tag === 'td' || tag === 'th') this.#sinks.pop();
    else if (tag === 'tr') {
      for (const block of this.#tables.at(-1)?.closeRow() ?? []) this.#sinks.at(-1)?.add(block);
    }
    if (kindOf(element, 1) !== undefined) this.#kinds.pop();
    this.#mark = '';
  }

  #flush(): void {
    const written = this.#text.join('');
    this.#text = [];
    const { kind, level } = this.#kinds.at(-1) ?? { kind: 'paragraph' as const, level: undefined };
    const text = kind === 'preformatted' ? written : tidyLines(written).trim();
    if (!/\S/.test(text)) return;
    // A bullet before a heading is drawn, not said.
    const mark = kind !== 'list' && this.#mark === bullet ? '' : this.#mark;
    this.#mark = '';
    const sink = this.#sinks.at(-1);
    if (kind !== 'paragraph') sink?.add({ kind, level, text: mark + text });
    // Two breaks in a row part paragraphs, as an empty line does.
    else for (const part of (mark + text).split(/\n{2,}/)) sink?.add({ kind, level, text: part });
  }
}

const nowhere: Sink = { add: () => undefined };

const blockTags = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
   figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search
   section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

function isList(tag: string): boolean {
  return tag === 'ul' || tag === 'ol' || tag === 'menu';
}

function keepsBlanks(element: HtmlElement): boolean {
  return (
    element.tagName === 'pre' ||
    /^(?:pre|break-spaces)/i.test(styleOf(element, 'white-space') ?? '')
  );
}

function kindOf(element: HtmlElement, depth: number): Kind | undefined {
  const tag = element.tagName;
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  if (heading !== undefined && hasClass(element, /^title$/)) return { kind: 'title' };
  if (heading !== undefined) return { kind: 'heading', level: Number(heading) };
  if (tag === 'li') return { kind: 'list', level: Math.max(1, depth) };
  if (tag === 'pre') return { kind: 'preformatted' };
  if (tag === 'blockquote') return { kind: 'quotation' };
  if (tag === 'figcaption' || tag === 'caption') return { kind: 'caption' };
  return tag === 'p' ? kindOfWord(element) : undefined;
}

// How Word names the styles of paragraphs, and numbers them, when it saves a page; Google Docs marks its title.
function kindOfWord(paragraph: HtmlElement): Kind | undefined {
  const id = attributeOf(paragraph, 'id') ?? '';
  if (id.startsWith('h.') && hasClass(paragraph, /^title$/)) return { kind: 'title' };
  const name = /(?:^|\s)Mso(Title|Caption|Quote|IntenseQuote)\b/.exec(
    attributeOf(paragraph, 'class') ?? '',
  )?.[1];
  if (name !== undefined)
    return { kind: name === 'Title' ? 'title' : name === 'Caption' ? 'caption' : 'quotation' };
  const level = /\blevel([1-9])\b/.exec(styleOf(paragraph, 'mso-list') ?? '')?.[1];
  return level === undefined ? undefined : { kind: 'list', level: Number(level) };
}

function tidyLines(text: string): string {
  return text.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' ');
}
