import { once } from '../../shared/once.ts';
import { readTypefacesBy } from '../../shared/pictures/typefaces.ts';

/** What PNG is written with, from the application's own files; for use in workers, whose scripts lie in `assets/`. */
export const readTypefaces = once(() =>
  readTypefacesBy(async (fileName) => {
    const response = await fetch(
      new URL(`../pdfjs/standard_fonts/${fileName}`, self.location.href),
    );
    if (!response.ok) throw new Error(`The typeface ${fileName} is missing`);
    return new Uint8Array(await response.arrayBuffer());
  }),
);
