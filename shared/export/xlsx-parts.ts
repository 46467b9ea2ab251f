/** The parts of a workbook of one sheet that do not depend on its rows. */
import type { PrintedTable } from './printed-table.ts';
import { corePropertiesXml, escapeXml, type TextParts } from './stable-zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

/** A first column up to this width (in characters) stays in view when the sheet scrolls sideways. */
const frozenWidthLimit = 40;

/** Height of a line in points, 10 pt Calibri. */
export const lineHeight = 13.5;

/** Types, relations, properties and the book itself, by path. */
export function bookParts(table: PrintedTable): TextParts {
  const sheet = sheetNameOf(table.title, table.id);
  const quoted = escapeXml(sheet.replaceAll("'", "''"));
  const type = (part: string, kind: string) =>
    `<Override ContentType="application/vnd.openxmlformats-${kind}+xml" PartName="/${part}"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`;
  const relations = (...list: readonly string[]) =>
    `${declaration}<Relationships xmlns="${packaging}/relationships">${list.join('')}</Relationships>`;
  return {
    '[Content_Types].xml': [
      `${declaration}<Types xmlns="${packaging}/content-types">`,
      '<Default ContentType="application/xml" Extension="xml"/>',
      '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>',
      type('xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main'),
      type('xl/sharedStrings.xml', 'officedocument.spreadsheetml.sharedStrings'),
      type('xl/styles.xml', 'officedocument.spreadsheetml.styles'),
      type('xl/worksheets/sheet1.xml', 'officedocument.spreadsheetml.worksheet'),
      type('docProps/core.xml', 'package.core-properties'),
      '</Types>',
    ].join(''),
    '_rels/.rels': relations(
      relation('rId1', `${office}/officeDocument`, 'xl/workbook.xml'),
      relation('rId2', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ),
    'docProps/core.xml': corePropertiesXml({
      title: table.title,
      subject: table.reviewTitle,
      asOf: table.asOf,
    }),
    'xl/_rels/workbook.xml.rels': relations(
      relation('rId1', `${office}/worksheet`, 'worksheets/sheet1.xml'),
      relation('rId2', `${office}/sharedStrings`, 'sharedStrings.xml'),
      relation('rId3', `${office}/styles`, 'styles.xml'),
    ),
    'xl/workbook.xml': [
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/>`,
      '<bookViews><workbookView/></bookViews>',
      `<sheets><sheet r:id="rId1" sheetId="1" name="${escapeXml(sheet)}"/></sheets>`,
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${quoted}'!$1:$1</definedName></definedNames>`,
      '<calcPr/></workbook>',
    ].join(''),
  };
}

/** The sheet up to its first row; widths in characters. */
export function sheetOpening(widths: readonly number[]): string {
  const pane =
    (widths[0] ?? 0) <= frozenWidthLimit
      ? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
      : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = widths.map((width, index) => {
    const number = index + 1;
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
  });
  return [
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0" showGridLines="false">',
    `${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/>`,
    `<cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

/** The sheet after its last row: merged cells, and how it is printed. */
export function sheetClosing(table: PrintedTable, merged: readonly string[]): string {
  const cells = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return [
    '</sheetData>',
    merged.length > 0 ? `<mergeCells count="${merged.length}">${cells}</mergeCells>` : '',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `${headerFooterXml(table)}</worksheet>`,
  ].join('');
}

/** The part with the texts of cells, up to its first text, and after its last. */
export const textsOpening = `${declaration}<sst xmlns="${main}">`;
export const textsClosing = '</sst>';

function sheetNameOf(title: string, fallback: string): string {
  const legal = title.replace(/[[\]/\\:*?]+/g, ' ').replace(/\s+/g, ' ');
  const cut = legal.slice(0, 31).replace(/[\uD800-\uDBFF]$/, '');
  const name = cut.replace(/^[' ]+|[' ]+$/g, '');
  return name === '' || name.toLowerCase() === 'history' ? fallback : name;
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
