import { t } from '../messages/file-messages.ts';
import { htmlHead } from './html-head.ts';
import {
  type PrintedCell,
  type PrintedParagraph,
  type PrintedRow,
  type PrintedRun,
  type PrintedTable,
  paragraphText,
} from './printed-table.ts';
import { escapeXml } from './stable-zip.ts';
import { hasRightToLeft } from './text-direction.ts';

/** How tables look in a file. */
export const tableStyle = `table { border-collapse: collapse; width: 100%; border-bottom: 2px solid #1a1a1a; }
caption { text-align: start; padding-bottom: .5rem; }
caption b { margin-inline-end: .25em; }
thead th { border-top: 2px solid #1a1a1a; border-bottom: 1px solid #1a1a1a; vertical-align: bottom; }
th, td { padding: .35rem .6rem; text-align: start; vertical-align: top; font-weight: normal; }
thead th, tbody th[scope=rowgroup] { font-weight: bold; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
a { color: inherit; text-decoration-color: #8a8a8a; text-underline-offset: .15em; } tr:target { background: #fff6d6; }`;

const style = `
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 15px/1.45 "Source Serif 4", Georgia, serif; color: #1a1a1a; background: #fff; }
${tableStyle}
p { margin: 0 0 .3rem; } p:last-child { margin-bottom: 0; }
.muted { color: #5a5a5a; } .notice { font-style: italic; }
.notes { font-size: .85em; margin-top: .6rem; }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } body { margin: 0; } }
`;

/** A table as one HTML file that needs nothing else: header cells with scope, one body per group. */
export function* writeHtml(table: PrintedTable): Generator<string> {
  yield htmlHead({
    asOf: table.asOf,
    title: escapeXml(`${table.title} – ${table.reviewTitle}`),
    style,
  });
  yield* tableHtml(table, t('printed.table'));
  yield '</body>\n</html>\n';
}

/** The element of the table with its notes below, in pieces; `heading` stands before its title. */
export function* tableHtml(table: PrintedTable, heading: string): Generator<string> {
  const notice = table.notice === undefined ? '' : ` <span class="notice">${table.notice}</span>`;
  const weights = table.columns.reduce((sum, column) => sum + column.weight, 0);
  yield `<table>
<caption><b>${heading}</b><span${direction(table.title)}>${escapeXml(table.title)}.</span>${notice}</caption>
<colgroup>${table.columns
    .map((column) => `<col style="width:${((column.weight / weights) * 100).toFixed(2)}%">`)
    .join('')}</colgroup>
<thead>
<tr>${table.columns
    .map(
      (column) =>
        `<th scope="col"${column.kind === 'number' ? ' class="number"' : ''}${direction(column.label)}>${escapeXml(column.label)}</th>`,
    )
    .join('')}</tr>
</thead>
`;
  yield* bodies(table);
  yield `
</table>
${notes(table)}`;
}

/** One body per group: a heading that spans the table begins the next. */
function* bodies(table: PrintedTable): Generator<string> {
  let isFirst = true;
  for (const row of table.rows) {
    if (isFirst) yield '<tbody>\n';
    else yield row.spanning ? '\n</tbody>\n<tbody>\n' : '\n';
    yield rowHtml(row, table);
    isFirst = false;
  }
  yield '\n</tbody>';
}

function rowHtml(row: PrintedRow, table: PrintedTable): string {
  const indent = row.depth > 0 ? ` style="padding-inline-start:${0.6 + row.depth * 1.2}rem"` : '';
  const [first, ...rest] = row.cells;
  const firstHtml = first === undefined ? '' : paragraphsHtml(first);
  if (row.spanning) {
    return `<tr><th scope="rowgroup" colspan="${table.columns.length}"${indent}>${firstHtml}</th></tr>`;
  }
  const cells = rest.map((cell, index) => {
    const isNumber = table.columns[index + 1]?.kind === 'number';
    return `<td${isNumber ? ' class="number"' : ''}>${paragraphsHtml(cell)}</td>`;
  });
  const name = row.name === undefined ? '' : ` id="${escapeXml(row.name)}"`;
  return `<tr${name}><th scope="row"${indent}>${firstHtml}</th>${cells.join('')}</tr>`;
}

function paragraphsHtml(cell: PrintedCell): string {
  const [first, ...rest] = cell.paragraphs.map(paragraphHtml);
  if (first === undefined) return '';
  // The statement or the level leads to the quotes; an explanation stays text.
  return [cell.href === undefined ? first : linked(first, cell.href), ...rest].join('');
}

/** A paragraph as a link. */
function linked(html: string, href: string): string {
  return html
    .replace(/^<p([^>]*)>/, (begin) => `${begin}<a href="${escapeXml(href)}">`)
    .replace(/<\/p>$/, '</a></p>');
}

function paragraphHtml(paragraph: PrintedParagraph): string {
  return `<p${direction(paragraphText(paragraph))}>${paragraph.map(runHtml).join(' ')}</p>`;
}

function runHtml(run: PrintedRun): string {
  const text = escapeXml(run.text).replaceAll('\n', '<br>');
  switch (run.style) {
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'plain':
      return text;
    default:
      return `<span class="${run.style}">${text}</span>`;
  }
}

function direction(text: string): string {
  return hasRightToLeft(text) ? ' dir="auto"' : '';
}

function notes(table: PrintedTable): string {
  if (table.notes.length === 0) return '';
  const lines = table.notes.map(
    (note) => `<p${direction(note)}>${escapeXml(note).replaceAll('\n', '<br>')}</p>`,
  );
  return `<div class="notes">${lines.join('')}</div>\n`;
}
