import type { PdfTextItem } from './pdf-lines.ts';

/** How far apart, in font sizes, two drawings of one text are still one: a shadow, or letters made bold. */
const sameSpot = 0.1;
/** Of equal texts on a page, how many of the latest are looked at. */
const latest = 20;

/** Items without those that draw the same text once more in the same place. */
export function drawnOnce(items: readonly PdfTextItem[]): readonly PdfTextItem[] {
  const seen = new Map<string, PdfTextItem[]>();
  let twice = false;
  const once = items.filter((item) => {
    if (item.str.trim() === '') return true;
    const equal = seen.get(item.str);
    if (equal === undefined) {
      seen.set(item.str, [item]);
      return true;
    }
    if (equal.some((other) => isInPlaceOf(item, other))) {
      twice = true;
      return false;
    }
    equal.push(item);
    if (equal.length > latest) equal.shift();
    return true;
  });
  return twice ? once : items;
}

function isInPlaceOf({ transform, width }: PdfTextItem, other: PdfTextItem): boolean {
  const near = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) * sameSpot;
  const isAt = (index: number, far: number): boolean =>
    Math.abs((transform[index] ?? 0) - (other.transform[index] ?? 0)) <= far;
  const alike = [0, 1, 2, 3].every((index) => isAt(index, near));
  return alike && isAt(4, near) && isAt(5, near) && Math.abs(width - other.width) <= near * 3;
}
