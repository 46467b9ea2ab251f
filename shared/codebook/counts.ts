/**
 * How many excerpts carry which code, per document: what counts and colours need, several times as cheap
 * as the excerpts themselves (`tallyDocument`). Cached like a tally.
 */
import { differences, originOf } from '../ops/layered-map.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { ExcerptId, ReviewerId } from '../records/ids.ts';
import type { TreeStructure } from './code-tree.ts';
import { codingsByExcerpt } from './passages.ts';

/** Whose coding counts: one reviewer's or everyone's. */
export interface CodingFilter {
  readonly reviewerId?: ReviewerId | undefined;
}

/** Counts of one document; entry `i` of each array is about the code `structure.order[codes[i]]`. */
export interface DocumentCounts {
  readonly codes: Int32Array;
  /** Excerpts coded with exactly this code. */
  readonly own: Int32Array;
  /** Excerpts coded with this code or one below it, each once. */
  readonly rolledUp: Int32Array;
}

interface Counted {
  readonly page: DocumentCodings;
  readonly key: string;
  readonly structure: TreeStructure;
  readonly counts: DocumentCounts;
}

const known = new WeakMap<DocumentCodings, Counted>();
/** What was counted last of the versions of one page, which share the origin of their codings. */
const latest = new WeakMap<object, Counted>();

/**
 * Counts of a document's codes. A long document that was counted before is only counted where it
 * changed. Law: equals counting everything.
 */
export function countDocument(
  page: DocumentCodings,
  structure: TreeStructure,
  filter: CodingFilter = {},
): DocumentCounts {
  const key = filter.reviewerId ?? '';
  const answers = (counted: Counted | undefined): counted is Counted =>
    counted?.key === key && counted.structure === structure;
  const origin = originOf(page.codings);
  const same = known.get(page);
  if (answers(same)) {
    latest.set(origin, same);
    return same.counts;
  }
  const before = latest.get(origin);
  const counts =
    (answers(before) ? recount(before, page, filter.reviewerId) : undefined) ??
    count(page, structure, filter.reviewerId);
  const counted = { page, key, structure, counts };
  known.set(page, counted);
  latest.set(origin, counted);
  return counts;
}

/** The counts after some passages changed: what these counted before is taken off, what they count now added. */
function recount(
  before: Counted,
  page: DocumentCodings,
  reviewerId: string | undefined,
): DocumentCounts | undefined {
  const codings = differences(before.page.codings, page.codings);
  const excerpts = differences(before.page.excerpts, page.excerpts);
  if (codings === undefined || excerpts === undefined) return undefined;
  const changed = new Set(excerpts.keys());
  for (const { after, before: old } of codings.values()) {
    if (old !== undefined) changed.add(old.excerptId);
    if (after !== undefined) changed.add(after.excerptId);
  }
  const { codes, own, rolledUp } = before.counts;
  const totals = new Map(
    Array.from(codes, (place, at) => [place, { own: own[at] ?? 0, rolledUp: rolledUp[at] ?? 0 }]),
  );
  for (const excerptId of changed) {
    const [old, now] = [before.page, page].map((each) =>
      countsOf(each, excerptId, before.structure, reviewerId),
    );
    addTo(totals, old, -1);
    addTo(totals, now, 1);
  }
  const counted = [...totals].filter(([, total]) => total.rolledUp > 0);
  return {
    codes: Int32Array.from(counted, ([place]) => place),
    own: Int32Array.from(counted, ([, total]) => total.own),
    rolledUp: Int32Array.from(counted, ([, total]) => total.rolledUp),
  };
}

interface CodesOfPassage {
  readonly own: ReadonlySet<number>;
  readonly rolledUp: ReadonlySet<number>;
}

/** The codes one passage is counted for. */
function countsOf(
  page: DocumentCodings,
  excerptId: ExcerptId,
  structure: TreeStructure,
  reviewerId: string | undefined,
): CodesOfPassage | undefined {
  const excerpt = page.excerpts.get(excerptId);
  if (excerpt === undefined || excerpt.deleted === true) return undefined;
  if (reviewerId !== undefined && excerpt.reviewerId !== reviewerId) return undefined;
  const own = new Set<number>();
  const rolledUp = new Set<number>();
  for (const coding of codingsByExcerpt(page).get(excerptId) ?? []) {
    if (reviewerId !== undefined && coding.reviewerId !== reviewerId) continue;
    const [innermost, ...above] = structure.places.get(coding.codeId) ?? [];
    if (innermost === undefined) continue;
    own.add(innermost);
    for (const place of [innermost, ...above]) rolledUp.add(place);
  }
  return { own, rolledUp };
}

function addTo(
  totals: Map<number, { own: number; rolledUp: number }>,
  codes: CodesOfPassage | undefined,
  sign: 1 | -1,
): void {
  for (const place of codes?.rolledUp ?? []) {
    const total = totals.get(place) ?? { own: 0, rolledUp: 0 };
    totals.set(place, total);
    total.rolledUp += sign;
    if (codes?.own.has(place)) total.own += sign;
  }
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
