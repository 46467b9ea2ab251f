import { type SourceBlock, tableRowText } from './canonical.ts';
import type { ReadingProblem } from './reading.ts';
import type { BlockKind } from './text-body.ts';

type Attributes = Readonly<Record<string, string>>;

interface Paragraph {
  readonly kind: BlockKind;
  readonly level: number | undefined;
  text: string;
  /** Notes and text boxes that are anchored in it. */
  readonly after: SourceBlock[];
}

interface Row {
  readonly cells: string[];
  readonly after: SourceBlock[];
}

/** Elements whose text is not the document's own words, or not any more. */
const leftOut: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:note-citation',
  'text:sequence-decls',
  'office:forms',
  'office:scripts',
  'svg:title',
  'svg:desc',
  'draw:object',
  'draw:object-ole',
]);

/** Collects blocks while the XML of an OpenDocument text is walked. */
export class OdtBlocks {
  readonly #blocks: SourceBlock[] = [];
  readonly #parents = new Map<string, string>();
  readonly #numbered = new Set<string>();
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: Row[] = [];
  readonly #lists: { readonly style: string; item: number }[] = [];
  /** Numbers of the notes that are open, innermost last; set to undefined once their first paragraph has them. */
  readonly #notes: (number | undefined)[] = [];
  #noteCount = 0;
  #skipping: string | undefined;
  #skipDepth = 0;
  #styleName = '';
  #mark = '';
  #inBody = false;
  #spannedCells = 1;
  #comments = 0;
  #deletions = 0;

  enter(name: string, attributes: Attributes): void {
    if (this.#skipping !== undefined) {
      if (name === this.#skipping) this.#skipDepth += 1;
      if (name === 'text:deletion') this.#deletions += 1;
      return;
    }
    if (leftOut.has(name)) {
      if (name === 'office:annotation') this.#comments += 1;
      this.#skipping = name;
      this.#skipDepth = 1;
      return;
    }
    if (name === 'office:text') this.#inBody = true;
    else if (this.#inBody) this.#enterBody(name, attributes);
    else this.#enterStyle(name, attributes);
  }

  leave(name: string): void {
    if (this.#skipping !== undefined) {
      if (name === this.#skipping) this.#skipDepth -= 1;
      if (this.#skipDepth === 0) this.#skipping = undefined;
      return;
    }
    if (name === 'office:text') this.#inBody = false;
    else if (this.#inBody) this.#leaveBody(name);
  }

  text(value: string): void {
    const open = this.#paragraphs.at(-1);
    if (this.#skipping !== undefined || !this.#inBody || open === undefined) return;
    open.text += value.replace(/[ \t\n\r]+/g, ' ');
  }

  finish(): readonly SourceBlock[] {
    return this.#blocks;
  }

  /** What was left out, a line each. */
  setAside(): readonly ReadingProblem[] {
    const lines: ReadingProblem[] = [];
    if (this.#comments > 0)
      lines.push({ message: `Set aside: ${counted(this.#comments, 'comment')} in the margin.` });
    if (this.#deletions > 0) {
      const deletions = counted(this.#deletions, 'tracked deletion');
      lines.push({ message: `Set aside: ${deletions}; tracked insertions are read as text.` });
    }
    return lines;
  }

  #enterStyle(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      const parent = attributes['style:parent-style-name'];
      const own = attributes['style:name'];
      if (own !== undefined && parent !== undefined) this.#parents.set(own, parent);
    } else if (name === 'text:list-style') this.#styleName = attributes['style:name'] ?? '';
    else if (name === 'text:list-level-style-number' && attributes['style:num-format'] !== '')
      this.#numbered.add(`${this.#styleName} ${attributes['text:level'] ?? '1'}`);
  }

  #enterBody(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:h':
      case 'text:p':
        this.#openParagraph(name, attributes);
        break;
      case 'text:list': {
        const style = attributes['text:style-name'] ?? this.#lists.at(-1)?.style ?? '';
        this.#lists.push({ style, item: 0 });
        break;
      }
      case 'text:list-item':
        this.#openItem(attributes);
        break;
      case 'text:note':
        this.#noteCount += 1;
        this.#addRaw(`[${this.#noteCount}]`);
        this.#notes.push(this.#noteCount);
        break;
      case 'text:s':
        this.text(' '.repeat(Math.min(100, Number(attributes['text:c'] ?? '1') || 1)));
        break;
      case 'text:tab':
        this.#addRaw('\t');
        break;
      case 'text:line-break':
        this.#addRaw('\n');
        break;
      case 'table:table-row':
        this.#rows.push({ cells: [], after: [] });
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#spannedCells = Math.min(
          100,
          Number(attributes['table:number-columns-repeated'] ?? '1') || 1,
        );
        for (let cell = 0; cell < this.#spannedCells; cell += 1) this.#rows.at(-1)?.cells.push('');
        break;
    }
  }

  #leaveBody(name: string): void {
    switch (name) {
      case 'text:h':
      case 'text:p':
        this.#closeParagraph();
        break;
      case 'text:list':
        this.#lists.pop();
        break;
      case 'text:note':
        this.#notes.pop();
        break;
      case 'table:table-row':
        this.#closeRow();
        break;
    }
  }

  #openItem(attributes: Attributes): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    const start = Number(attributes['text:start-value']);
    list.item = Number.isSafeInteger(start) ? start : list.item + 1;
    const level = this.#lists.length;
    this.#mark = this.#numbered.has(`${list.style} ${level}`) ? `${list.item}. ` : '• ';
  }

  #openParagraph(name: string, attributes: Attributes): void {
    const depth = this.#lists.length;
    const level = Number(attributes['text:outline-level'] ?? '1');
    const styled = this.#kindOf(attributes['text:style-name'] ?? '');
    const isNote = this.#notes.length > 0;
    const kind: BlockKind = isNote
      ? 'footnote'
      : name === 'text:h'
        ? 'heading'
        : (styled ?? (depth > 0 ? 'list' : 'paragraph'));
    const inList = kind === 'list';
    this.#paragraphs.push({
      kind,
      level: kind === 'heading' ? Math.min(6, Math.max(1, level || 1)) : inList ? depth : undefined,
      text: inList ? this.#mark : isNote ? this.#noteMark() : '',
      after: [],
    });
    if (inList) this.#mark = '';
  }

  /** `[1] ` before a note's first words. */
  #noteMark(): string {
    const number = this.#notes.pop();
    this.#notes.push(undefined);
    return number === undefined ? '' : `[${number}] `;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const { after, kind, level, text } = paragraph;
    const block: SourceBlock = {
      kind,
      level,
      text: text.replace(/ {2,}/g, ' ').replace(/ *\n */g, '\n'),
    };
    const outer = this.#paragraphs.at(-1);
    const row = this.#rows.at(-1);
    if (outer !== undefined) outer.after.push(block, ...after);
    else if (row !== undefined) {
      const cell = row.cells.length - this.#spannedCells;
      const before = row.cells[cell] ?? '';
      row.cells[cell] = before === '' ? block.text : `${before} ${block.text}`;
      row.after.push(...after);
    } else this.#blocks.push(block, ...after);
  }

  // A table within a cell gives its rows before the row around it.
  #closeRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    while (row.cells.length > 1 && row.cells.at(-1) === '') row.cells.pop();
    const blocks: SourceBlock[] = [{ kind: 'table', text: tableRowText(row.cells) }, ...row.after];
    const outer = this.#paragraphs.at(-1);
    if (outer === undefined) this.#blocks.push(...blocks);
    else outer.after.push(...blocks);
  }

  #addRaw(text: string): void {
    const open = this.#paragraphs.at(-1);
    if (open !== undefined) open.text += text;
  }

  /** The kind a paragraph's style names, through the styles it is derived from. */
  #kindOf(style: string): BlockKind | undefined {
    let name: string | undefined = style;
    for (let step = 0; name !== undefined && step < 20; step += 1) {
      const known = kinds.find(([pattern]) => pattern.test(name ?? ''))?.[1];
      if (known !== undefined) return known;
      name = this.#parents.get(name);
    }
    return undefined;
  }
}

const kinds: readonly (readonly [RegExp, BlockKind])[] = [
  [/^Title$/, 'title'],
  [/^(?:Quotations?|Quote|Block_20_Quotation)$/i, 'quotation'],
  [/^(?:Caption|Figure|Table|Illustration)$/, 'caption'],
  [/^Preformatted(?:_20_Text)?$/, 'preformatted'],
];

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
