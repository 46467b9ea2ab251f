/// <reference path="./opentype.d.ts" />
/** Words as outlines. The typeface is Liberation Sans, whose letters are as wide as those of Arial, by which pictures are laid out. */
import { type Font, parse } from 'opentype.js/dist/opentype.mjs';
import type { Pen } from './outline.ts';

export interface WordsStyle {
  /** In points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Reads the four files of the typeface, by the names that they have in `pdfjs-dist/standard_fonts`. */
export async function readTypefacesBy(
  read: (fileName: string) => Promise<Uint8Array>,
): Promise<Typefaces> {
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('LiberationSans-Regular.ttf'),
    read('LiberationSans-Bold.ttf'),
    read('LiberationSans-Italic.ttf'),
    read('LiberationSans-BoldItalic.ttf'),
  ]);
  return new Typefaces({ regular, bold, italic, boldItalic });
}

export class Typefaces {
  private readonly fonts: Readonly<Record<Face, Font>>;

  constructor(files: Readonly<Record<Face, Uint8Array>>) {
    const font = (face: Face): Font => parse(new Uint8Array(files[face]).buffer);
    this.fonts = {
      regular: font('regular'),
      bold: font('bold'),
      italic: font('italic'),
      boldItalic: font('boldItalic'),
    };
  }

  /** Letters that have no sign, each once; those that only steer the text need none. */
  lettersWithoutSign(words: string): string {
    const { regular } = this.fonts;
    return [...new Set(drawn(words))]
      .filter((letter) => regular.charToGlyphIndex(letter) <= 0)
      .join('');
  }

  /** How wide the words are, in points. */
  widthOf(words: string, style: WordsStyle): number {
    return this.font(style).getAdvanceWidth(drawn(words), style.size);
  }

  /** Writes words on a line that begins at a point. */
  write(words: string, x: number, y: number, style: WordsStyle, pen: Pen): void {
    for (const step of this.font(style).getPath(drawn(words), x, y, style.size).commands) {
      if (step.type === 'M') pen.moveTo(step.x, step.y);
      else if (step.type === 'L') pen.lineTo(step.x, step.y);
      else if (step.type === 'Q') pen.quadraticTo(step.x1, step.y1, step.x, step.y);
      else if (step.type === 'Z') pen.close();
    }
  }

  private font({ isBold, isItalic }: WordsStyle): Font {
    return this.fonts[
      isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : 'regular'
    ];
  }
}

/** Composed letters; no-break spaces and hyphens as their plain signs. */
function drawn(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u00a0\u2000-\u200a\u202f\t\n]/g, ' ')
    .replaceAll('\u2011', '\u2010')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '');
}
