import type { PrintedCell, PrintedRow, PrintedRun, PrintedTable } from './printed-table.ts';

/** A table as a Markdown pipe table (GitHub and Pandoc read it), caption above and notes below. */
export function* writeMarkdown(table: PrintedTable): Generator<string> {
  const width = table.columns.length;
  yield `**Table.** ${escapeMarkdown(table.title)}.\n\n`;
  if (table.notice !== undefined) yield `*${table.notice}*\n\n`;
  yield `${line(table.columns.map((column) => escapeMarkdown(column.label)))}\n`;
  yield `${line(table.columns.map((column) => (column.kind === 'number' ? '--:' : ':--')))}\n`;
  for (const row of table.rows) yield `${rowLine(row, width)}\n`;
  for (const note of table.notes) yield `\n${escapeBlock(escapeMarkdown(note))}\n`;
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
