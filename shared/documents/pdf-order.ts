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

// Divides the page at the widest empty band again and again: upright bands part columns, level ones
// part what stands above from what stands below.
function sortedByPlace(lines: readonly PdfLine[], depth: number): PdfLine[] {
  if (lines.length < 2 || depth >= deepest) return byRow(lines);
  const size = median(lines.map((line) => line.size));
  const gutter = widestGap(lines.map((line) => [line.x0, line.x1]));
  const rows = widestGap(lines.map((line) => [line.y, line.y + line.size]));
  if (gutter !== undefined && gutter.width > size && lines.length > 6) {
    const left = lines.filter((line) => line.x1 <= gutter.at);
    const right = lines.filter((line) => line.x1 > gutter.at);
    const first = lines.some((line) => line.rtl) ? [right, left] : [left, right];
    return first.flatMap((part) => sortedByPlace(part, depth + 1));
  }
  if (rows !== undefined && rows.width > size * 0.1) {
    const above = lines.filter((line) => line.y >= rows.at);
    const below = lines.filter((line) => line.y < rows.at);
    return [above, below].flatMap((part) => sortedByPlace(part, depth + 1));
  }
  return byRow(lines);
}

function byRow(lines: readonly PdfLine[]): PdfLine[] {
  return [...lines].sort((a, b) => {
    if (Math.abs(a.y - b.y) > Math.min(a.size, b.size) * 0.4) return b.y - a.y;
    return a.rtl && b.rtl ? b.x0 - a.x0 : a.x0 - b.x0;
  });
}

function widestGap(
  spans: readonly (readonly [number, number])[],
): { at: number; width: number } | undefined {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  let reach = sorted[0]?.[1] ?? 0;
  let best: { at: number; width: number } | undefined;
  for (const [from, to] of sorted) {
    if (from - reach > (best?.width ?? 0)) best = { at: (from + reach) / 2, width: from - reach };
    reach = Math.max(reach, to);
  }
  return best;
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
