import { type CodedExcerpt, codedExcerpts } from '../tables/coded-excerpts.ts';
import type { ListedSource } from '../tables/table-source.ts';

const known = new WeakMap<ListedSource, readonly CodedExcerpt[]>();

/** The coded excerpts of a source, read once for all that is said of them. */
export function codedOf(source: ListedSource): readonly CodedExcerpt[] {
  let entries = known.get(source);
  if (entries === undefined) {
    entries = codedExcerpts(source);
    known.set(source, entries);
  }
  return entries;
}
