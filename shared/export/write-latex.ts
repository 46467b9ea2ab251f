/**
 * LaTeX as a snippet to `\input`: a longtable with booktabs rules, so that it breaks over pages and
 * repeats its header. Column widths are shares of the line, whatever the class and the paper.
 */
import { type LatexNeeds, latexSigns, noNeeds } from './latex-signs.ts';
import {
  type PrintedCell,
  type PrintedRow,
  type PrintedRun,
  type PrintedTable,
  printedText,
} from './printed-table.ts';
import { hasRightToLeft } from './text-direction.ts';

const landscapeFrom = 6;

/** A table as a LaTeX snippet; its first lines name the packages it needs. */
export function* writeLatex(table: PrintedTable): Generator<string> {
  const width = table.columns.length;
  const header = `${table.columns.map((column) => `\\textbf{${escapeLatex(column.label)}}`).join(' & ')} \\\\`;
  const notice = table.notice === undefined ? '' : ` \\textit{${escapeLatex(table.notice)}}`;
  const opening = [
    ...preamble(table),
    '\\begingroup\\footnotesize',
    '\\setlength{\\tabcolsep}{4pt}',
    `\\begin{longtable}{${columnSpecs(table)}}`,
    `\\caption{${escapeLatex(table.title)}.${notice}}\\label{tab:${table.id}}\\\\`,
    '\\toprule',
    header,
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    header,
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    '\\bottomrule',
    '\\endlastfoot',
  ];
  yield `${opening.join('\n')}\n`;
  for (const row of table.rows) yield `${rowLatex(row, width)}\n`;
  yield '\\end{longtable}\n';
  for (const note of table.notes) yield `\\noindent ${escapeLatex(note)}\\par\n`;
  yield '\\endgroup\n';
}

function preamble(table: PrintedTable): string[] {
  const { isRightToLeft, needs } = lookThrough(table);
  const lines = [
    `% ${table.title}`,
    `% Review: ${table.reviewTitle}. Data as of ${table.asOf}.`,
    ...wordsOf(needs).map((need) => `% ${need}`),
  ];
  if (table.columns.length >= landscapeFrom) {
    lines.push('% Wide: put it into \\begin{landscape} ... \\end{landscape} (pdflscape).');
  }
  if (isRightToLeft) {
    lines.push(
      '% Holds text written from right to left: \\usepackage[bidi=basic]{babel} (LuaLaTeX).',
    );
  }
  return lines;
}

/** Signs that are named; the others are counted. */
const mostNamed = 12;

function wordsOf({ beyond, packages }: LatexNeeds): readonly string[] {
  const plain = [
    'array',
    'booktabs',
    'longtable',
    ...[...packages].filter((one) => !one.startsWith('[')),
  ];
  const encodings = [...packages].filter((one) => one.startsWith('['));
  const named = [...beyond].slice(0, mostNamed).join(' ');
  const more = beyond.size > mostNamed ? ` and ${beyond.size - mostNamed} more` : '';
  return [
    `Needs ${[`\\usepackage{${plain.join(',')}}`, ...encodings.map((one) => `\\usepackage${one}`)].join(' and ')}, and LaTeX of 2020 or later.`,
    ...(beyond.size === 0
      ? []
      : [
          `pdfLaTeX cannot write ${named}${more}: compile with XeLaTeX or LuaLaTeX, fontspec and a typeface that has these signs.`,
        ]),
  ];
}

/** What the words of a table need of the document it is put into, and whether any row runs from right to left. */
function lookThrough(table: PrintedTable): {
  readonly needs: LatexNeeds;
  readonly isRightToLeft: boolean;
} {
  const needs = noNeeds();
  const texts = [table.title, table.notice ?? '', ...table.notes];
  for (const text of [...texts, ...table.columns.map(({ label }) => label)])
    latexSigns(text, needs);
  let isRightToLeft = false;
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      const text = printedText(cell);
      latexSigns(text, needs);
      isRightToLeft ||= hasRightToLeft(text);
    }
  }
  return { needs, isRightToLeft };
}

function columnSpecs(table: PrintedTable): string {
  const sum = table.columns.reduce((total, column) => total + column.weight, 0);
  return table.columns
    .map((column) => {
      const ragged = column.kind === 'number' ? '\\raggedleft' : '\\raggedright';
      // Rounded down, so that the shares never add up to more than the line.
      const share = (Math.floor((column.weight / sum) * 10_000) / 10_000).toFixed(4);
      return `>{${ragged}\\arraybackslash}p{\\dimexpr ${share}\\linewidth-2\\tabcolsep\\relax}`;
    })
    .join('');
}

function rowLatex(row: PrintedRow, width: number): string {
  const indent = row.depth > 0 ? `\\hspace*{${row.depth}em}` : '';
  const cells = row.cells.map(cellLatex);
  const first = `${indent}${cells[0] ?? ''}`;
  if (!row.spanning) return `${[first, ...cells.slice(1)].join(' & ')} \\\\`;
  const spec = 'p{\\dimexpr\\linewidth-2\\tabcolsep\\relax}';
  // The starred line end keeps a heading on the page of its first row.
  return `\\addlinespace\n\\multicolumn{${width}}{${spec}}{${first}} \\\\*`;
}

function cellLatex(cell: PrintedCell): string {
  return cell.paragraphs.map((runs) => runs.map(runLatex).join(' ')).join(' \\newline ');
}

function runLatex(run: PrintedRun): string {
  const text = escapeLatex(run.text);
  return run.style === 'strong' ? `\\textbf{${text}}` : text;
}

const latexCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\char34{}',
  '`': '\\textasciigrave{}',
  // After a line end, a bracket or a star would be read as its option.
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
  // An empty group keeps two hyphens from joining into a dash.
  '-': '-{}',
  '\u00A0': '~',
  '\u00AD': '\\-',
  '\n': ' \\newline ',
  '\t': ' ',
};

/** Escapes every character that has a meaning in LaTeX and writes signs beyond ASCII; line ends become `\newline`. */
function escapeLatex(text: string): string {
  const needs = noNeeds();
  return text
    .trim()
    .replace(/\n+/g, '\n')
    .split(special)
    .map((part, index) =>
      index % 2 === 1 ? (latexCharacters[part] ?? part) : latexSigns(part, needs),
    )
    .join('');
}

const special = /(-(?=-)|[\\{}$&#%_^~<>|"`[\]*\u00A0\u00AD\n\t])/;
