import type { PdfLine } from './pdf-lines.ts';

/** Joins the lines of one cell, upper first. */
export type CellJoin = (upper: PdfLine, lower: PdfLine) => PdfLine;

/**
 * Rows of a table, in which a row whose cells go on from those above is part of the row above. Only what
 * plainly goes on is joined: it stands closer to it than rows do on either side, opens in small letters, and holds no figures alone.
 */
export function withWrappedCells(
  rows: readonly (readonly PdfLine[])[],
  join: CellJoin,
): (readonly PdfLine[])[] {
  const result: (readonly PdfLine[])[] = [];
  // How far the last row stands below the one before it.
  let gap = 0;
  for (const [index, row] of rows.entries()) {
    const above = result.at(-1);
    const distance = (above?.[0]?.y ?? 0) - (row[0]?.y ?? 0);
    const next = rows[index + 1]?.[0];
    const after = next === undefined ? Infinity : (row[0]?.y ?? 0) - next.y;
    const closer =
      gap < (row[0]?.size ?? 0) * 4 && [gap, after].every((other) => other > distance * 1.25);
    const wrapped = above === undefined || !closer ? undefined : wrappedInto(above, row, join);
    if (wrapped === undefined) {
      result.push(row);
      gap = distance;
    } else {
      result[result.length - 1] = wrapped;
      gap = 0;
    }
  }
  return result;
}

function wrappedInto(
  above: readonly PdfLine[],
  row: readonly PdfLine[],
  join: CellJoin,
): PdfLine[] | undefined {
  const [first] = row;
  if (first === undefined || above.length < 2 || row.length > above.length) return undefined;
  if (!/^\p{Ll}/u.test(first.text) || !row.every((piece) => /\p{L}/u.test(piece.text)))
    return undefined;
  const cells = [...above];
  for (const piece of row) {
    const at = cells.findIndex((cell) => isBelow(piece, cell));
    const cell = cells[at];
    const beside = above[at + 1];
    if (cell === undefined || (piece === first && /[.!?:]$/.test(cell.text))) return undefined;
    if (beside !== undefined && piece.x1 > beside.x0) return undefined;
    cells[at] = join(cell, piece);
  }
  // What is below the last cell alone is joined where paragraphs are made.
  const inLast = row.length === 1 && cells.at(-1) !== above.at(-1);
  return inLast ? undefined : cells;
}

function isBelow(piece: PdfLine, cell: PdfLine): boolean {
  const distance = cell.y - piece.y;
  return (
    cell.page === piece.page &&
    cell.angle === piece.angle &&
    Math.abs(cell.size - piece.size) < 0.6 &&
    Math.abs(cell.x0 - piece.x0) < piece.size &&
    distance > 0 &&
    distance < piece.size * 1.35 &&
    /\p{L}/u.test(cell.text)
  );
}
