/**
 * A worksheet one can sort and compute with: header in the first row, one record per row, figures as
 * numbers, notes below. Title and review stand in the print header, and in the file's properties.
 */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/file-messages.ts';
import { withLast } from '../tables/lazy-rows.ts';
import {
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
  printedText,
} from './printed-table.ts';
import {
  bookParts,
  lineHeight,
  sheetClosing,
  sheetOpening,
  textsClosing,
  textsOpening,
} from './xlsx-parts.ts';
import { type CellLook, CellLooks } from './xlsx-styles.ts';
import { SharedTexts } from './xlsx-texts.ts';
import { ZipStream } from './zip-stream.ts';

/** Excel's limits: rows and columns of a sheet, points of a row's height. */
const rowLimit = 1_048_576;
const columnLimit = 16_384;
const heightLimit = 409;
const rowPadding = 4;

/**
 * A table as an Excel workbook of one sheet. Too many rows or columns for a sheet is an ExpectedError, which
 * may come after bytes were given.
 */
export function* writeXlsx(table: PrintedTable): Generator<Uint8Array> {
  if (table.columns.length > columnLimit) throw tooLarge();
  const zip = new ZipStream();
  for (const [path, text] of Object.entries(bookParts(table))) {
    const part = zip.open(path);
    part.write(text);
    part.close();
  }
  // The texts of cells are made with the rows: they wait, deflated, until the sheet is written.
  const sheet = zip.open('xl/worksheets/sheet1.xml');
  const textsPart = zip.open('xl/sharedStrings.xml');
  const texts = new SharedTexts();
  const looks = new CellLooks();
  textsPart.write(textsOpening);
  for (const row of sheetXml(table, { texts, looks })) {
    sheet.write(row);
    for (const text of texts.take()) textsPart.write(text);
    yield* zip.take();
  }
  textsPart.write(textsClosing);
  sheet.close();
  textsPart.close();
  const styles = zip.open('xl/styles.xml');
  styles.write(looks.xml());
  styles.close();
  zip.end();
  yield* zip.take();
}

interface Book {
  readonly texts: SharedTexts;
  readonly looks: CellLooks;
}

function* sheetXml(table: PrintedTable, book: Book): Generator<string> {
  const widths = table.columns.map((column) => 4 + 6 * Math.min(12, Math.max(1, column.weight)));
  const foot = [...(table.notice === undefined ? [] : [table.notice]), ...table.notes];
  yield sheetOpening(widths);
  yield headerRow(table, book);
  let number = 1;
  for (const [row, isLast] of withLast(table.rows)) {
    number += 1;
    if (number + foot.length + 1 > rowLimit) throw tooLarge();
    yield bodyRow(row, number, { widths, isLast, book });
  }
  const merged: string[] = [];
  if (foot.length > 0) {
    number += 1;
    yield `<row r="${number}"/>`;
  }
  for (const line of foot) {
    number += 1;
    yield noteRow(line, number, { widths, isNotice: line === table.notice, book });
    if (widths.length > 1) merged.push(`A${number}:${columnName(widths.length - 1)}${number}`);
  }
  yield sheetClosing(table, merged);
}

function headerRow(table: PrintedTable, book: Book): string {
  const cells = table.columns.map((column, index) => {
    const look: CellLook = {
      font: 'bold',
      rule: 'header',
      ...(column.kind === 'number' ? figureAlignment : { align: 'left' }),
      vertical: 'bottom',
      wrap: true,
    };
    return textCell(`${columnName(index)}1`, look, column.label, book);
  });
  return `<row r="1">${cells.join('')}</row>`;
}

/** Indented, so that a figure does not touch the text of the next column. */
const figureAlignment = { align: 'right', indent: 1 } as const;

interface RowPlace {
  readonly widths: readonly number[];
  readonly isLast: boolean;
  readonly book: Book;
}

/** Without the mark of a height set by hand, a row still grows when its text is edited. */
function bodyRow(row: PrintedRow, number: number, { book, isLast, widths }: RowPlace): string {
  const cells = widths.map((_, index) => {
    const cell = row.cells[index];
    const look: CellLook = {
      ...emphasis(cell),
      ...(isLast ? { rule: 'last' } : {}),
      ...(cell?.number === undefined ? {} : figureAlignment),
      ...(index === 0 && row.depth > 0 ? { align: 'left', indent: row.depth } : {}),
      vertical: 'top',
      // A heading runs over the empty cells beside it; merging them would break sorting and filters.
      wrap: !row.spanning,
    };
    const place = `${columnName(index)}${number}`;
    if (cell?.number !== undefined) {
      return `<c r="${place}" s="${book.looks.numberOf(look)}"><v>${cell.number}</v></c>`;
    }
    return textCell(place, look, cell === undefined ? '' : printedText(cell), book);
  });
  return `<row r="${number}" ht="${rowHeight(row, widths)}">${cells.join('')}</row>`;
}

/** A sheet cell has one style for all of its text, so only a style that all runs share is shown. */
function emphasis(cell: PrintedCell | undefined): Pick<CellLook, 'font'> {
  const styles = new Set(cell?.paragraphs.flat().map((run) => run.style));
  if (styles.size !== 1) return {};
  if (styles.has('strong')) return { font: 'bold' };
  return styles.has('muted') ? { font: 'muted' } : {};
}

/** Not every program measures rows when it opens a file, so the height comes along as an estimate. */
function rowHeight(row: PrintedRow, widths: readonly number[]): number {
  if (row.spanning) return lineHeight;
  const lines = row.cells.map((cell, index) => lineCount(printedText(cell), widths[index] ?? 1));
  return heightOf(Math.max(...lines));
}

/** Lines that a text takes in a column: a word that does not fit begins the next. Widths are in figures of a larger type. */
function lineCount(value: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  return value.split('\n').reduce((lines, line) => lines + wrappedLines(line, room), 0);
}

function wrappedLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const length = lengthOf(word);
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than the column is broken.
    lines += Math.ceil(Math.max(1, length) / room) - 1;
    used += (used > 0 ? 1 : 0) + (length % room === 0 && length > 0 ? room : length % room);
  }
  return lines;
}

/** Letters of Chinese, Japanese and Korean are twice as wide as others. */
function lengthOf(word: string): number {
  return word.length + (word.match(wideLetters)?.length ?? 0);
}

const wideLetters = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\uff00-\uffef]/gu;

function heightOf(lines: number): number {
  return Math.min(heightLimit, Math.max(1, lines) * lineHeight + rowPadding);
}

interface NotePlace {
  readonly widths: readonly number[];
  readonly isNotice: boolean;
  readonly book: Book;
}

/** Merged cells never grow with their text: the height of a note is fixed. */
function noteRow(note: string, number: number, { book, isNotice, widths }: NotePlace): string {
  const width = widths.reduce((sum, columnWidth) => sum + columnWidth, 0);
  const look: CellLook = { font: isNotice ? 'italic' : 'muted', vertical: 'top', wrap: true };
  const cells = widths.map((_, index) =>
    textCell(`${columnName(index)}${number}`, look, index === 0 ? note : '', book),
  );
  const height = heightOf(lineCount(note, width));
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function textCell(place: string, look: CellLook, text: string, { looks, texts }: Book): string {
  const style = looks.numberOf(look);
  if (text === '') return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="s"><v>${texts.numberOf(text)}</v></c>`;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

function tooLarge(): ExpectedError {
  return new ExpectedError('export-too-large', t('error.sheetTooSmall'));
}
