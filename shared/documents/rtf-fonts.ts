import { decodePage, endsInLead, pageOfCharset } from './rtf-code-pages.ts';
import type { SetAside } from './set-aside.ts';
import { signOf } from './word-signs.ts';

interface Font {
  name: string;
  charset: number | undefined;
  page: number | undefined;
}

/** The character set of fonts whose signs are no letters. */
const symbolCharset = 2;

/** The fonts of rich text, and what bytes mean in them. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>();
  #font: Font | undefined;
  /** The code page of text in fonts that name none. */
  page = 1252;
  /** The font of text that names none. */
  standard: number | undefined;
  readonly #setAside: SetAside;

  constructor(setAside: SetAside) {
    this.#setAside = setAside;
  }

  /** Begins the entry of a font in the table of them. */
  define(number: number): void {
    this.#font = { name: '', charset: undefined, page: undefined };
    this.#fonts.set(number, this.#font);
  }

  describe(word: 'fcharset' | 'cpg', value: number): void {
    if (this.#font === undefined) return;
    if (word === 'fcharset') this.#font.charset = value;
    else this.#font.page = value;
  }

  name(text: string): void {
    if (this.#font !== undefined && this.#font.name.length < 100)
      this.#font.name += text.replace(/;.*$/s, '');
  }

  /** Bytes of text in a font. */
  decode(bytes: readonly number[], font: number | undefined): string {
    const own = this.#fonts.get(font ?? this.standard ?? -1);
    if (own?.charset === symbolCharset)
      return bytes.map((byte) => this.#sign(own.name, byte)).join('');
    return decodePage(bytes, this.#pageOf(own));
  }

  /** Whether the next character belongs to the last of these bytes, with which it makes a letter. */
  isHalf(bytes: readonly number[], font: number | undefined): boolean {
    return endsInLead(bytes, this.#pageOf(this.#fonts.get(font ?? this.standard ?? -1)));
  }

  /** A character by its number; those that symbol fonts keep for themselves are looked up there. */
  character(unit: number, font: number | undefined): string {
    if (unit < 0xf000 || unit > 0xf0ff) return String.fromCharCode(unit);
    return this.#sign(this.#fonts.get(font ?? this.standard ?? -1)?.name, unit);
  }

  #sign(font: string | undefined, code: number): string {
    const sign = signOf(font?.trim(), code.toString(16));
    if (sign !== undefined) return sign;
    this.#setAside.count('sign');
    return '\ufffd';
  }

  #pageOf(font: Font | undefined): number {
    if (font?.page !== undefined) return font.page;
    if (font?.charset === undefined) return this.page;
    return pageOfCharset(font.charset) ?? this.page;
  }
}
