/**
 * The coding of one document as numbers: what co-occurrence and queries go through. It is made once for a page of
 * codings and the shape of the codebook, and kept with the page.
 */
import { passageKey, samePassage } from '../anchor/region.ts';
import type { TreeStructure } from '../codebook/code-tree.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { ExcerptId } from '../records/ids.ts';

/** Live excerpts that carry a live code, in order of the text (start, then longest first, then id). */
export interface CodedPage {
  readonly excerpts: readonly Excerpt[];
  /** UTF-16 offsets, end exclusive, one for each excerpt. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The codes of excerpt `i`, each once, are `codes[codesFrom[i]]` up to `codes[codesFrom[i + 1]]`: places in `structure.order`. */
  readonly codesFrom: Int32Array;
  readonly codes: Int32Array;
  /** Whether an excerpt is a region of a page, so that offsets alone do not say what overlaps. */
  readonly hasRegions: boolean;
}

interface Kept {
  readonly structure: TreeStructure;
  readonly coded: CodedPage;
}

const known = new WeakMap<DocumentCodings, Kept>();

/** The coding of a page, the same object for the same page and shape of the codebook. */
export function codedPage(page: DocumentCodings, structure: TreeStructure): CodedPage {
  const kept = known.get(page);
  if (kept?.structure === structure) return kept.coded;
  const coded = readPage(page, structure);
  known.set(page, { structure, coded });
  return coded;
}

function readPage(page: DocumentCodings, structure: TreeStructure): CodedPage {
  const found: Excerpt[] = [];
  const placeOf = new Map<ExcerptId, number>();
  // The codes of an excerpt as a chain of entries, the last one first.
  const last: number[] = [];
  const before: number[] = [];
  const codeOf: number[] = [];
  let hasRegions = false;
  // Codes are mostly given to a passage one after the other.
  let sameId: ExcerptId | undefined;
  let sameAt = -1;
  for (const { codeId, deleted, excerptId } of page.codings.values()) {
    if (deleted === true) continue;
    const code = structure.places.get(codeId)?.[0];
    if (code === undefined) continue;
    let at = excerptId === sameId ? sameAt : placeOf.get(excerptId);
    if (at === undefined) {
      const excerpt = page.excerpts.get(excerptId);
      if (excerpt === undefined || excerpt.deleted === true) continue;
      at = found.push(excerpt) - 1;
      placeOf.set(excerptId, at);
      last.push(-1);
      hasRegions ||= excerpt.region !== undefined;
    }
    sameId = excerptId;
    sameAt = at;
    if (holds(code, last[at] ?? -1, before, codeOf)) continue;
    before.push(last[at] ?? -1);
    last[at] = codeOf.push(code) - 1;
  }
  const order = inOrderOfText(found);
  const size = order.length;
  const excerpts = new Array<Excerpt>(size);
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const codesFrom = new Int32Array(size + 1);
  const codes = new Int32Array(codeOf.length);
  let next = 0;
  for (let place = 0; place < size; place += 1) {
    const at = order[place] as number;
    const excerpt = found[at] as Excerpt;
    excerpts[place] = excerpt;
    start[place] = excerpt.start;
    end[place] = excerpt.end;
    for (let entry = last[at] as number; entry >= 0; entry = before[entry] as number) {
      codes[next] = codeOf[entry] as number;
      next += 1;
    }
    codesFrom[place + 1] = next;
  }
  return { excerpts, start, end, codesFrom, codes, hasRegions };
}

function holds(
  code: number,
  last: number,
  before: readonly number[],
  codeOf: readonly number[],
): boolean {
  for (let entry = last; entry >= 0; entry = before[entry] ?? -1) {
    if (codeOf[entry] === code) return true;
  }
  return false;
}

/**
 * Places of excerpts in order of the text. Two offsets make one number, and numbers are sorted without a comparison
 * of ours; then each excerpt is put where its number stands.
 */
function inOrderOfText(excerpts: readonly Excerpt[]): Int32Array {
  const size = excerpts.length;
  const keys = new Float64Array(size);
  let isInOrder = true;
  for (let at = 0; at < size; at += 1) {
    const { end, start } = excerpts[at] as Excerpt;
    keys[at] = start * span + (span - 1 - end);
    if (at > 0 && (keys[at - 1] as number) >= (keys[at] as number)) isInOrder = false;
  }
  const order = new Int32Array(size);
  if (isInOrder) {
    for (let at = 0; at < size; at += 1) order[at] = at;
    return order;
  }
  const sorted = keys.slice().sort();
  // How many of those with one number were put there, by the first place of that number.
  const put = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    const first = firstOf(sorted, keys[at] as number);
    order[first + (put[first] as number)] = at;
    put[first] = (put[first] as number) + 1;
  }
  for (let first = 0; first < size; first += put[first] as number) {
    if (put[first] === 1) continue;
    order
      .subarray(first, first + (put[first] as number))
      .sort((a, b) => compareAlike(excerpts[a], excerpts[b]));
  }
  return order;
}

/** The first place of a number that is there. */
function firstOf(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of one stretch of text: the regions of its page one after the other, then by id. */
function compareAlike(a: Excerpt | undefined, b: Excerpt | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [first, second] = [passageKey(a), passageKey(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** More than the length of any text; its square is still a whole number. */
const span = 2 ** 26;

const places = new WeakMap<CodedPage, CodedPage>();

/**
 * The same with one entry for each passage (rule Q1): the first of the excerpts that are one stretch of text, whoever
 * made them, with the codes of all of them.
 */
export function passagesOf(coded: CodedPage): CodedPage {
  let joined = places.get(coded);
  if (joined === undefined) {
    joined = joinAlike(coded);
    places.set(coded, joined);
  }
  return joined;
}

function joinAlike(coded: CodedPage): CodedPage {
  const { codes, codesFrom, end, excerpts, start } = coded;
  const firsts: number[] = [];
  excerpts.forEach((excerpt, at) => {
    const before = excerpts[firsts.at(-1) ?? -1];
    if (before === undefined || !samePassage(before, excerpt)) firsts.push(at);
  });
  if (firsts.length === excerpts.length) return coded;
  const joined: number[] = [];
  const joinedFrom = new Int32Array(firsts.length + 1);
  firsts.forEach((first, place) => {
    const last = firsts[place + 1] ?? excerpts.length;
    joined.push(...new Set(codes.subarray(codesFrom[first], codesFrom[last])));
    joinedFrom[place + 1] = joined.length;
  });
  return {
    excerpts: firsts.map((at) => excerpts[at] as Excerpt),
    start: Int32Array.from(firsts, (at) => start[at] ?? 0),
    end: Int32Array.from(firsts, (at) => end[at] ?? 0),
    codesFrom: joinedFrom,
    codes: Int32Array.from(joined),
    hasRegions: coded.hasRegions,
  };
}
