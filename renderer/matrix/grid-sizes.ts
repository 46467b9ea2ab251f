/** How large the parts of the grid are, in pixels: heads are as high as the names they carry. */
import type { MatrixSettings } from './matrix-view.ts';

export interface GridSizes {
  readonly row: number;
  readonly cell: number;
  readonly heads: number;
  /** How far a head reaches along its own line. */
  readonly name: number;
  /** What slanted heads reach beyond the last column. */
  readonly beyond: number;
}

/** Of studies' names, which stay put and cover what scrolls below them. */
export const firstColumn = 220;
/** Of the line of totals, which covers the last row. */
export const footHeight = 28;

const slant = (42 * Math.PI) / 180;
/** A slanted name's own height, and what is below it. */
const below = 26;
/** The dot, the arrow of the sorted column, and what is between them and the name. */
const besideName = 44;
const shortestName = 72;
const longestName = 280;
/** A wide cell's name takes up to three lines. */
const wide = { row: 76, cell: 220, line: 20, mostLines: 3 };

/**
 * The sizes for columns whose widest name has so many pixels. `room` is the height of the window: where it is low, names
 * are cut short rather than leaving no room for rows.
 */
export function gridSizes(
  shows: MatrixSettings['shows'],
  widestName: number,
  room: number,
): GridSizes {
  if (shows === 'quote') {
    const lines = Math.ceil(widestName / (wide.cell - besideName));
    const heads = 14 + wide.line * Math.min(wide.mostLines, Math.max(1, lines));
    return { row: wide.row, cell: wide.cell, heads, name: wide.cell, beyond: 0 };
  }
  const longest = Math.min(longestName, Math.max(shortestName, room * 0.36 - 54));
  const name = Math.round(Math.min(longest, Math.max(shortestName, widestName + besideName)));
  return {
    row: 32,
    cell: 76,
    heads: Math.ceil(below + name * Math.sin(slant)),
    name,
    beyond: Math.ceil(name * Math.cos(slant)),
  };
}
