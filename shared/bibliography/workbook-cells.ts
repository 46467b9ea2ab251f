/**
 * Makes the XML of a sheet harmless to read: only cells that hold something are left, each with its place, and none far from
 * the others. A sheet may be formatted to its very last row or name a cell there, and a reader that fills up the rest needs gigabytes.
 */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';

/** More columns than any table of references has. */
export const mostColumns = 2_000;
/** More cells, empty ones among them, than any table of references has. */
export const mostCells = 20_000_000;

const parts =
  /<((?:\w+:)?)(row|c)\b([^<>]*?)(?:\/>|>(?:((?:(?!<(?:\w+:)?(?:row|c)\b|<\/(?:\w+:)?c>).)*)<\/(?:\w+:)?c>)?)/gs;

/**
 * The same sheet with a place at every row and cell, which the format allows to be left out, and without empty cells. Throws
 * an `ExpectedError` (`too-wide`) where it has more than `mostColumns` columns, or more than `mostCells` cells.
 */
export function filledCellsOnly(xml: string): string {
  const start = /<(?:\w+:)?sheetData\b/.exec(xml)?.index;
  if (start === undefined) return xml;
  let row = 0;
  let column = 0;
  let [lastRow, lastColumn] = [0, 0];
  const cells = xml
    .slice(start)
    .replace(
      parts,
      (whole: string, prefix: string, tag: string, attributes: string, content?: string) => {
        const place = /\br=["']([A-Za-z]*)(\d+)["']/.exec(attributes);
        if (tag === 'row') {
          row = place === null ? row + 1 : Number(place[2]);
          column = 0;
          const others = attributes.replace(/\b(?:r|spans)=["'][^"']*["']/g, '');
          return `<${prefix}row r="${row}"${others}${whole.endsWith('/>') ? '/' : ''}>`;
        }
        column = place === null ? column + 1 : numberOfColumn(place[1] ?? '');
        if (
          content === undefined ||
          !/<(?:\w+:)?(?:v|t)\b[^<>]*[^/<>]?>(?:[^<]|<!\[CDATA)/.test(content)
        )
          return '';
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
        const others = attributes.replace(/\br=["'][^"']*["']/, '');
        return `<${prefix}c r="${lettersOfColumn(column)}${row}"${others}>${content}</${prefix}c>`;
      },
    );
  if (lastColumn > mostColumns || lastRow * lastColumn > mostCells) throw tooWide();
  return `${xml.slice(0, start).replace(/<(?:\w+:)?dimension\b[^<>]*>/, '')}${cells}`;
}

function numberOfColumn(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function lettersOfColumn(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function tooWide(): ExpectedError {
  return new ExpectedError(
    'too-wide',
    t('error.hugeSheet', { column: mostColumns, millions: mostCells / 1_000_000 }),
  );
}
