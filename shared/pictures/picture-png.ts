/** Pictures of the program as PNG, drawn alike in the application and on the command line. */
import { dotsPerInchOf, pointsPerInch } from './dots-per-inch.ts';
import { paintPicture, sizeOf } from './paint-picture.ts';
import { readPicture } from './read-picture.ts';
import type { Typefaces } from './typefaces.ts';
import { writePng } from './write-png.ts';

/** Letters of a picture that the typeface does not have, each once: only without any can it be drawn as PNG. */
export function lettersWithoutSign(svg: string, typefaces: Typefaces): string {
  // A picture of a hundred thousand numbers is looked through without being read; references in XML stand for signs of ASCII.
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, each]) => each).join('');
  return typefaces.lettersWithoutSign(words);
}

/** The same as PNG where the typeface has all its letters. */
export function pngWhereDrawn(
  svg: string,
  typefaces: Typefaces,
): Uint8Array<ArrayBuffer> | undefined {
  return lettersWithoutSign(svg, typefaces) === '' ? picturePng(svg, typefaces) : undefined;
}

/** The bytes of the picture as PNG: the same for the same picture. */
export function picturePng(svg: string, typefaces: Typefaces): Uint8Array<ArrayBuffer> {
  const picture = readPicture(svg);
  const { height, width } = sizeOf(picture);
  const dots = dotsPerInchOf(width, height);
  return writePng(paintPicture(picture, dots / pointsPerInch, typefaces), dots);
}
