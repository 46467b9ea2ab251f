/**
 * Which sentences of a document carry a code, kept in step with the rows: what a coding changes is read off the two
 * versions, so that the next sentence without a code is found at once in a long document.
 */
import { isBesideWords } from '../anchor/region.ts';
import { firstEndingAfter, type Sentences } from '../documents/findings.ts';
import { differences, originOf } from '../ops/layered-map.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { ExcerptId, ReviewerId } from '../records/ids.ts';
import type { TreeStructure } from './code-tree.ts';
import { codingsByExcerpt } from './passages.ts';

/** Of each sentence how many coded excerpts touch it. */
export interface SentenceCover {
  readonly touching: Int32Array;
  /** How many sentences none touches. */
  readonly without: number;
}

/** UTF-16 offsets, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is asked of a page; without a reviewer all coding in it counts. */
interface Asked {
  readonly sentences: Sentences;
  readonly structure: TreeStructure;
  readonly reviewerId: ReviewerId | undefined;
}

interface Kept extends Asked {
  readonly page: DocumentCodings;
  readonly cover: SentenceCover;
}

const latest = new WeakMap<object, Kept>();

/**
 * Which sentences are coded, by one reviewer's own coding or by all that the page holds; an excerpt codes each sentence
 * it shares a character with, where a code of it is not gone (C7); a region of a page with text codes none (A10).
 * Law: equals counting everything.
 */
export function sentenceCover(page: DocumentCodings, asked: Asked): SentenceCover {
  const origin = originOf(page.codings);
  const before = latest.get(origin);
  const isSame =
    before?.sentences === asked.sentences &&
    before.structure === asked.structure &&
    before.reviewerId === asked.reviewerId;
  if (before !== undefined && isSame && before.page === page) return before.cover;
  const cover = (isSame ? followed(before, page) : undefined) ?? whole(page, asked);
  latest.set(origin, { ...asked, page, cover });
  return cover;
}

/**
 * The next sentence without a code, counted from an offset, round at the end; undefined where all are coded. Forwards it is
 * the first that ends behind the offset, backwards the last that begins before it.
 */
export function stepToUncoded(
  { touching }: SentenceCover,
  sentences: Sentences,
  { direction, from }: { readonly from: number; readonly direction: -1 | 1 },
): { readonly at: number; readonly isRound: boolean } | undefined {
  const count = touching.length;
  const behind = firstEndingAfter(sentences, from);
  const isBefore = behind < count && (sentences.starts[behind] ?? 0) < from;
  const first = direction > 0 || isBefore ? behind : behind - 1;
  for (let step = 0; step < count; step += 1) {
    const at = (first + direction * step + 2 * count) % count;
    if (touching[at] !== 0) continue;
    return { at, isRound: direction > 0 ? at < first : at > first };
  }
  return undefined;
}

/** The same with further passages counted as coded: those whose coding is on its way. */
export function coverWith(
  cover: SentenceCover,
  sentences: Sentences,
  spans: readonly Span[],
): SentenceCover {
  if (spans.length === 0) return cover;
  const touching = cover.touching.slice();
  for (const span of spans) touch(touching, sentences, span, 1);
  return { touching, without: countZeros(touching) };
}

/** Whole percent; only all sentences are 100, and only none are 0. */
export function percentOf(coded: number, count: number): number {
  if (count === 0) return 0;
  const percent = Math.round((100 * coded) / count);
  if (coded === 0 || coded === count) return percent;
  return Math.min(99, Math.max(1, percent));
}

function whole(page: DocumentCodings, asked: Asked): SentenceCover {
  const touching = new Int32Array(asked.sentences.starts.length);
  for (const id of page.excerpts.keys()) add(touching, { page, id, asked, sign: 1 });
  return { touching, without: countZeros(touching) };
}

function followed(before: Kept, page: DocumentCodings): SentenceCover | undefined {
  const codings = differences(before.page.codings, page.codings);
  const excerpts = differences(before.page.excerpts, page.excerpts);
  if (codings === undefined || excerpts === undefined) return undefined;
  const changed = new Set(excerpts.keys());
  for (const { after, before: old } of codings.values()) {
    if (old !== undefined) changed.add(old.excerptId);
    if (after !== undefined) changed.add(after.excerptId);
  }
  if (changed.size === 0) return before.cover;
  const touching = before.cover.touching.slice();
  for (const id of changed) {
    add(touching, { page: before.page, id, asked: before, sign: -1 });
    add(touching, { page, id, asked: before, sign: 1 });
  }
  return { touching, without: countZeros(touching) };
}

function add(
  touching: Int32Array,
  one: {
    readonly page: DocumentCodings;
    readonly id: ExcerptId;
    readonly asked: Asked;
    readonly sign: -1 | 1;
  },
): void {
  const { asked, id, page, sign } = one;
  const excerpt = page.excerpts.get(id);
  if (excerpt === undefined || excerpt.deleted === true || isBesideWords(excerpt)) return;
  if (!isCoded(page, id, asked)) return;
  touch(touching, asked.sentences, excerpt, sign);
}

function touch(touching: Int32Array, sentences: Sentences, span: Span, by: -1 | 1): void {
  for (let at = firstEndingAfter(sentences, span.start); at < touching.length; at += 1) {
    if ((sentences.starts[at] ?? 0) >= span.end) break;
    touching[at] = (touching[at] ?? 0) + by;
  }
}

function isCoded(page: DocumentCodings, id: ExcerptId, asked: Asked): boolean {
  const { reviewerId, structure } = asked;
  return (codingsByExcerpt(page).get(id) ?? []).some(
    (coding) =>
      structure.resolved.has(coding.codeId) &&
      (reviewerId === undefined || (coding.reviewerId === reviewerId && coding.layer === 'own')),
  );
}

function countZeros(numbers: Int32Array): number {
  let zeros = 0;
  for (const number of numbers) if (number === 0) zeros += 1;
  return zeros;
}
