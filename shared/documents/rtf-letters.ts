import type { RtfFonts } from './rtf-fonts.ts';

/** Puts letters together from the bytes, numbers and signs by which rich text writes them. */
export class RtfLetters {
  readonly #fonts: RtfFonts;
  #bytes: number[] = [];
  /** How many characters are still to come that only stand in for one already read. */
  #skip = 0;
  #high: number | undefined;

  constructor(fonts: RtfFonts) {
    this.#fonts = fonts;
  }

  byte(value: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else this.#bytes.push(value);
  }

  /** The bytes that were written, as text. */
  flush(font: number | undefined): string {
    if (this.#bytes.length === 0) return '';
    const bytes = this.#bytes;
    this.#bytes = [];
    return this.#fonts.decode(bytes, font);
  }

  /** The bytes that were written and the text that follows. */
  text(text: string, font: number | undefined): string {
    let at = Math.min(this.#skip, text.length);
    this.#skip -= at;
    // The second byte of a letter may be written as the sign it would be alone.
    if (at < text.length && this.#bytes.length > 0 && this.#fonts.isHalf(this.#bytes, font)) {
      this.#bytes.push(text.charCodeAt(at));
      at += 1;
    }
    const before = this.flush(font);
    const rest = text.slice(at);
    // Text outside escapes is ASCII by the rules; some writers put bytes of the code page there.
    if (!/[\u0080-\u00ff]/.test(rest)) return before + rest;
    const bytes = [...rest].map((char) => char.charCodeAt(0));
    return before + this.#fonts.decode(bytes, font);
  }

  /** A character by its number, for which `fallback` characters stand in behind it. */
  unicode(value: number, fallback: number, font: number | undefined): string {
    const unit = value < 0 ? value + 65_536 : value;
    this.#skip = fallback;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      this.#high = unit;
      return '';
    }
    const high = this.#high;
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      this.#high = undefined;
      return high === undefined ? '' : String.fromCharCode(high, unit);
    }
    return unit > 0 && unit <= 0xffff ? this.#fonts.character(unit, font) : '';
  }

  /** What stands in for a character ends with the group. */
  endGroup(): void {
    this.#skip = 0;
  }
}
