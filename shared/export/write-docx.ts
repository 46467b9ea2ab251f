/**
 * A table as it stands in a paper: caption above, three horizontal rules, 9 pt, the header on each
 * page, notes below. Everything is ordinary Word text, to be copied into the manuscript.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TableColumn } from '../tables/table.ts';
import {
  cellPadding,
  isLandscape,
  letterWidth,
  type Panel,
  page,
  panelsOf,
  textWidth,
} from './page-layout.ts';
import {
  type PrintedCell,
  type PrintedParagraph,
  type PrintedRow,
  type PrintedTable,
  paragraphText,
  printedText,
} from './printed-table.ts';
import { corePropertiesXml, readTextParts, zipTextParts } from './stable-zip.ts';
import { hasRightToLeft, isRightToLeft } from './text-direction.ts';

/** Sizes in half points, spaces and widths in twentieths of a point. */
const fontSize = { text: 18, caption: 20, small: 16 } as const;
const font = 'Times New Roman';
const indentPerLevel = 200;
const muted = '595959';
const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thinRule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const thickRule = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
/** A row of up to this many lines stays on one page; a longer one may break. */
const unbrokenLines = 20;

/** A table as a Word document. */
export async function writeDocx(table: PrintedTable): Promise<Uint8Array> {
  const landscape = isLandscape(table.columns.length);
  const panels = panelsOf(table, textWidth(landscape));
  const document = new Document({
    styles: { default: { document: { run: { font, size: fontSize.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: page.short,
              height: page.long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
            },
          },
        },
        footers: { default: footer(table) },
        children: [
          ...panels.flatMap((panel, index) => [caption(table, index), panelTable(panel)]),
          ...table.notes.map(note),
        ],
      },
    ],
  });
  const parts = readTextParts(await Packer.pack(document, 'uint8array'));
  const properties = { title: table.title, subject: table.reviewTitle, asOf: table.asOf };
  return zipTextParts({ ...parts, 'docProps/core.xml': corePropertiesXml(properties) });
}

function caption(table: PrintedTable, panel: number): Paragraph {
  const size = fontSize.caption;
  const title = `${table.title}${panel > 0 ? ' (continued)' : ''}.`;
  return new Paragraph({
    keepNext: true,
    spacing: { before: panel > 0 ? 360 : 0, after: 100 },
    bidirectional: isRightToLeft(title),
    children: [
      ...runs('Table. ', { bold: true, size }),
      ...runs(title, { size }),
      ...(table.notice === undefined ? [] : runs(` ${table.notice}`, { italics: true, size })),
    ],
  });
}

function panelTable(panel: Panel): Table {
  return new Table({
    width: { size: panel.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...panel.widths],
    layout: TableLayoutType.FIXED,
    margins: cellPadding,
    borders: {
      top: thickRule,
      bottom: thickRule,
      left: noRule,
      right: noRule,
      insideHorizontal: noRule,
      insideVertical: noRule,
    },
    rows: [
      headerRow(panel),
      ...panel.rows.map((row, index) => bodyRow(row, panel, index === panel.rows.length - 1)),
    ],
  });
}

function headerRow(panel: Panel): TableRow {
  const isUpright = (column: TableColumn) => panel.upright && column.kind === 'number';
  const longest = Math.max(
    0,
    ...panel.columns.filter(isUpright).map((column) => column.label.length),
  );
  const height = Math.min(2600, 200 + longest * letterWidth * 1.15);
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(longest > 0 ? { height: { value: Math.round(height), rule: HeightRule.ATLEAST } } : {}),
    children: panel.columns.map((column, index) => {
      const isNumber = column.kind === 'number';
      const upright = isUpright(column);
      return new TableCell({
        width: { size: panel.widths[index] ?? 0, type: WidthType.DXA },
        verticalAlign: upright ? VerticalAlign.CENTER : VerticalAlign.BOTTOM,
        borders: { top: thickRule, bottom: thinRule },
        ...(upright ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
        children: [
          new Paragraph({
            keepNext: true,
            ...(isNumber && !upright ? { alignment: AlignmentType.END } : {}),
            bidirectional: isRightToLeft(column.label),
            children: runs(column.label, { bold: true }),
          }),
        ],
      });
    }),
  });
}

function bodyRow(row: PrintedRow, panel: Panel, isLast: boolean): TableRow {
  const borders = isLast ? { borders: { bottom: thickRule } } : {};
  if (row.spanning) {
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: panel.columns.length,
          ...borders,
          margins: { ...cellPadding, top: 120 },
          children: cellParagraphs(row.cells[0], { depth: row.depth, keepNext: !isLast }),
        }),
      ],
    });
  }
  return new TableRow({
    cantSplit: estimatedLines(row, panel) <= unbrokenLines,
    children: panel.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: panel.widths[index] ?? 0, type: WidthType.DXA },
          ...borders,
          children: cellParagraphs(row.cells[index], {
            depth: index === 0 ? row.depth : 0,
            alignEnd: column.kind === 'number',
          }),
        }),
    ),
  });
}

function estimatedLines(row: PrintedRow, panel: Panel): number {
  const lines = row.cells.map((cell, index) => {
    const width = (panel.widths[index] ?? 0) - cellPadding.left - cellPadding.right;
    const letters = Math.max(1, Math.floor(width / letterWidth));
    return printedText(cell)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  });
  return Math.max(0, ...lines);
}

interface ParagraphLayout {
  readonly depth: number;
  readonly alignEnd?: boolean;
  readonly keepNext?: boolean;
}

function cellParagraphs(cell: PrintedCell | undefined, layout: ParagraphLayout): Paragraph[] {
  const paragraphs = cell?.paragraphs ?? [];
  // Word declares a cell without a paragraph corrupt.
  if (paragraphs.length === 0) return [new Paragraph({ children: [] })];
  return paragraphs.map((paragraph, index) =>
    cellParagraph(paragraph, layout, index < paragraphs.length - 1),
  );
}

function cellParagraph(
  paragraph: PrintedParagraph,
  layout: ParagraphLayout,
  hasNext: boolean,
): Paragraph {
  return new Paragraph({
    bidirectional: isRightToLeft(paragraphText(paragraph)),
    keepNext: layout.keepNext === true,
    spacing: { before: 0, after: hasNext ? 60 : 0 },
    ...(layout.depth > 0 ? { indent: { start: layout.depth * indentPerLevel } } : {}),
    ...(layout.alignEnd === true ? { alignment: AlignmentType.END } : {}),
    children: paragraph.flatMap((run, index) => {
      const text = index === 0 ? run.text : ` ${run.text}`;
      if (run.style === 'strong') return runs(text, { bold: true });
      return runs(text, run.style === 'muted' ? { color: muted } : {});
    }),
  });
}

function note(text: string, index: number): Paragraph {
  return new Paragraph({
    spacing: { before: index === 0 ? 100 : 0, after: 20 },
    bidirectional: isRightToLeft(text),
    children: runs(text, { size: fontSize.small }),
  });
}

function footer(table: PrintedTable): Footer {
  const size = fontSize.small;
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [
          ...runs(`${table.reviewTitle}, ${table.asOf}    `, { size, color: muted }),
          new TextRun({ children, size, color: muted }),
        ],
      }),
    ],
  });
}

/** Text as runs, one per line: line ends become breaks, right-to-left text says that it is. */
function runs(text: string, look: IRunOptions): TextRun[] {
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        ...look,
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
        ...(look.bold === true ? { boldComplexScript: true } : {}),
        ...(hasRightToLeft(line) ? { rightToLeft: true } : {}),
      }),
  );
}
