import { hasRightToLeft, rightwardness } from './pdf-bidi.ts';

/** A run of text as pdf.js gives it, of which only what it says and where it stands counts here. */
interface DrawnText {
  readonly str: string;
  readonly transform: readonly number[];
}

/**
 * For each run of a page, whether it is drawn in a line that is read from the right: on a page that is read so, or in a
 * line of one's own on another, such as the Arabic abstract of an English paper. Programs draw the words of such a line in
 * any order.
 */
export function runningRight(items: readonly DrawnText[]): readonly boolean[] {
  if (!items.some(({ str }) => hasRightToLeft(str))) return items.map(() => false);
  const page = items.reduce((sum, { str }) => sum + rightwardness(str, 2), 0) > 0;
  if (page) return items.map(() => true);
  const found: boolean[] = [];
  let line: DrawnText[] = [];
  const finish = (): void => {
    const isRight = line.reduce((sum, { str }) => sum + rightwardness(str, 1), 0) > 0;
    for (const _ of line) found.push(isRight);
    line = [];
  };
  for (const item of items) {
    const last = line.at(-1);
    if (last !== undefined && !isOnLine(last, item)) finish();
    line.push(item);
  }
  finish();
  return found;
}

function isOnLine({ transform: last }: DrawnText, { transform: next }: DrawnText): boolean {
  const size = Math.abs(next[3] ?? 0) || Math.abs(last[3] ?? 0);
  return Math.abs((last[5] ?? 0) - (next[5] ?? 0)) < size * 0.5;
}
