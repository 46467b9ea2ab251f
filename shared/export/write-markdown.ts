import type { PrintedCell, PrintedRow, PrintedRun, PrintedTable } from './printed-table.ts';

/** A table as a Markdown pipe table (GitHub and Pandoc read it), caption above and notes below. */
export function writeMarkdown(table: PrintedTable): string {
  const width = table.columns.length;
  const blocks = [
    `**Table.** ${escapeMarkdown(table.title)}.`,
    ...(table.notice === undefined ? [] : [`*${table.notice}*`]),
    [
      line(table.columns.map((column) => escapeMarkdown(column.label))),
      line(table.columns.map((column) => (column.kind === 'number' ? '--:' : ':--'))),
      ...table.rows.map((row) => rowLine(row, width)),
    ].join('\n'),
    ...table.notes.map((note) => escapeBlock(escapeMarkdown(note))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function rowLine(row: PrintedRow, width: number): string {
  const cells = row.cells.map(cellMarkdown);
  const empty = Array.from({ length: width - cells.length }, () => '');
  return line([`${'&emsp;'.repeat(row.depth)}${cells[0] ?? ''}`, ...cells.slice(1), ...empty]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellMarkdown(cell: PrintedCell): string {
  return cell.paragraphs.map((runs) => runs.map(runMarkdown).join(' ')).join('<br>');
}

function runMarkdown(run: PrintedRun): string {
  const text = escapeMarkdown(run.text);
  return run.style === 'strong' && text !== '' ? `**${text}**` : text;
}

/** Escapes what Markdown or the HTML in it would take for markup; line ends become `<br>`. */
function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]|~$^]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\S\n\u00A0\u202F]+/g, ' ')
    .replaceAll('\n', '<br>');
}

/** Escapes a first character that would start a heading or a list: cells are safe, notes are not. */
function escapeBlock(text: string): string {
  return text.replace(/^([#+\-=]|\d+(?=[.)]))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}
