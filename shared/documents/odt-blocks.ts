import type { SourceBlock } from './canonical.ts';
import { MathmlLine } from './mathml.ts';
import type { NotesAtEnd } from './notes-at-end.ts';
import type { OdtDrawings } from './odt-drawings.ts';
import { type OdtLists, type OdtOpenList, openItem } from './odt-lists.ts';
import { isHiddenInOdt, isPassedOverInOdt } from './odt-names.ts';
import { type OdtParagraph, odtBlockOf } from './odt-paragraph.ts';
import type { OdtStyles } from './odt-styles.ts';
import { OdtTables, timesOf } from './odt-tables.ts';
import type { SetAside } from './set-aside.ts';
import { raised } from './superscript.ts';
import type { XmlAttributes, XmlVisitor } from './xml-walk.ts';

/** What reading the text of an OpenDocument file needs to know of the rest of it. */
export interface OdtContext {
  readonly styles: OdtStyles;
  readonly lists: OdtLists;
  readonly notes: NotesAtEnd;
  readonly drawings: OdtDrawings;
  readonly setAside: SetAside;
}

/** A part of the text that has lists of its own: the body, a cell, a text box, a note. */
interface Part {
  /** The element that ends it. */
  readonly element: string;
  readonly lists: OdtOpenList[];
  add(...blocks: readonly SourceBlock[]): unknown;
}

/** Collects the blocks of an OpenDocument text while its XML is walked. */
export class OdtBlocks implements XmlVisitor {
  readonly #context: OdtContext;
  readonly #parts: Part[];
  readonly #paragraphs: OdtParagraph[] = [];
  readonly #tables: OdtTables;
  #depth = 0;
  /** At which depth what is hidden begins, outermost first. */
  readonly #hiddenFrom: number[] = [];
  #math: MathmlLine | undefined;
  #mathDepth = 0;
  #written: string | undefined;
  /** Whether the check box of a form that is open has its cross. */
  #checked: boolean | undefined;
  #skipDepth = 0;
  #skipsDeletion = false;
  #skipsInfo = false;
  #comments = 0;
  #notes = 0;

  constructor(context: OdtContext, body: Pick<Part, 'add'>) {
    this.#context = context;
    this.#parts = [{ element: '', lists: [], add: body.add }];
    this.#tables = new OdtTables(context.setAside);
  }

  get comments(): number {
    return this.#comments;
  }

  enter(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (this.#skipDepth > 0) this.#enterSkipped(name);
    else if (this.#math !== undefined) {
      this.#mathDepth += 1;
      this.#math.enter(name, attributes);
    } else if (isPassedOverInOdt(name)) {
      if (name === 'text:ruby-text') this.#context.setAside.count('reading');
      if (attributes['field:name'] === 'Checkbox_Checked' && this.#checked !== undefined)
        this.#checked = attributes['field:value'] === 'true';
      this.#skipDepth = 1;
    } else {
      if (isHiddenInOdt(name, attributes)) this.#hiddenFrom.push(this.#depth);
      this.#enterBody(name, attributes);
    }
  }

  leave(name: string): void {
    if (this.#skipDepth > 0) this.#leaveSkipped(name);
    else if (this.#math !== undefined) this.#leaveMath();
    else this.#leaveBody(name);
    while (this.#hiddenFrom.at(-1) === this.#depth) this.#hiddenFrom.pop();
    this.#depth -= 1;
  }

  text(value: string): void {
    if (this.#skipDepth > 0) {
      if (!this.#skipsDeletion || this.#skipsInfo || !/\S/.test(value)) return;
      this.#context.setAside.count('deletion');
      this.#skipsDeletion = false;
    } else if (this.#math !== undefined) this.#math.text(value);
    else if (this.#written !== undefined) this.#written += value;
    else {
      const words = /[\t\n\r]| {2}/.test(value) ? value.replace(/[ \t\n\r]+/g, ' ') : value;
      // Blanks between elements are one, and none at the beginning; more than one has an element of its own.
      const isAfterBlank = this.#paragraphs.at(-1)?.isAfterBlank ?? true;
      this.#add(isAfterBlank && words.startsWith(' ') ? words.slice(1) : words);
    }
  }

  #enterSkipped(name: string): void {
    this.#skipDepth += 1;
    if (name === 'text:deletion') this.#skipsDeletion = true;
    else if (name === 'office:change-info') this.#skipsInfo = true;
  }

  #leaveSkipped(name: string): void {
    this.#skipDepth -= 1;
    if (name === 'text:deletion') this.#skipsDeletion = false;
    else if (name === 'office:change-info') this.#skipsInfo = false;
  }

  #leaveMath(): void {
    this.#math?.leave();
    if (this.#mathDepth > 0) {
      this.#mathDepth -= 1;
      return;
    }
    this.#add(this.#math?.finish() ?? '');
    this.#math = undefined;
  }

  #enterBody(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'text:h':
      case 'text:p':
        this.#openParagraph(name, attributes);
        break;
      case 'text:span':
        this.#openSpan(attributes['text:style-name']);
        break;
      case 'text:list':
        this.#lists().push(this.#context.lists.open(attributes, this.#lists().at(-1)));
        break;
      case 'text:numbered-paragraph':
        this.#lists().push(this.#context.lists.openNumbered(attributes));
        break;
      case 'text:list-item':
      case 'text:list-header': {
        const list = this.#lists().at(-1);
        if (list !== undefined) list.item = openItem(attributes, name === 'text:list-item');
        break;
      }
      case 'text:number':
        this.#written = '';
        break;
      case 'text:note':
        this.#openNote();
        break;
      case 'text:s':
        this.#add(' '.repeat(Math.min(mostBlanks, timesOf(attributes['text:c']))));
        break;
      case 'text:tab':
        this.#add('\t');
        break;
      case 'text:line-break':
        this.#add('\n');
        break;
      case 'text:hidden-text':
        if (attributes['text:is-hidden'] === 'true' && attributes['text:string-value'] !== '')
          this.#context.setAside.hide();
        break;
      case 'text:hidden-paragraph': {
        const open = this.#paragraphs.at(-1);
        if (open !== undefined && attributes['text:is-hidden'] === 'true') open.isGone = true;
        break;
      }
      case 'field:fieldmark':
        if (attributes['field:type']?.endsWith('FORMCHECKBOX') === true) this.#checked = false;
        break;
      case 'text:tracked-changes':
        this.#skipDepth = 1;
        break;
      case 'office:annotation':
        this.#comments += 1;
        this.#skipDepth = 1;
        break;
      default:
        if (name.startsWith('table:')) this.#enterTable(name, attributes);
        else this.#enterOther(name, attributes);
    }
  }

  #enterTable(name: string, attributes: XmlAttributes): void {
    const isCovered = name === 'table:covered-table-cell';
    if (name === 'table:table-row') this.#tables.openRow(attributes);
    else if (name === 'table:table-cell' || isCovered) {
      const row = this.#tables.openCell(attributes);
      // What lies under a wide cell is not shown.
      if (isCovered) this.#hiddenFrom.push(this.#depth);
      this.#openPart(name, (...blocks) => row?.add(...blocks));
    }
  }

  #enterOther(name: string, attributes: XmlAttributes): void {
    const drawn = this.#context.drawings.enter(name, attributes);
    if (drawn === 'left out') this.#skipDepth = 1;
    else if (drawn === 'box') this.#openBox(name);
    else if (drawn !== 'inside') {
      this.#add(drawn.equation);
      this.#skipDepth = 1;
    } else if (name === 'math:math') {
      this.#math = new MathmlLine();
      this.#mathDepth = 0;
    }
  }

  #leaveBody(name: string): void {
    switch (name) {
      case 'text:h':
      case 'text:p':
        this.#closeParagraph();
        break;
      case 'text:span':
        this.#paragraphs.at(-1)?.spans.pop();
        break;
      case 'text:list':
      case 'text:numbered-paragraph':
        this.#lists().pop();
        break;
      case 'text:number': {
        const item = this.#lists().at(-1)?.item;
        if (item !== undefined && !item.isUsed) item.written = this.#written;
        this.#written = undefined;
        break;
      }
      case 'field:fieldmark':
        if (this.#checked !== undefined) this.#add(this.#checked ? '☒' : '☐');
        this.#checked = undefined;
        break;
      case 'table:table-row':
        for (const block of this.#tables.closeRow()) this.#parts.at(-1)?.add(block);
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#closePart(name);
        this.#tables.closeCell();
        break;
      default:
        this.#closePart(name);
        this.#context.drawings.leave(name);
    }
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || text === '') return;
    const isBlank = !/\S/.test(text);
    if (!isBlank) this.#context.drawings.find();
    const span = paragraph.spans.at(-1);
    if (this.#hiddenFrom.length === 0 && span?.hidden !== true) {
      paragraph.text += span?.raised === true ? raised(text) : text;
      paragraph.isAfterBlank = text.endsWith(' ');
    } else if (!isBlank) this.#context.setAside.hide();
  }

  #openParagraph(name: string, attributes: XmlAttributes): void {
    const style = attributes['text:style-name'] ?? '';
    const start = Number(attributes['text:start-value'] ?? 1);
    const list = this.#lists().at(-1);
    const isHidden = this.#context.styles.get('paragraph', style).hidden ?? false;
    // What is anchored in hidden text is hidden with it.
    const isInHidden = this.#paragraphs.at(-1)?.spans.at(-1)?.hidden ?? false;
    this.#paragraphs.push({
      outline: name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) || 1 : undefined,
      style,
      list,
      item: list?.item,
      isUnnumbered: attributes['text:is-list-header'] === 'true',
      start:
        attributes['text:restart-numbering'] === 'true' && Number.isSafeInteger(start)
          ? start
          : undefined,
      text: '',
      isAfterBlank: true,
      spans: [{ hidden: isHidden || isInHidden, raised: false }],
      isGone: false,
      after: [],
    });
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const { lists, setAside, styles } = this.#context;
    if (paragraph.isGone && (/\S/.test(paragraph.text) || paragraph.after.length > 0))
      setAside.hide();
    const block = odtBlockOf(paragraph, styles, lists);
    const part = this.#parts.at(-1);
    if (block !== undefined) part?.add(block);
    if (!paragraph.isGone) for (const anchored of paragraph.after) part?.add(anchored);
  }

  #openSpan(style: string | undefined): void {
    const spans = this.#paragraphs.at(-1)?.spans;
    const outer = spans?.at(-1) ?? { hidden: false, raised: false };
    if (style === undefined) spans?.push(outer);
    else {
      const { hidden, raised } = this.#context.styles.get('text', style);
      spans?.push({ hidden: hidden ?? outer.hidden, raised: raised ?? outer.raised });
    }
  }

  #openNote(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#hiddenFrom.length > 0 || paragraph?.spans.at(-1)?.hidden === true) {
      this.#skipDepth = 1;
      return;
    }
    const { drawings, notes } = this.#context;
    this.#notes += 1;
    const key = `note ${this.#notes}`;
    // A mark is printed raised, which brackets stand for.
    if (paragraph !== undefined) {
      paragraph.text += `[${notes.numberOf(key)}]`;
      paragraph.isAfterBlank = false;
    }
    drawings.find();
    const note = notes.open(key);
    this.#openPart('text:note', (...blocks) => note.add(...blocks));
  }

  // The words of a text box stand after the paragraph it is anchored in.
  #openBox(element: string): void {
    const anchor = this.#paragraphs.at(-1);
    const outer = this.#parts.at(-1);
    this.#openPart(element, (...blocks) =>
      anchor === undefined ? outer?.add(...blocks) : anchor.after.push(...blocks),
    );
  }

  #openPart(element: string, add: Part['add']): void {
    this.#parts.push({ element, lists: [], add });
  }

  #closePart(element: string): void {
    if (this.#parts.length > 1 && this.#parts.at(-1)?.element === element) this.#parts.pop();
  }

  #lists(): OdtOpenList[] {
    return this.#parts.at(-1)?.lists ?? [];
  }
}

/** Blanks that one element may stand for. */
const mostBlanks = 40;
