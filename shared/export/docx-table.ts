/**
 * A table in the words of WordprocessingML, row by row. The order of elements is the one that the format
 * prescribes: Word calls a file corrupt where it is another.
 */
import { withLast } from '../tables/lazy-rows.ts';
import { cellPadding, letterWidth, type Panel } from './page-layout.ts';
import {
  type PrintedCell,
  type PrintedParagraph,
  type PrintedRow,
  type PrintedRun,
  paragraphText,
  printedText,
} from './printed-table.ts';
import { escapeXml } from './stable-zip.ts';
import { hasRightToLeft, isRightToLeft } from './text-direction.ts';

/** The grey of what is said by the way. */
export const muted = '595959';
const indentPerLevel = 200;
/** A row of up to this many lines stays on one page; a longer one may break. */
const unbrokenLines = 20;

const thick = 'w:val="single" w:color="000000" w:sz="8"';
const thin = 'w:val="single" w:color="000000" w:sz="4"';
const none = 'w:val="none" w:color="auto" w:sz="0"';

/** The element `w:tbl` of a panel, in pieces; `size` are properties of its text that differ from the document’s. */
export function* tableXml(panel: Panel, size = ''): Generator<string> {
  const width = panel.widths.reduce((sum, value) => sum + value, 0);
  yield [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/>`,
    `<w:tblBorders><w:top ${thick}/><w:left ${none}/><w:bottom ${thick}/><w:right ${none}/>`,
    `<w:insideH ${none}/><w:insideV ${none}/></w:tblBorders><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar>${margins(cellPadding.top)}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${panel.widths.map((value) => `<w:gridCol w:w="${value}"/>`).join('')}</w:tblGrid>`,
    headerRow(panel, size),
  ].join('');
  for (const [row, isLast] of withLast(panel.rows)) yield bodyRow(row, panel, { isLast, size });
  yield '</w:tbl>';
}

function margins(top: number): string {
  const { bottom, left, right } = cellPadding;
  return Object.entries({ top, left, bottom, right })
    .map(([side, value]) => `<w:${side} w:type="dxa" w:w="${value}"/>`)
    .join('');
}

function headerRow(panel: Panel, size: string): string {
  const upright = panel.columns.map(({ kind }) => panel.upright && kind === 'number');
  const longest = Math.max(
    0,
    ...panel.columns.map(({ label }, index) => (upright[index] === true ? label.length : 0)),
  );
  const height = Math.round(Math.min(2600, 200 + longest * letterWidth * 1.15));
  const heightXml = longest > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : '';
  const cells = panel.columns.map(({ kind, label }, index) => {
    const isUpright = upright[index] === true;
    const properties = [
      `<w:tcBorders><w:top ${thick}/><w:bottom ${thin}/></w:tcBorders>`,
      isUpright ? '<w:textDirection w:val="btLr"/>' : '',
      `<w:vAlign w:val="${isUpright ? 'center' : 'bottom'}"/>`,
    ];
    const alignment = kind === 'number' && !isUpright ? '<w:jc w:val="end"/>' : '';
    const paragraph = `<w:p><w:pPr><w:keepNext/>${bidi(label)}${alignment}</w:pPr>${runsXml(label, bold + size)}</w:p>`;
    return cellXml(panel.widths[index], properties.join(''), paragraph);
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/>${heightXml}</w:trPr>${cells.join('')}</w:tr>`;
}

function bodyRow(
  row: PrintedRow,
  panel: Panel,
  { isLast, size }: { readonly isLast: boolean; readonly size: string },
): string {
  const borders = isLast ? `<w:tcBorders><w:bottom ${thick}/></w:tcBorders>` : '';
  if (row.spanning) {
    const span = `<w:gridSpan w:val="${panel.columns.length}"/>`;
    const width = panel.widths.reduce((sum, value) => sum + value, 0);
    const layout = { depth: row.depth, alignEnd: false, keepNext: !isLast, size };
    const margin = `<w:tcMar>${margins(120)}</w:tcMar>`;
    const cell = cellXml(width, span + borders + margin, paragraphsXml(row.cells[0], layout));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell}</w:tr>`;
  }
  const split = estimatedLines(row, panel) <= unbrokenLines ? '' : ' w:val="off"';
  const cells = panel.columns.map(({ kind }, index) => {
    const layout = { depth: index === 0 ? row.depth : 0, alignEnd: kind === 'number', size };
    return cellXml(panel.widths[index], borders, paragraphsXml(row.cells[index], layout));
  });
  return `<w:tr><w:trPr><w:cantSplit${split}/></w:trPr>${cells.join('')}</w:tr>`;
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

function cellXml(width: number | undefined, properties: string, paragraphs: string): string {
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width ?? 0}"/>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

interface ParagraphLayout {
  readonly depth: number;
  readonly alignEnd: boolean;
  readonly size: string;
  readonly keepNext?: boolean;
}

function paragraphsXml(cell: PrintedCell | undefined, layout: ParagraphLayout): string {
  const paragraphs = cell?.paragraphs ?? [];
  // Word declares a cell without a paragraph corrupt.
  if (paragraphs.length === 0) return '<w:p/>';
  return paragraphs
    .map((paragraph, index) => paragraphXml(paragraph, layout, index < paragraphs.length - 1))
    .join('');
}

function paragraphXml(
  paragraph: PrintedParagraph,
  { alignEnd, depth, keepNext, size }: ParagraphLayout,
  hasNext: boolean,
): string {
  return [
    `<w:p><w:pPr><w:keepNext${keepNext === true ? '' : ' w:val="false"'}/>`,
    bidi(paragraphText(paragraph)),
    `<w:spacing w:after="${hasNext ? 60 : 0}" w:before="0"/>`,
    depth > 0 ? `<w:ind w:start="${depth * indentPerLevel}"/>` : '',
    alignEnd ? '<w:jc w:val="end"/>' : '',
    '</w:pPr>',
    ...paragraph.map((run, index) =>
      runsXml(index === 0 ? run.text : ` ${run.text}`, lookOf(run) + size),
    ),
    '</w:p>',
  ].join('');
}

/** Whether a paragraph with this text runs from right to left, as a property of it. */
export function bidi(text: string): string {
  return isRightToLeft(text) ? '<w:bidi/>' : '<w:bidi w:val="false"/>';
}

/** The property of bold text. */
export const bold = '<w:b/><w:bCs/>';

function lookOf({ style }: PrintedRun): string {
  if (style === 'strong') return bold;
  return style === 'muted' ? `<w:color w:val="${muted}"/>` : '';
}

/** Text as runs, one per line: line ends become breaks, right-to-left text says that it is. */
export function runsXml(text: string, look: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const properties = `${look}${hasRightToLeft(line) ? '<w:rtl/>' : ''}`;
      return [
        '<w:r>',
        properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`,
        index > 0 ? '<w:br/>' : '',
        `<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`,
      ].join('');
    })
    .join('');
}
