/** A drawing as a file of its own: black on white, plain shapes and text, nothing that runs. */
import { escapeXml } from '../export/stable-zip.ts';
import { printable } from './flow-text.ts';

/** What a drawing is, besides its shapes; lengths are in points. */
export interface SvgFile {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Begins the ids in the file, so that several drawings can stand in one page. */
  readonly idPrefix: string;
  readonly title: string;
  /** What it shows, in sentences. */
  readonly description: string;
}

export function svgFile(file: SvgFile, shapes: readonly string[]): string {
  const { fontSize, height, width } = file;
  const [title, description] = [`${file.idPrefix}-title`, `${file.idPrefix}-desc`].map(written);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${title} ${description}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" font-size="${fontSize}" fill="#000">`,
    `<title id="${title}">${written(file.title)}</title>`,
    `<desc id="${description}">${written(file.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n');
}

/** Words as they stand in such a file. */
export function written(words: string): string {
  return escapeXml(printable(words));
}
