import type { SourceBlock } from './canonical.ts';
import { LinearMath } from './linear-math.ts';
import type { NotesAtEnd } from './notes-at-end.ts';
import type { SetAside } from './set-aside.ts';
import { raised } from './superscript.ts';
import { TableRow } from './table-row.ts';
import { WordDrawings } from './word-drawings.ts';
import { isPassedOver } from './word-elements.ts';
import { WordFields } from './word-fields.ts';
import { isOn } from './word-names.ts';
import type { NumberingCounts } from './word-numbering.ts';
import {
  blockOf,
  isHiddenIn,
  isRaisedIn,
  openParagraph,
  openRun,
  type WordParagraph,
} from './word-paragraph.ts';
import { type Described, describe } from './word-properties.ts';
import { signOf } from './word-signs.ts';
import type { WordStyles } from './word-styles.ts';
import type { XmlAttributes, XmlVisitor } from './xml-walk.ts';

/** What reading a part of a Word document needs to know of the others. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly counts: NumberingCounts;
  readonly notes: NotesAtEnd;
  readonly setAside: SetAside;
  /** The blocks of a file inside the file that stands in place of paragraphs. */
  chunk(relationship: string): readonly SourceBlock[];
}

/** Takes the blocks of a part of the document: the body, a cell, a text box, a note. */
export interface WordSink {
  add(...blocks: readonly SourceBlock[]): unknown;
}

/** Collects the blocks of one part of a Word document while its XML is walked. */
export class WordBlocks implements XmlVisitor {
  readonly #context: WordContext;
  readonly #sinks: WordSink[];
  readonly #paragraphs: WordParagraph[] = [];
  readonly #rows: TableRow[] = [];
  readonly #fields: WordFields;
  readonly #drawings: WordDrawings;
  /** A paragraph whose end was deleted, and where: the next one there goes on in it. */
  #carried: { readonly paragraph: WordParagraph; readonly sink: WordSink | undefined } | undefined;
  #math: LinearMath | undefined;
  #mathDepth = 0;
  /** Where the last equation ended: one that follows at once is set apart. */
  #mathEnd: { readonly paragraph: WordParagraph; readonly at: number } | undefined;
  #isOnLinesOfItsOwn = false;
  #described: Described | undefined;
  #textIs: 'words' | 'instruction' | undefined;
  #skipDepth = 0;
  #skipsDeletion = false;
  /** Whether the check box of a form that is open has its cross. */
  #checked: boolean | undefined;

  constructor(context: WordContext, body: WordSink, fieldsAreWhole: boolean) {
    this.#fields = new WordFields(fieldsAreWhole);
    this.#context = context;
    this.#sinks = [body];
    this.#drawings = new WordDrawings(context.setAside);
  }

  enter(name: string, attributes: XmlAttributes): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth += 1;
      if (this.#skipsDeletion && (name === 'w:delText' || name === 'w:t')) {
        this.#context.setAside.count('deletion');
        this.#skipsDeletion = false;
      }
    } else if (this.#described !== undefined) this.#describe(this.#described, name, attributes);
    else if (this.#math !== undefined) this.#enterMath(this.#math, name, attributes);
    else if (!this.#enterProperties(name)) this.#enterBody(name, attributes);
  }

  leave(name: string): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth -= 1;
      if (this.#skipDepth === 0) this.#skipsDeletion = false;
    } else if (this.#described !== undefined) this.#leaveProperties(name);
    else if (this.#math !== undefined) this.#leaveMath(this.#math);
    else this.#leaveBody(name);
  }

  text(value: string): void {
    if (this.#textIs === undefined || this.#skipDepth > 0) return;
    const words = value.replace(/[ \t\n\r]+/g, ' ');
    if (this.#math !== undefined) this.#math.add(words);
    else if (this.#textIs === 'instruction') this.#fields.instruct(words);
    else this.#add(words);
  }

  /** Ends the part: what was begun and not ended is kept, and what was not read is said. */
  finish(): void {
    this.#endCarried();
    for (const line of this.#fields.setAside()) this.#context.setAside.say(line);
  }

  #enterProperties(name: string): boolean {
    if (name === 'w:rPr') this.#described = 'run';
    else if (name === 'w:pPr') this.#described = 'paragraph';
    else if (name === 'w:tcPr') this.#described = 'cell';
    else if (name === 'w:trPr') this.#described = 'row';
    else if (name === 'w:ffData') this.#described = 'form';
    else if (isPassedOver(name)) {
      if (name === 'w:rt') this.#context.setAside.count('reading');
      this.#skipDepth = 1;
    } else return false;
    return true;
  }

  #describe(described: Described, name: string, attributes: XmlAttributes): void {
    const value = attributes['w:val'];
    const row = this.#rows.at(-1);
    if (name.endsWith('Change') || name === 'w:sectPr') this.#skipDepth = 1;
    else if (described === 'paragraph' && name === 'w:rPr') this.#described = 'mark';
    else if (name === 'w:gridSpan') row?.addEmpty((Number(value) || 1) - 1);
    else if (name === 'w:gridBefore') row?.addEmpty(Number(value) || 0);
    else if (described === 'form') {
      if (name === 'w:checkBox') this.#checked = false;
      else if ((name === 'w:default' || name === 'w:checked') && this.#checked !== undefined)
        this.#checked = isOn(value);
    } else {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph !== undefined) describe(paragraph, described, name, value);
    }
  }

  #leaveProperties(name: string): void {
    if (this.#described === 'mark') {
      if (name === 'w:rPr') this.#described = 'paragraph';
    } else if (/^w:(?:rPr|pPr|tcPr|trPr|ffData)$/.test(name)) this.#described = undefined;
  }

  #enterMath(math: LinearMath, name: string, attributes: XmlAttributes): void {
    if (name === 'm:rPr' || name === 'm:ctrlPr' || name === 'w:rPr') this.#skipDepth = 1;
    else if (name === 'w:del' || name === 'w:moveFrom') this.#skipDeletion();
    else {
      if (name === 'w:br' || name === 'w:cr' || name === 'w:tab') math.add(' ');
      this.#mathDepth += 1;
      this.#textIs = name === 'm:t' || name === 'w:t' ? 'words' : undefined;
      math.enter(name, attributes);
    }
  }

  #leaveMath(math: LinearMath): void {
    this.#textIs = undefined;
    if (this.#mathDepth > 0) {
      this.#mathDepth -= 1;
      math.leave();
      return;
    }
    this.#math = undefined;
    this.#addMath(math.finish());
  }

  #addMath(line: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || line === '') return;
    const end = this.#mathEnd;
    if (end?.paragraph === paragraph && end.at === paragraph.text.length)
      this.#add(this.#isOnLinesOfItsOwn ? '\n' : ' ');
    this.#add(line);
    this.#mathEnd = { paragraph, at: paragraph.text.length };
  }

  #enterBody(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        break;
      case 'w:r': {
        const open = this.#paragraphs.at(-1);
        if (open !== undefined) open.run = openRun();
        break;
      }
      case 'w:t':
        this.#textIs = 'words';
        break;
      case 'w:instrText':
        this.#textIs = 'instruction';
        break;
      case 'w:sym':
        this.#addSign(attributes['w:font'], attributes['w:char']);
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#skipDeletion();
        break;
      case 'w:fldChar':
        this.#fields.mark(attributes['w:fldCharType']);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#addNoteMark(name, attributes['w:id']);
        break;
      case 'w:tbl':
        this.#endCarried();
        break;
      case 'w:tr':
        this.#rows.push(new TableRow());
        break;
      case 'w:tc':
        this.#openCell();
        break;
      case 'w:txbxContent':
        this.#sinks.push(this.#box());
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.#sinks.push(this.#context.notes.open(noteKey(name, attributes['w:id'])));
        break;
      case 'w:altChunk':
        this.#endCarried();
        this.#sinks.at(-1)?.add(...this.#context.chunk(attributes['r:id'] ?? ''));
        break;
      case 'm:oMath':
        this.#math = new LinearMath();
        break;
      case 'm:oMathPara':
        this.#isOnLinesOfItsOwn = true;
        this.#add('\n');
        break;
      default:
        this.#enterOther(name, attributes);
    }
  }

  #enterOther(name: string, attributes: XmlAttributes): void {
    const sign = signs[name];
    if (sign !== undefined) this.#add(sign);
    else if (!this.#drawings.enter(name, attributes)) this.#skipDepth = 1;
  }

  #leaveBody(name: string): void {
    switch (name) {
      case 'w:t':
      case 'w:instrText':
        this.#textIs = undefined;
        break;
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:fldChar':
        // A check box prints nothing but itself.
        if (this.#checked !== undefined) this.#addShown(this.#checked ? '☒' : '☐');
        this.#checked = undefined;
        break;
      case 'w:tr':
        this.#closeRow();
        break;
      case 'w:tc':
      case 'w:txbxContent':
      case 'w:footnote':
      case 'w:endnote':
        this.#endCarried();
        this.#sinks.pop();
        break;
      case 'm:oMathPara':
        this.#isOnLinesOfItsOwn = false;
        this.#add('\n');
        break;
      default:
        this.#drawings.leave(name);
    }
  }

  #skipDeletion(): void {
    this.#skipDepth = 1;
    this.#skipsDeletion = true;
  }

  #add(text: string): void {
    if (this.#fields.takesText()) this.#addShown(text);
  }

  #addShown(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || text === '') return;
    const { setAside, styles } = this.#context;
    const isBlank = !/\S/.test(text);
    if (!isBlank) this.#drawings.find();
    if (!isHiddenIn(paragraph, styles))
      paragraph.text += isRaisedIn(paragraph, styles) ? raised(text) : text;
    else if (!isBlank) setAside.hide();
  }

  #addSign(font: string | undefined, code: string | undefined): void {
    const sign = signOf(font, code);
    if (sign === undefined) this.#context.setAside.count('sign');
    this.#add(sign ?? '\ufffd');
  }

  #addNoteMark(reference: string, id: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || isHiddenIn(paragraph, this.#context.styles)) return;
    // A mark is printed raised, which brackets stand for.
    paragraph.text += `[${this.#context.notes.numberOf(noteKey(reference, id))}]`;
    this.#drawings.find();
  }

  #openParagraph(): void {
    const outer = this.#paragraphs.at(-1);
    const isHidden = outer !== undefined && isHiddenIn(outer, this.#context.styles);
    const paragraph = openParagraph(isHidden);
    if (this.#carried !== undefined && this.#carried.sink === this.#sinks.at(-1)) {
      paragraph.text = this.#carried.paragraph.text;
      paragraph.after.push(...this.#carried.paragraph.after);
      this.#carried = undefined;
    }
    this.#paragraphs.push(paragraph);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const sink = this.#sinks.at(-1);
    this.#endCarried();
    if (paragraph.markDeleted) this.#carried = { paragraph, sink };
    else this.#emit(paragraph, sink);
  }

  #endCarried(): void {
    if (this.#carried === undefined) return;
    const { paragraph, sink } = this.#carried;
    this.#carried = undefined;
    this.#emit(paragraph, sink);
  }

  #emit(paragraph: WordParagraph, sink: WordSink | undefined): void {
    const { counts, styles } = this.#context;
    const block = blockOf(paragraph, styles, counts);
    if (block !== undefined) sink?.add(block);
    if (paragraph.after.length > 0) sink?.add(...paragraph.after);
  }

  #openCell(): void {
    const row = this.#rows.at(-1);
    row?.openCell();
    this.#sinks.push(row ?? this.#sinks.at(-1) ?? { add: () => undefined });
  }

  #closeRow(): void {
    const row = this.#rows.pop();
    if (row !== undefined) for (const block of row.finish()) this.#sinks.at(-1)?.add(block);
  }

  // The words of a text box stand after the paragraph it is anchored in.
  #box(): WordSink {
    const anchor = this.#paragraphs.at(-1);
    if (anchor !== undefined) return { add: (...blocks) => anchor.after.push(...blocks) };
    return this.#sinks.at(-1) ?? { add: () => undefined };
  }
}

/** The same for a note and for what refers to it. */
function noteKey(element: string, id: string | undefined): string {
  return `${element.startsWith('w:footnote') ? 'footnote' : 'endnote'} ${id ?? ''}`;
}

/** Elements that stand for one character. */
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};
