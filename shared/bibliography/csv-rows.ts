import Papa from 'papaparse';

/** A row of a table as it stands in the file; `line` counts from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The row’s own text. */
  readonly text: string;
  /** A quotation mark that begins a cell of the row has no end. */
  readonly isOpen: boolean;
}

/** The rows that have any text, at most `count`; the delimiter is told by the file. Cells may hold line ends. */
export function csvRows(text: string, count = Number.POSITIVE_INFINITY): readonly CsvRow[] {
  // One kind of line end, because a file may mix them and a row ends at the kind that comes first.
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows: CsvRow[] = [];
  // Excel writes and heeds a first line that names the delimiter.
  const named = /^sep=([,;\t|])\n/.exec(plain);
  let start = named?.[0].length ?? 0;
  const body = plain.slice(start);
  let line = start === 0 ? 1 : 2;
  start = 0;
  Papa.parse<string[]>(body, {
    delimiter: named?.[1] ?? delimiterOf(body),
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const own = body.slice(start, meta.cursor);
      if (data.some((cell) => cell.trim() !== '')) {
        const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
        rows.push({ line, cells: data, text: own.trimEnd(), isOpen });
      }
      line += own.split('\n').length - 1;
      start = meta.cursor;
      if (rows.length >= count) parser.abort();
    },
  });
  return rows;
}

const delimiters = [',', ';', '\t', '|'] as const;

/** Rows by which the delimiter is told. */
const told = 30;

/**
 * The delimiter of a table: the one under which most of the first rows have one and the same number of cells, two or more; of
 * those that do equally well, the one that gives more cells. Blank rows do not count. A comma where nothing tells.
 */
export function delimiterOf(text: string): string {
  const head = text.slice(0, 65_536);
  const whole = text.length > head.length ? head.slice(0, head.lastIndexOf('\n') + 1) : head;
  let best: { delimiter: string; share: number; width: number } | undefined;
  for (const delimiter of delimiters) {
    if (!whole.includes(delimiter)) continue;
    const { data } = Papa.parse<string[]>(whole, { delimiter, newline: '\n', preview: told });
    const widths = data
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map((cells) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, count] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [0, 0];
    const share = widths.length === 0 ? 0 : count / widths.length;
    const isBetter =
      best === undefined ||
      share > best.share + 0.05 ||
      (share > best.share - 0.05 && width > best.width);
    if (share > 0 && isBetter) best = { delimiter, share, width };
  }
  return best?.delimiter ?? ',';
}

/** Whether a text is a table: several rows with the same number of cells, two or more. */
export function isTable(text: string): boolean {
  // Whole lines, so that a row that is cut off does not count.
  const head = text.slice(0, 65_536);
  const rows = csvRows(text.length > head.length ? head.slice(0, head.lastIndexOf('\n')) : head, 6);
  const [width = 0, ...others] = rows.map(({ cells }) => cells.length);
  return width >= 2 && others.length > 0 && others.every((other) => other === width);
}
