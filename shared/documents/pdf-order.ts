import type { PdfLine } from './pdf-lines.ts';

/**
 * Puts a page's lines into reading order. Most PDFs draw text in the order in which it is read, columns
 * included, and that order is kept. Pages drawn across their columns, or in no order, are sorted by place.
 */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const main = mainAngle(lines);
  const upright = lines.filter((line) => line.angle === main);
  const turned = lines.filter((line) => line.angle !== main);
  const ordered = isDrawnInOrder(upright) ? upright : sortedByPlace(upright, 0);
  return [...ordered, ...turned];
}

function mainAngle(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const line of lines)
    lengths.set(line.angle, (lengths.get(line.angle) ?? 0) + line.text.length);
  let best = 0;
  for (const [angle, length] of lengths) if (length > (lengths.get(best) ?? 0)) best = angle;
  return best;
}

function isDrawnInOrder(lines: readonly PdfLine[]): boolean {
  let backwards = 0;
  let across = 0;
  for (let i = 1; i < lines.length; i++) {
    const last = lines[i - 1];
    const next = lines[i];
    if (last === undefined || next === undefined) continue;
    if (next.y > last.y + last.size * 0.6 && overlap(last, next) > 0.5) backwards++;
    if (isBeside(last, next) && last.text.length > 25 && next.text.length > 25) across++;
  }
  return backwards <= Math.max(3, lines.length * 0.12) && across < 5;
}

/** True when two pieces stand on one line, apart. */
export function isBeside(a: PdfLine, b: PdfLine): boolean {
  return (
    a.angle === b.angle &&
    Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.4 &&
    (a.x1 <= b.x0 || b.x1 <= a.x0)
  );
}

function overlap(a: PdfLine, b: PdfLine): number {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return shared / Math.max(1, Math.min(a.x1 - a.x0, b.x1 - b.x0));
}

const deepest = 12;

/**
 * Columns are parted by an upright band that hardly a line crosses. The lines that do cross it (titles,
 * wide tables and figures, their captions) part what stands above them from what stands below.
 */
function sortedByPlace(lines: readonly PdfLine[], depth: number): PdfLine[] {
  const gutter = depth < deepest ? gutterOf(lines) : undefined;
  if (gutter === undefined) {
    const bands = depth < deepest ? bandsOf(lines) : undefined;
    return bands?.flatMap((band) => sortedByPlace(band, depth + 1)) ?? byRow(lines);
  }
  const rtl = lines.filter((line) => line.rtl).length * 2 > lines.length;
  const ordered: PdfLine[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  const finish = (): void => {
    for (const part of rtl ? [right, left] : [left, right]) {
      ordered.push(...sortedByPlace(part, depth + 1));
    }
    left = [];
    right = [];
  };
  for (const line of byRow(lines)) {
    if (line.x1 <= gutter) left.push(line);
    else if (line.x0 >= gutter) right.push(line);
    else {
      finish();
      ordered.push(line);
    }
  }
  finish();
  return ordered;
}

/** Where an upright band parts long lines on either side, on a fair part of the height. */
function gutterOf(lines: readonly PdfLine[]): number | undefined {
  if (lines.length < 6) return undefined;
  const size = median(lines.map((line) => line.size));
  const edges = [...new Set(lines.map((line) => Math.round(line.x0)))];
  let best: { at: number; crossing: number } | undefined;
  for (const edge of edges) {
    const at = edge - size * 0.5;
    const left = lines.filter((line) => line.x1 <= at);
    const right = lines.filter((line) => line.x0 >= at);
    const crossing = lines.length - left.length - right.length;
    const fewest = Math.min(lettersOf(left), lettersOf(right));
    // Cells of a table are short; lines of a column are not.
    const columns = [left, right].every(
      (part) => lettersOf(part) > part.length * 18 && isFilled(part),
    );
    const enough = Math.min(left.length, right.length) >= 3 && fewest > lettersOf(lines) * 0.15;
    if (!enough || !columns || crossing > lines.length * 0.35) continue;
    if (best === undefined || crossing < best.crossing) best = { at, crossing };
  }
  return best?.at;
}

// The lines of a column mostly reach its end; cells are as long as what they say.
function isFilled(lines: readonly PdfLine[]): boolean {
  const widest = Math.max(...lines.map((line) => line.x1 - line.x0));
  const full = lines.filter((line) => line.x1 - line.x0 > widest * 0.7);
  return full.length >= lines.length * 0.4;
}

/**
 * A page without one gutter may have one in a part of it: columns below a wide table. It is parted at a
 * wide gap, where that shows a gutter on one side. Only the widest gaps are tried.
 */
function bandsOf(lines: readonly PdfLine[]): readonly [PdfLine[], PdfLine[]] | undefined {
  const sorted = byRow(lines);
  const gaps = sorted.flatMap((line, index) => {
    const last = sorted[index - 1];
    if (last === undefined) return [];
    const gap = (last.y - line.y) / Math.max(last.size, line.size);
    return gap > 1.9 ? [{ index, gap }] : [];
  });
  const widest = gaps.sort((a, b) => b.gap - a.gap).slice(0, 4);
  for (const { index } of widest) {
    const [above, below] = [sorted.slice(0, index), sorted.slice(index)];
    if (gutterOf(above) !== undefined || gutterOf(below) !== undefined) return [above, below];
  }
  return undefined;
}

function lettersOf(lines: readonly PdfLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

function byRow(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const rows: PdfLine[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    const same = first !== undefined && first.y - line.y <= Math.min(first.size, line.size) * 0.4;
    if (row !== undefined && same) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => (a.rtl && b.rtl ? b.x0 - a.x0 : a.x0 - b.x0)));
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
