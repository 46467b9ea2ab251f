import { type SourceBlock, tableRowText } from './canonical.ts';
import type { ReadingProblem } from './reading.ts';
import type { RtfToken } from './rtf-tokens.ts';
import type { BlockKind } from './text-body.ts';

/** Where text goes: the document, a note, the name of a style, the title, the list mark, or nowhere. */
type Destination = 'body' | 'footnote' | 'styles' | 'title' | 'mark' | 'none';

interface Group {
  readonly destination: Destination;
  /** How many characters stand in for one that old readers do not know. */
  readonly fallback: number;
  readonly hidden: boolean;
  readonly deleted: boolean;
}

const ignored: ReadonlySet<string> = new Set(
  (
    'fonttbl colortbl info pict object header headerl headerr headerf footer footerl footerr footerf ' +
    'listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore ' +
    'latentstyles fldinst atnid atnauthor annotation atnref atrfstart atrfend atndate bkmkstart bkmkend ' +
    'mmathPr shprslt shppict nonshppict wgrffmtfilter fchars lchars ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn'
  ).split(' '),
);

const signs: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  tab: '\t',
  line: '\n',
};

/** Code pages by their number, as the platform's decoder names them; others are read as windows-1252. */
const pages: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Collects blocks from the tokens of rich text. */
export class RtfBlocks {
  readonly #blocks: SourceBlock[] = [];
  readonly #notes: string[] = [];
  readonly #groups: Group[] = [];
  readonly #kinds = new Map<number, BlockKind | number>();
  #group: Group = { destination: 'body', fallback: 1, hidden: false, deleted: false };
  #decoder = new TextDecoder('windows-1252');
  #bytes: number[] = [];
  #skip = 0;
  #high: number | undefined;
  #star = false;
  #text = '';
  #note = '';
  #mark = '';
  #title = '';
  #styleName = '';
  #style = 0;
  #outline: number | undefined;
  #depth = 1;
  #inTable = false;
  #cells: string[] = [];
  #pictures = 0;
  #comments = 0;
  #deletions = 0;

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      if (this.#skip > 0) this.#skip -= 1;
      else this.#bytes.push(token.value);
      return;
    }
    this.#flushBytes();
    switch (token.kind) {
      case 'open':
        this.#groups.push(this.#group);
        break;
      case 'close':
        this.#leave();
        break;
      case 'text': {
        const skipped = Math.min(this.#skip, token.text.length);
        this.#skip -= skipped;
        this.#add(this.#decoded(token.text.slice(skipped)));
        break;
      }
      case 'symbol':
        this.#symbol(token.name);
        break;
      case 'word':
        this.#word(token.name, token.value);
        break;
    }
  }

  finish(): readonly SourceBlock[] {
    this.#flushBytes();
    this.#endParagraph();
    this.#endRow();
    return this.#blocks;
  }

  title(): string | undefined {
    return this.#title.trim() || this.#blocks.find(({ kind }) => kind === 'title')?.text;
  }

  setAside(): readonly ReadingProblem[] {
    const line = (count: number, noun: string): readonly ReadingProblem[] =>
      count === 0 ? [] : [{ message: `Set aside: ${count} ${noun}${count === 1 ? '' : 's'}.` }];
    return [
      ...line(this.#comments, 'comment'),
      ...line(this.#deletions, 'tracked deletion'),
      ...line(this.#pictures, 'picture'),
    ];
  }

  #symbol(name: string): void {
    if (name === '*') this.#star = true;
    else if (name === '~') this.#add('\u00a0');
    else if (name === '_') this.#add('\u2011');
    else if ('\\{}'.includes(name)) this.#add(name);
    else if (name === '\r' || name === '\n') this.#endParagraph();
  }

  #word(name: string, value: number | undefined): void {
    const unknown = this.#star;
    this.#star = false;
    const sign = signs[name];
    if (sign !== undefined) this.#add(sign);
    else if (name === 'u' && value !== undefined) this.#unicode(value);
    else if (this.#enters(name)) return;
    else if (this.#formats(name, value)) return;
    else if (unknown) this.#to('none');
  }

  /** Words that begin a destination. */
  #enters(name: string): boolean {
    if (name === 'pict' || name === 'object') this.#pictures += 1;
    if (name === 'annotation') this.#comments += 1;
    if (name === 'footnote') this.#to('footnote');
    else if (name === 'stylesheet') this.#to('styles');
    else if (name === 'title' && this.#group.destination === 'none') this.#to('title');
    else if (name === 'listtext' || name === 'pntext') this.#to('mark');
    else if (name === 'fldrslt' || name === 'result') this.#to('body');
    // The text of a text box lies within a part that old readers pass over.
    else if (name === 'shptxt') this.#group = { ...this.#group, destination: 'body' };
    else if (ignored.has(name)) this.#to('none');
    else return false;
    return true;
  }

  #formats(name: string, value: number | undefined): boolean {
    switch (name) {
      case 'par':
      case 'sect':
        this.#endParagraph();
        break;
      case 'cell':
      case 'nestcell':
        this.#cells.push(this.#taken());
        break;
      case 'row':
      case 'nestrow':
        this.#endRow();
        break;
      case 'intbl':
        this.#inTable = true;
        break;
      case 'pard':
        this.#style = 0;
        this.#outline = undefined;
        this.#depth = 1;
        this.#inTable = false;
        break;
      case 's':
        this.#style = value ?? 0;
        break;
      case 'outlinelevel':
        if (this.#group.destination === 'styles') this.#kinds.set(this.#style, value ?? 0);
        else this.#outline = value;
        break;
      case 'ilvl':
        this.#depth = Math.min(9, (value ?? 0) + 1);
        break;
      case 'uc':
        this.#group = { ...this.#group, fallback: Math.max(0, Math.min(10, value ?? 1)) };
        break;
      case 'v':
        this.#group = { ...this.#group, hidden: value !== 0 };
        break;
      case 'deleted':
        if (value !== 0) this.#deletions += 1;
        this.#group = { ...this.#group, deleted: value !== 0 };
        break;
      case 'plain':
        this.#group = { ...this.#group, hidden: false, deleted: false };
        break;
      case 'ansicpg':
        this.#decoder = new TextDecoder(pages[value ?? 1252] ?? 'windows-1252');
        break;
      case 'mac':
        this.#decoder = new TextDecoder('macintosh');
        break;
      case 'chftn':
        this.#add(this.#group.destination === 'footnote' ? '' : `[${this.#notes.length + 1}]`);
        break;
      default:
        return false;
    }
    return true;
  }

  #to(destination: Destination): void {
    // What lies in an ignored part is ignored, but for the title and the text of shapes and fields.
    const outer = this.#group.destination;
    const isKept = destination === 'title' || destination === 'none' || outer !== 'none';
    if (destination === 'footnote') this.#note = '';
    this.#group = { ...this.#group, destination: isKept ? destination : outer };
  }

  #leave(): void {
    const left = this.#group;
    this.#group = this.#groups.pop() ?? left;
    this.#skip = 0;
    if (left.destination === 'footnote' && this.#group.destination !== 'footnote') {
      const words = this.#note.trim();
      if (words !== '') this.#notes.push(`[${this.#notes.length + 1}] ${words}`);
    }
    if (left.destination === 'styles' && this.#styleName !== '') this.#nameStyle();
  }

  /** Styles are known by their names, whatever their numbers. */
  #nameStyle(): void {
    const name = this.#styleName.replace(/;.*$/s, '').trim().toLowerCase();
    this.#styleName = '';
    const heading = /^heading\s*(\d)/.exec(name)?.[1];
    if (heading !== undefined) this.#kinds.set(this.#style, Number(heading) - 1);
    else if (name === 'title') this.#kinds.set(this.#style, 'title');
    else if (/^(?:quote|intense quote|quotations?|block text)$/.test(name))
      this.#kinds.set(this.#style, 'quotation');
    else if (/^caption/.test(name)) this.#kinds.set(this.#style, 'caption');
    this.#style = 0;
  }

  #unicode(value: number): void {
    const unit = value < 0 ? value + 65_536 : value;
    this.#skip = this.#group.fallback;
    if (unit >= 0xd800 && unit <= 0xdbff) this.#high = unit;
    else if (this.#high !== undefined && unit >= 0xdc00 && unit <= 0xdfff) {
      this.#add(String.fromCharCode(this.#high, unit));
      this.#high = undefined;
    } else if (unit > 0 && unit <= 0xffff) this.#add(String.fromCharCode(unit));
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#add(this.#decoder.decode(bytes));
  }

  /** Text outside escapes is ASCII by the rules; some writers put bytes of the code page there. */
  #decoded(text: string): string {
    if (!/[\u0080-\u00ff]/.test(text)) return text;
    return this.#decoder.decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
  }

  #add(text: string): void {
    const { deleted, destination, hidden } = this.#group;
    if (hidden || deleted || text === '') return;
    if (destination === 'body') this.#text += text;
    else if (destination === 'footnote') this.#note += text;
    else if (destination === 'styles') this.#styleName += text;
    else if (destination === 'title') this.#title += text;
    else if (destination === 'mark') this.#mark += text;
  }

  #taken(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  #endParagraph(): void {
    const { destination } = this.#group;
    if (destination === 'footnote') {
      this.#note += ' ';
      return;
    }
    if (destination !== 'body') return;
    // A paragraph in a cell is a line of it.
    if (this.#inTable) {
      this.#text += ' ';
      return;
    }
    if (this.#cells.length > 0) this.#endRow();
    const text = this.#taken().trim();
    const mark = this.#mark.replace(/\s+/g, ' ').trim();
    this.#mark = '';
    if (text !== '') this.#blocks.push(this.#block(text, mark));
    this.#blocks.push(...this.#pendingNotes());
  }

  #block(text: string, mark: string): SourceBlock {
    const kind = this.#outline ?? this.#kinds.get(this.#style);
    if (typeof kind === 'string') return { kind, text };
    if (kind !== undefined && kind >= 0 && kind < 9 && mark === '')
      return { kind: 'heading', level: Math.min(6, kind + 1), text };
    if (mark === '') return { kind: 'paragraph', text };
    const sign = /[\p{L}\p{N}]/u.test(mark) ? mark : '•';
    if (kind !== undefined && kind >= 0 && kind < 9)
      return { kind: 'heading', level: Math.min(6, kind + 1), text: `${mark} ${text}` };
    return { kind: 'list', level: this.#depth, text: `${sign} ${text}` };
  }

  #shownNotes = 0;

  #pendingNotes(): SourceBlock[] {
    const notes = this.#notes.slice(this.#shownNotes);
    this.#shownNotes = this.#notes.length;
    return notes.map((text) => ({ kind: 'footnote', text }));
  }

  #endRow(): void {
    if (this.#cells.length > 0)
      this.#blocks.push({ kind: 'table', text: tableRowText(this.#cells) });
    this.#cells = [];
    this.#inTable = false;
    this.#blocks.push(...this.#pendingNotes());
  }
}
