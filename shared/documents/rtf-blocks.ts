import { t } from '../messages/import-messages.ts';
import type { SourceBlock } from './canonical.ts';
import { NotesAtEnd } from './notes-at-end.ts';
import { pageEdgesInRtf, passedOverInRtf } from './rtf-destinations.ts';
import { describeForm, instruct, openField, printedByField, type RtfField } from './rtf-fields.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { formatRun, setParagraph } from './rtf-formats.ts';
import { RtfLetters } from './rtf-letters.ts';
import { RtfLists } from './rtf-lists.ts';
import { RtfMath } from './rtf-math.ts';
import { openGroup, type RtfDestination, type RtfGroup, rtfBlockOf } from './rtf-paragraph.ts';
import { RtfPart } from './rtf-part.ts';
import { rtfSigns, rtfSymbols } from './rtf-signs.ts';
import { type RtfStyleEntry, RtfStyles } from './rtf-styles.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { SetAside } from './set-aside.ts';
import { raised } from './superscript.ts';
import { WordFields } from './word-fields.ts';

/** Collects blocks from the tokens of rich text. */
export class RtfBlocks {
  readonly #blocks: SourceBlock[] = [];
  readonly #setAside = new SetAside();
  readonly #fonts = new RtfFonts(this.#setAside);
  readonly #letters = new RtfLetters(this.#fonts);
  readonly #styles = new RtfStyles();
  readonly #lists = new RtfLists();
  readonly #notes = new NotesAtEnd();
  readonly #workedOut = new WordFields(true);
  readonly #groups: RtfGroup[] = [];
  readonly #fields: RtfField[] = [];
  #group: RtfGroup = openGroup(new RtfPart((block) => this.#blocks.push(block)));
  #entry: RtfStyleEntry | undefined;
  #math = new RtfMath();
  /** Where the last equation ended: one that follows at once is set apart. */
  #mathEnd: { readonly part: RtfPart; readonly at: number } | undefined;
  #star = false;
  #title = '';
  #noteCount = 0;
  #comments = 0;
  #shapeProperty = '';
  #isInDeletion = false;
  #haveEdgesWords = false;
  /** How often words or anything else to read or count were found. */
  #found = 0;

  take(token: RtfToken): void {
    if (token.kind === 'byte') this.#letters.byte(token.value);
    else if (token.kind === 'text') {
      this.#star = false;
      this.#add(this.#letters.text(token.text, this.#font()));
    } else {
      this.#add(this.#letters.flush(this.#font()));
      if (token.kind === 'word') this.#word(token.name, token.value);
      else if (token.kind === 'symbol') this.#symbol(token.name);
      else if (token.kind === 'open') this.#open();
      else this.#leave();
    }
  }

  finish(): readonly SourceBlock[] {
    this.#add(this.#letters.flush(this.#font()));
    while (this.#groups.length > 0) this.#leave();
    this.#endPart(this.#group.part);
    for (const block of this.#notes.finish()) this.#blocks.push(block);
    return this.#blocks;
  }

  /** What the file itself says that it is called. */
  title(): string | undefined {
    return this.#title.trim() || undefined;
  }

  /** What was left out, a line each. */
  setAside(): readonly string[] {
    for (const line of this.#workedOut.setAside()) this.#setAside.say(line);
    return [
      ...this.#setAside.comments(this.#comments),
      ...this.#setAside.deletions(),
      ...(this.#haveEdgesWords ? [t('reading.asideEdges')] : []),
      ...this.#setAside.lines(),
    ];
  }

  #open(): void {
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, closes: undefined };
    if (this.#group.to !== 'styles') return;
    const outer = this.#entry;
    const entry = this.#styles.open();
    this.#entry = entry;
    this.#group.closes = () => {
      entry.end();
      this.#entry = outer;
    };
  }

  #leave(): void {
    this.#group.closes?.();
    this.#group = this.#groups.pop() ?? this.#group;
    this.#letters.endGroup();
  }

  #symbol(name: string): void {
    const sign = rtfSymbols[name];
    if (name === '*') this.#star = true;
    else if (sign !== undefined) this.#add(sign);
    else if (name === '\r' || name === '\n') this.#endParagraph();
  }

  #word(name: string, value: number | undefined): void {
    const isStarred = this.#star;
    this.#star = false;
    const group = this.#group;
    const sign = rtfSigns[name];
    if (sign !== undefined) this.#add(sign);
    else if (name === 'u')
      this.#add(this.#letters.unicode(value ?? 0, group.fallback, this.#font()));
    else if (this.#enters(name)) return;
    else if (group.to === 'styles') this.#entry?.take(name, value);
    else if (group.to === 'lists') this.#lists.take(name, value);
    else if (group.to === 'fonts') this.#describeFont(name, value ?? 0);
    else if (group.to === 'math') this.#enterMath(name);
    else if (this.#acts(name, value)) return;
    else if (formatRun(group, name, value, this.#fonts) || setParagraph(group, name, value)) return;
    else if (isStarred && group.to !== 'none' && group.to !== 'shape') {
      group.to = 'unknown';
      group.name = name;
    }
  }

  /** Words that say what the group they begin is. */
  #enters(name: string): boolean {
    const group = this.#group;
    const { to } = group;
    if (passedOverInRtf.has(name)) group.to = 'none';
    else if (pageEdgesInRtf.has(name)) group.to = 'edge';
    else if (name === 'fonttbl') group.to = 'fonts';
    else if (name === 'stylesheet') group.to = 'styles';
    else if (name === 'listtable' || name === 'listoverridetable') group.to = 'lists';
    else if (name === 'info') group.to = 'info';
    else if (name === 'fldinst') group.to = 'instruction';
    else if (name === 'upr') this.#to('twice');
    else if (name === 'ud') group.to = to === 'twice' ? group.around : to;
    else if (name === 'nesttableprops') group.isNested = true;
    else if (to === 'edge' && (name === 'shp' || name === 'pict')) group.to = 'none';
    else if (name === 'fldrslt' || name === 'shpinst') return true;
    else if (to === 'info') group.to = name === 'title' ? 'title' : 'info';
    else if (name === 'annotation') {
      this.#comments += 1;
      group.to = 'none';
    } else if (to === 'words' || to === 'shape' || to === 'object') return this.#entersWithin(name);
    else return false;
    return true;
  }

  /** Words that begin what stands in the text. */
  #entersWithin(name: string): boolean {
    const group = this.#group;
    const isInText = group.to === 'words';
    if (name === 'footnote' && isInText) this.#openNote();
    else if (name === 'field' && isInText) this.#openField();
    else if ((name === 'listtext' || name === 'pntext') && isInText) {
      group.part.mark = '';
      group.to = 'mark';
    } else if ((name === 'shptxt' || name === 'dptxbxtext') && group.to === 'shape')
      this.#openBox();
    else if ((name === 'shp' || name === 'shpgrp' || name === 'do') && isInText) this.#openShape();
    else if (name === 'pict') {
      // What an embedded object shows is a picture of it.
      if (group.around !== 'object') this.#setAside.count('picture');
      this.#found += 1;
      group.to = 'none';
    } else if (name === 'object' && isInText) {
      this.#setAside.count('object');
      this.#found += 1;
      this.#to('object');
    } else if (name === 'result' && group.to === 'object') {
      group.to = 'words';
      group.around = 'object';
    } else if (name === 'moMath' && isInText) this.#openMath();
    else if (name === 'moMathPara' && isInText) {
      this.#say('\n');
      group.closes = () => this.#say('\n');
    } else if (name === 'sn' && group.to === 'shape') {
      this.#shapeProperty = '';
      group.to = 'property';
      // Some writers keep the words of a shape among its properties.
    } else if (name === 'sv' && this.#shapeProperty === 'gtextUNICODE') this.#openBox();
    else return name === 'shppict' || name === 'mmath';
    return true;
  }

  #to(destination: RtfDestination): void {
    this.#group.around = this.#group.to;
    this.#group.to = destination;
  }

  /** Words that end or begin something in the text, or tell of the whole document. */
  #acts(name: string, value: number | undefined): boolean {
    const { isNested, part, tables } = this.#group;
    const field = this.#fields.at(-1);
    if (field !== undefined && name.startsWith('ff')) describeForm(field, name, value);
    else if (name === 'ansicpg') this.#fonts.page = value ?? 1252;
    else if (name === 'mac') this.#fonts.page = 10_000;
    else if (name === 'pc') this.#fonts.page = 437;
    else if (name === 'pca') this.#fonts.page = 850;
    else if (name === 'deff') this.#fonts.standard = value;
    else if (this.#group.to !== 'words') return false;
    else if (name === 'par' || name === 'sect') this.#endParagraph();
    else if (name === 'cell' || name === 'nestcell') {
      const level = name === 'cell' ? 1 : Math.max(2, tables);
      this.#emit(level);
      part.endCell(level);
    } else if (name === 'row' || name === 'nestrow') {
      const level = name === 'row' ? 1 : Math.max(2, tables);
      if (/\S/.test(part.text) || part.after.length > 0) this.#emit(level);
      part.endRow(level);
    } else if (name === 'trowd' || name === 'trleft' || name === 'cellx')
      part.describeRow(name, value ?? 0, isNested);
    else return false;
    return true;
  }

  #describeFont(name: string, value: number): void {
    if (name === 'f') this.#fonts.define(value);
    else if (name === 'fcharset' || name === 'cpg') this.#fonts.describe(name, value);
  }

  #enterMath(name: string): void {
    if (!name.startsWith('m') || this.#group.closes !== undefined) return;
    this.#math.enter(name);
    this.#group.closes = () => this.#math.leave();
  }

  #openMath(): void {
    this.#math = new RtfMath();
    this.#to('math');
    this.#group.closes = () => this.#sayMath(this.#math.finish());
  }

  #sayMath(line: string): void {
    if (line === '') return;
    const { part } = this.#group;
    if (this.#mathEnd?.part === part && this.#mathEnd.at === part.text.length) this.#say(' ');
    this.#say(line);
    this.#mathEnd = { part, at: part.text.length };
  }

  #openField(): void {
    const field = openField(this.#found);
    this.#fields.push(field);
    this.#group.closes = () => {
      this.#fields.pop();
      if (this.#found === field.foundBefore)
        this.#say(printedByField(field, this.#workedOut, this.#setAside));
    };
  }

  #openNote(): void {
    const group = this.#group;
    if (group.hidden || group.deleted) {
      group.to = 'none';
      return;
    }
    this.#noteCount += 1;
    const key = `note ${this.#noteCount}`;
    // A mark is printed raised, which brackets stand for.
    group.part.text += `[${this.#notes.numberOf(key)}]`;
    this.#found += 1;
    const note = this.#notes.open(key);
    this.#openPart((block) => note.add(block));
  }

  // The words of a text box stand after the paragraph it is anchored in.
  #openBox(): void {
    const anchor = this.#group.part;
    this.#group.to = 'words';
    this.#openPart((block) => anchor.after.push(block));
  }

  #openPart(add: (block: SourceBlock) => void): void {
    const part = new RtfPart(add);
    const { hidden } = this.#group;
    Object.assign(this.#group, { ...openGroup(part), fallback: this.#group.fallback, hidden });
    this.#group.closes = () => this.#endPart(part);
  }

  #openShape(): void {
    const foundBefore = this.#found;
    this.#to('shape');
    this.#group.closes = () => {
      if (this.#found > foundBefore) return;
      this.#setAside.count('drawing');
      this.#found += 1;
    };
  }

  #font(): number | undefined {
    const { font, fontFromRight, fromRight, to } = this.#group;
    // Names of fonts and styles are written in the code page of the document.
    if (to === 'fonts' || to === 'styles') return -1;
    return fromRight ? (fontFromRight ?? font) : font;
  }

  #add(text: string): void {
    if (text === '') return;
    const { name, part, to } = this.#group;
    if (to === 'words') this.#say(text);
    else if (to === 'mark') part.mark += text;
    else if (to === 'fonts') this.#fonts.name(text);
    else if (to === 'styles') this.#entry?.name(text);
    else if (to === 'math') this.#math.text(text);
    else if (to === 'title') this.#title += text;
    else if (to === 'property') this.#shapeProperty = (this.#shapeProperty + text).slice(0, 100);
    else if (to === 'instruction') {
      const field = this.#fields.at(-1);
      if (field !== undefined) instruct(field, text);
    } else if (to === 'edge') this.#haveEdgesWords ||= /\S/.test(text);
    else if (to === 'unknown' && /\S/.test(text)) this.#setAside.unknown(`\\${name}`);
  }

  #say(text: string): void {
    const group = this.#group;
    const isBlank = !/\S/.test(text);
    if (!isBlank) this.#found += 1;
    if (group.deleted) {
      if (!isBlank && !this.#isInDeletion) this.#setAside.count('deletion');
      this.#isInDeletion ||= !isBlank;
    } else if (group.hidden) {
      if (!isBlank) this.#setAside.hide();
    } else {
      if (!isBlank) this.#isInDeletion = false;
      group.part.text += group.raised ? raised(text) : text;
    }
  }

  #endParagraph(): void {
    // A paragraph whose end was deleted goes on in the next.
    if (this.#group.to === 'words' && !this.#group.deleted) this.#emit(this.#group.tables);
  }

  #emit(tables: number): void {
    const { part } = this.#group;
    part.endParagraph(rtfBlockOf(part, this.#group, this.#styles, this.#lists), tables);
    this.#isInDeletion = false;
  }

  #endPart(part: RtfPart): void {
    if (/\S/.test(part.text) || part.after.length > 0) this.#emit(this.#group.tables);
    part.finish();
  }
}
