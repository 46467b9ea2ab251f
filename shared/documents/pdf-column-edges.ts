/** How wide the column is in which a line stands. */
import type { ColumnEdges } from './pdf-joins.ts';
import type { PdfLine } from './pdf-lines.ts';
import type { PdfRow } from './pdf-rows.ts';

/** The edges of what has no lines. */
export const nowhere: ColumnEdges = { left: 0, right: 0 };

/**
 * How far the lines around one reach to either side: those that follow each other without a gap, and
 * where these are too few, all of that size that begin at the same place nearby.
 */
export function columnEdges(rows: readonly PdfRow[], index: number): ColumnEdges {
  const line = rows[index]?.[0];
  if (line === undefined) return nowhere;
  const together = [line];
  for (const step of [-1, 1]) {
    let last = line;
    for (let i = index + step; Math.abs(i - index) <= 15; i += step) {
      const [piece, more] = rows[i] ?? [];
      if (piece === undefined || more !== undefined || !isLevel(piece, line)) break;
      const distance = (last.y - piece.y) * step;
      if (distance <= 0 || distance > line.size * 2.2) break;
      together.push(piece);
      last = piece;
    }
  }
  if (together.length >= 4) return edgesOf(together);
  const nearby = rows
    .slice(Math.max(0, index - 30), index + 31)
    .flatMap((row) => (row.length === 1 ? row : []));
  const across = besideColumn(rows, line);
  return edgesOf([
    line,
    ...nearby.filter(
      (piece) => isLevel(piece, line) && piece.x1 <= across.right && piece.x0 >= across.left,
    ),
  ]);
}

/** Where other columns begin and end at the height of a line: what reaches there runs across columns. */
function besideColumn(rows: readonly PdfRow[], line: PdfLine): ColumnEdges {
  const beside = rows.flat().filter(({ y }) => Math.abs(y - line.y) < line.size * 1.5);
  return {
    left: Math.max(-Infinity, ...beside.flatMap(({ x1 }) => (x1 < line.x0 ? [x1] : []))),
    right: Math.min(Infinity, ...beside.flatMap(({ x0 }) => (x0 > line.x1 ? [x0] : []))),
  };
}

function isLevel(piece: PdfLine, line: PdfLine): boolean {
  const apart = line.rtl ? piece.x1 - line.x1 : piece.x0 - line.x0;
  const near = Math.abs(apart) < line.size * 4;
  return near && Math.abs(piece.size - line.size) < 0.6;
}

function edgesOf(lines: readonly PdfLine[]): ColumnEdges {
  return {
    left: Math.min(...lines.map((line) => line.x0)),
    right: Math.max(...lines.map((line) => line.x1)),
  };
}
