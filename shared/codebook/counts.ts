/**
 * How many excerpts carry which code, per document: what counts and colours need, several times as cheap
 * as the excerpts themselves (`tallyDocument`). Cached like a tally.
 */
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { ExcerptId } from '../records/records.ts';
import type { TreeStructure } from './code-tree.ts';
import type { CodingFilter } from './tally.ts';

/** Counts of one document; entry `i` of each array is about the code `structure.order[codes[i]]`. */
export interface DocumentCounts {
  readonly codes: Int32Array;
  /** Excerpts coded with exactly this code. */
  readonly own: Int32Array;
  /** Excerpts coded with this code or one below it, each once. */
  readonly rolledUp: Int32Array;
}

const cache = new WeakMap<
  DocumentCodings,
  { key: string; structure: TreeStructure; counts: DocumentCounts }
>();

export function countDocument(
  page: DocumentCodings,
  structure: TreeStructure,
  filter: CodingFilter = {},
): DocumentCounts {
  const key = filter.reviewerId ?? '';
  const cached = cache.get(page);
  if (cached !== undefined && cached.key === key && cached.structure === structure) {
    return cached.counts;
  }
  const counts = count(page, structure, filter.reviewerId);
  cache.set(page, { key, structure, counts });
  return counts;
}

/** A coding's codes, innermost first, and the next coding of the same excerpt. */
interface Link {
  readonly places: readonly number[];
  readonly next: Link | undefined;
}

function count(
  page: DocumentCodings,
  structure: TreeStructure,
  reviewerId: string | undefined,
): DocumentCounts {
  const byExcerpt = new Map<ExcerptId, Link>();
  for (const coding of page.codings.values()) {
    if (coding.deleted === true) continue;
    if (reviewerId !== undefined && coding.reviewerId !== reviewerId) continue;
    const places = structure.places.get(coding.codeId);
    if (places === undefined) continue;
    byExcerpt.set(coding.excerptId, { places, next: byExcerpt.get(coding.excerptId) });
  }
  const size = structure.order.length;
  const [own, rolledUp] = [new Int32Array(size), new Int32Array(size)];
  // The last excerpt each code was counted for: an excerpt counts once however often it is coded.
  const [lastOwn, lastRolledUp] = [new Int32Array(size), new Int32Array(size)];
  const touched: number[] = [];
  let number = 0;
  for (const [excerptId, first] of byExcerpt) {
    const excerpt = page.excerpts.get(excerptId);
    if (excerpt === undefined || excerpt.deleted === true) continue;
    if (reviewerId !== undefined && excerpt.reviewerId !== reviewerId) continue;
    number += 1;
    for (let link: Link | undefined = first; link !== undefined; link = link.next) {
      const { places } = link;
      for (let depth = 0; depth < places.length; depth += 1) {
        const place = places[depth] as number;
        if (depth === 0 && lastOwn[place] !== number) {
          lastOwn[place] = number;
          own[place] = (own[place] as number) + 1;
        }
        if (lastRolledUp[place] === number) continue;
        if (rolledUp[place] === 0) touched.push(place);
        lastRolledUp[place] = number;
        rolledUp[place] = (rolledUp[place] as number) + 1;
      }
    }
  }
  const codes = Int32Array.from(touched);
  return {
    codes,
    own: codes.map((place) => own[place] as number),
    rolledUp: codes.map((place) => rolledUp[place] as number),
  };
}
