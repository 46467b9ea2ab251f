/** Marking several disagreements of the list, to settle them in one go. Agreements are never marked. */
import type { ComparedPassage } from './passages.ts';

/** Marks a disagreement, or takes its mark off. */
export function toggleMark(
  marked: ReadonlySet<string>,
  { id, kind }: ComparedPassage,
): ReadonlySet<string> {
  if (kind === 'agreement') return marked;
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every disagreement between two rows to the marks. */
export function extendMarks(
  rows: readonly ComparedPassage[],
  marked: ReadonlySet<string>,
  from: number,
  to: number,
): ReadonlySet<string> {
  const [first, last] = from < to ? [from, to] : [to, from];
  const between = rows.slice(Math.max(0, first), last + 1);
  return new Set([
    ...marked,
    ...between.filter(({ kind }) => kind !== 'agreement').map(({ id }) => id),
  ]);
}
