/**
 * How many excerpts carry which code, per document: what counts and colours need, several times as cheap
 * as the excerpts themselves (`tallyDocument`). Cached like a tally.
 */
import { originOf } from '../ops/layered-map.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { ExcerptId, ReviewerId } from '../records/ids.ts';
import type { TreeStructure } from './code-tree.ts';
import { changedPassages, codingsByExcerpt } from './passages.ts';

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
  const changed = changedPassages(before.page, page);
  if (changed === undefined) return undefined;
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
  const totals = totalsOf(structure);
  const seen = new Set<ExcerptId>();
  const repeated = new Map<ExcerptId, Link | undefined>();
  for (const coding of page.codings.values()) {
    const { excerptId } = coding;
    const places = placesCounted(page, coding, structure, reviewerId);
    if (places === undefined) continue;
    const before = seen.size;
    seen.add(excerptId);
    // Most excerpts have one coding, and need not be gathered first.
    if (seen.size > before) totals.add(places);
    else repeated.set(excerptId, undefined);
  }
  if (repeated.size > 0) countOnce(page, { structure, reviewerId, totals, repeated });
  return totals.take();
}

/** The codes a coding is counted for, innermost first; undefined where it does not count. */
function placesCounted(
  page: DocumentCodings,
  coding: Coding,
  structure: TreeStructure,
  reviewerId: string | undefined,
): readonly number[] | undefined {
  if (coding.deleted === true) return undefined;
  if (reviewerId !== undefined && coding.reviewerId !== reviewerId) return undefined;
  const excerpt = page.excerpts.get(coding.excerptId);
  if (excerpt === undefined || excerpt.deleted === true) return undefined;
  if (reviewerId !== undefined && excerpt.reviewerId !== reviewerId) return undefined;
  return structure.places.get(coding.codeId);
}

/** An excerpt that several codings are on counts once for each code; its first coding was counted already. */
function countOnce(
  page: DocumentCodings,
  at: {
    readonly structure: TreeStructure;
    readonly reviewerId: string | undefined;
    readonly totals: Totals;
    readonly repeated: Map<ExcerptId, Link | undefined>;
  },
): void {
  const { repeated, reviewerId, structure, totals } = at;
  const first = new Map<ExcerptId, readonly number[]>();
  for (const coding of page.codings.values()) {
    const { excerptId } = coding;
    if (!repeated.has(excerptId)) continue;
    const places = placesCounted(page, coding, structure, reviewerId);
    if (places === undefined) continue;
    if (!first.has(excerptId)) first.set(excerptId, places);
    repeated.set(excerptId, { places, next: repeated.get(excerptId) });
  }
  for (const [excerptId, link] of repeated) {
    totals.takeOff(first.get(excerptId) ?? []);
    totals.addOnce(link);
  }
}

/** What codes of one tree are counted with; used again for one document after another. */
class Totals {
  private readonly own: Int32Array;
  private readonly rolledUp: Int32Array;
  /** The last excerpt each code was counted for. */
  private readonly lastOwn: Int32Array;
  private readonly lastRolledUp: Int32Array;
  private readonly isTouched: Uint8Array;
  private touched: number[] = [];
  private number = 0;

  constructor(size: number) {
    this.own = new Int32Array(size);
    this.rolledUp = new Int32Array(size);
    this.lastOwn = new Int32Array(size);
    this.lastRolledUp = new Int32Array(size);
    this.isTouched = new Uint8Array(size);
  }

  add(places: readonly number[], sign = 1): void {
    const { isTouched, own, rolledUp, touched } = this;
    for (let depth = 0; depth < places.length; depth += 1) {
      const place = places[depth] as number;
      if (depth === 0) own[place] = (own[place] as number) + sign;
      rolledUp[place] = (rolledUp[place] as number) + sign;
      if (isTouched[place] === 1) continue;
      isTouched[place] = 1;
      touched.push(place);
    }
  }

  takeOff(places: readonly number[]): void {
    this.add(places, -1);
  }

  addOnce(first: Link | undefined): void {
    this.number += 1;
    const { isTouched, lastOwn, lastRolledUp, number, own, rolledUp, touched } = this;
    for (let link = first; link !== undefined; link = link.next) {
      for (const [depth, place] of link.places.entries()) {
        if (depth === 0 && lastOwn[place] !== number) {
          lastOwn[place] = number;
          own[place] = (own[place] as number) + 1;
        }
        if (lastRolledUp[place] === number) continue;
        lastRolledUp[place] = number;
        rolledUp[place] = (rolledUp[place] as number) + 1;
        if (isTouched[place] === 1) continue;
        isTouched[place] = 1;
        touched.push(place);
      }
    }
  }

  /** What was counted since the last time. */
  take(): DocumentCounts {
    const { isTouched, own, rolledUp, touched } = this;
    const counts = {
      codes: new Int32Array(touched),
      own: new Int32Array(touched.length),
      rolledUp: new Int32Array(touched.length),
    };
    for (let at = 0; at < touched.length; at += 1) {
      const place = touched[at] as number;
      counts.own[at] = own[place] as number;
      counts.rolledUp[at] = rolledUp[place] as number;
      own[place] = 0;
      rolledUp[place] = 0;
      isTouched[place] = 0;
    }
    this.touched = [];
    return counts;
  }
}

const totalsKept = new WeakMap<TreeStructure, Totals>();

function totalsOf(structure: TreeStructure): Totals {
  const kept = totalsKept.get(structure) ?? new Totals(structure.order.length);
  totalsKept.set(structure, kept);
  return kept;
}
