/**
 * A worksheet one can sort and compute with: header in the first row, one record per row, figures as
 * numbers, notes below. Title and review stand in the print header, and in the file's properties.
 */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import { BugError, ExpectedError } from '../errors.ts';
import {
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
  printedText,
} from './printed-table.ts';
import {
  corePropertiesXml,
  escapeXml,
  readTextParts,
  type TextParts,
  zipTextParts,
} from './stable-zip.ts';

/** Excel's limits: UTF-16 units in a cell, rows and columns of a sheet, points of a row's height. */
const cellLimit = 32_767;
const rowLimit = 1_048_576;
const columnLimit = 16_384;
const heightLimit = 409;

/** A first column up to this width (in characters) stays in view when the sheet scrolls sideways. */
const frozenWidthLimit = 40;
const font = { fontFamily: 'Calibri', fontSize: 10 };
const lineHeight = 13.5;
const rowPadding = 4;
/** Indented, so that a figure does not touch the text of the next column. */
const figureAlignment = { align: 'right', indent: 1 } as const;

/** A table as an Excel workbook of one sheet. Too many rows or columns for a sheet is an ExpectedError. */
export async function writeXlsx(table: PrintedTable): Promise<Uint8Array> {
  const footLines = [...(table.notice === undefined ? [] : [table.notice]), ...table.notes];
  if (table.rows.length + footLines.length + 2 > rowLimit || table.columns.length > columnLimit) {
    throw new ExpectedError(
      'export-too-large',
      'The table has more rows or columns than an Excel sheet can hold. Nothing was written. Export it as CSV.',
    );
  }
  const widths = table.columns.map((column) => 4 + 6 * Math.min(12, Math.max(1, column.weight)));
  const data: SheetData = [
    table.columns.map((column) => headerCell(column.label, column.kind === 'number')),
    ...table.rows.map((row, index) => rowCells(row, widths, index === table.rows.length - 1)),
    ...(footLines.length > 0 ? [[]] : []),
    ...footLines.map((line) => noteRow(line, widths, line === table.notice)),
  ];
  const workbook = writeXlsxFile(
    data,
    {
      sheet: sheetNameOf(table.title, table.id),
      orientation: 'landscape',
      showGridLines: false,
      columns: widths.map((width) => ({ width })),
    },
    font,
  );
  const blob: { arrayBuffer(): Promise<ArrayBuffer> } = await workbook.toBlob();
  const parts = readTextParts(new Uint8Array(await blob.arrayBuffer()));
  return zipTextParts(withPrintSetup(parts, table, (widths[0] ?? 0) <= frozenWidthLimit));
}

function headerCell(label: string, isNumber: boolean): CellObject {
  return {
    ...text(label),
    fontWeight: 'bold',
    ...(isNumber ? figureAlignment : { align: 'left' }),
    alignVertical: 'bottom',
    topBorderStyle: 'medium',
    bottomBorderStyle: 'thin',
  };
}

function rowCells(row: PrintedRow, widths: readonly number[], isLast: boolean): CellObject[] {
  const rule = isLast ? ({ bottomBorderStyle: 'medium' } as const) : {};
  const height = rowHeight(row, widths);
  return widths.map((_, index): CellObject => {
    const cell = row.cells[index];
    const indent =
      index === 0 && row.depth > 0 ? ({ align: 'left', indent: row.depth } as const) : {};
    const content = cell === undefined ? {} : cellContent(cell);
    // A heading runs over the empty cells beside it; merging them would break sorting and filters.
    const wrap = !row.spanning;
    return {
      ...content,
      wrap,
      height,
      ...emphasis(cell),
      alignVertical: 'top',
      ...indent,
      ...rule,
    };
  });
}

function cellContent(cell: PrintedCell): CellObject {
  if (cell.number !== undefined) return { value: cell.number, type: Number, ...figureAlignment };
  return text(printedText(cell));
}

/** A sheet cell has one style for all of its text, so only a style that all runs share is shown. */
function emphasis(cell: PrintedCell | undefined): CellObject {
  const styles = new Set(cell?.paragraphs.flat().map((run) => run.style));
  if (styles.size !== 1) return {};
  if (styles.has('strong')) return { fontWeight: 'bold' };
  return styles.has('muted') ? { textColor: '#595959' } : {};
}

/** Not every program measures rows when it opens a file, so the height comes along as an estimate. */
function rowHeight(row: PrintedRow, widths: readonly number[]): number {
  if (row.spanning) return lineHeight;
  const lines = row.cells.map((cell, index) => lineCount(printedText(cell), widths[index] ?? 1));
  return heightOf(Math.max(...lines));
}

function lineCount(value: string, width: number): number {
  return value
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}

function heightOf(lines: number): number {
  return Math.min(heightLimit, Math.max(1, lines) * lineHeight + rowPadding);
}

/** Merged cells never grow with their text: the height of a note is fixed. */
function noteRow(note: string, widths: readonly number[], isNotice: boolean): CellObject[] {
  const width = widths.reduce((sum, columnWidth) => sum + columnWidth, 0);
  const cell: CellObject = {
    ...text(note),
    columnSpan: widths.length,
    height: heightOf(lineCount(note, width)),
    alignVertical: 'top',
    ...(isNotice ? { fontStyle: 'italic' } : { textColor: '#595959' }),
  };
  return [cell];
}

function text(value: string): CellObject {
  return { value: protectEscapes(withinLimit(value)), type: String, wrap: true };
}

/** Longer text than a cell can hold is cut, and says so with the number of characters it had. */
function withinLimit(value: string): string {
  if (value.length <= cellLimit) return value;
  const notice = `… (cut: ${value.length} characters in all)`;
  const kept = value.slice(0, cellLimit - notice.length);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}${notice}`;
}

/** Excel reads `_x0041_` as an escaped letter; escaping the underscore keeps the text as written. */
function protectEscapes(value: string): string {
  return value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function sheetNameOf(title: string, fallback: string): string {
  const legal = title.replace(/[[\]/\\:*?]+/g, ' ').replace(/\s+/g, ' ');
  const cut = legal.slice(0, 31).replace(/[\uD800-\uDBFF]$/, '');
  const name = cut.replace(/^[' ]+|[' ]+$/g, '');
  return name === '' || name.toLowerCase() === 'history' ? fallback : name;
}

/** What the library does not write: frozen panes, printing one page wide, repeated header, properties. */
function withPrintSetup(parts: TextParts, table: PrintedTable, freezeFirst: boolean): TextParts {
  const sheetPath = 'xl/worksheets/sheet1.xml';
  const sheetName = sheetNameOf(table.title, table.id).replaceAll("'", "''");
  const pane = freezeFirst
    ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const sheet = edit(parts, sheetPath, [
    [/(?=<sheetViews>)/, () => '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
    [/(?=<cols>)/, () => `<sheetFormatPr defaultRowHeight="${lineHeight}"/>`],
    [/<sheetData>.*<\/sheetData>/s, (data) => withGrowingRows(data, table.rows.length + 1)],
    [/<sheetView ([^>]*)\/>/, (_, attributes) => `<sheetView ${attributes}>${pane}</sheetView>`],
    [
      /<pageSetup ([^>]*)\/>/,
      (_, attributes) =>
        `<pageSetup ${attributes} fitToWidth="1" fitToHeight="0"/>${headerFooterXml(table)}`,
    ],
  ]);
  const printTitles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${escapeXml(sheetName)}'!$1:$1</definedName>`;
  return {
    ...parts,
    [sheetPath]: sheet,
    'xl/workbook.xml': edit(parts, 'xl/workbook.xml', [
      [/<definedNames\/>/, () => `<definedNames>${printTitles}</definedNames>`],
    ]),
    '[Content_Types].xml': edit(parts, '[Content_Types].xml', [
      [
        /(?=<\/Types>)/,
        () =>
          '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
      ],
    ]),
    '_rels/.rels': edit(parts, '_rels/.rels', [
      [
        /(?=<\/Relationships>)/,
        () =>
          '<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      ],
    ]),
    'docProps/core.xml': corePropertiesXml({
      title: table.title,
      subject: table.reviewTitle,
      asOf: table.asOf,
    }),
  };
}

/** Without the mark of a height set by hand, a row still grows when its text is edited. */
function withGrowingRows(data: string, lastRow: number): string {
  return data.replace(/(<row r="(\d+)" ht="[\d.]+") customHeight="1"/g, (fixed, growing, row) =>
    Number(row) <= lastRow ? growing : fixed,
  );
}

type Edit = readonly [place: RegExp, write: (match: string, group: string) => string];

/** A part with each edit made at its place; a missing place means the library now writes otherwise. */
function edit(parts: TextParts, path: string, edits: readonly Edit[]): string {
  return edits.reduce((xml, [place, write]) => {
    if (!place.test(xml)) throw new BugError(`${path} lacks ${place.source}.`);
    return xml.replace(place, write);
  }, parts[path] ?? '');
}

/** Printed above and below each page. Excel allows 255 characters and reads `&` as a command. */
function headerFooterXml(table: PrintedTable): string {
  const safe = (value: string, limit: number) => {
    const cut = value.length > limit ? `${value.slice(0, limit).toWellFormed()}…` : value;
    return escapeXml(cut.replaceAll('&', '&&'));
  };
  const notice = table.notice === undefined ? '' : `&amp;R${safe(table.notice, 60)}`;
  const header = `&amp;L&amp;"-,Bold"${safe(table.title, 100)}&amp;"-,Regular"${notice}`;
  const footer = `&amp;L${safe(table.reviewTitle, 100)}, ${table.asOf}&amp;R&amp;P / &amp;N`;
  return `<headerFooter><oddHeader>${header.replaceAll('"', '&quot;')}</oddHeader><oddFooter>${footer}</oddFooter></headerFooter>`;
}
