import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readTypefacesBy, type Typefaces } from '../../shared/pictures/typefaces.ts';

/** What PNG is written with, from the package of PDF.js beside which the command line is installed. */
export function readTypefaces(): Promise<Typefaces> {
  return readTypefacesBy(async (fileName) => {
    const file = new URL(
      `standard_fonts/${fileName}`,
      import.meta.resolve('pdfjs-dist/package.json'),
    );
    return new Uint8Array(await readFile(fileURLToPath(file)));
  });
}
