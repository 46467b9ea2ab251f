/**
 * Which records are likely to be included, learned from decisions on others: naive Bayes on weighted words, with the
 * smoothing and the balance of classes that ASReview published for it (its model ELAS u3). What a word counts is set off
 * against a word that no decided record has, so that the words of a record explain its place.
 */
import type { RecordWords } from './record-words.ts';

/** What was decided on a record, as a model learns it. */
export const included = 1;
export const excluded = -1;
export const undecided = 0;

/** Smoothing of counts, and how much all exclusions weigh against all inclusions. */
const smoothing = 3.822;
const ratio = 1.2;

export interface Learned {
  /** Of each word what it counts: above 0 for inclusion, below 0 for exclusion. */
  readonly counts: Float64Array;
  readonly included: number;
  readonly excluded: number;
}

/** Learns from `labels`, one a record; undefined until there is an inclusion and an exclusion. */
export function learn(
  { starts, terms, weights, words }: RecordWords,
  labels: Int8Array,
): Learned | undefined {
  let [ins, outs] = [0, 0];
  for (const label of labels) {
    if (label === included) ins += 1;
    else if (label === excluded) outs += 1;
  }
  if (ins === 0 || outs === 0) return undefined;
  const share = ins / (ratio * outs);
  const scale = (ins + outs) / (ins + share * outs);
  const forIn = new Float64Array(words.length);
  const forOut = new Float64Array(words.length);
  for (const [record, label] of labels.entries()) {
    if (label === undecided) continue;
    const sums = label === included ? forIn : forOut;
    const by = label === included ? scale : scale * share;
    const end = starts[record + 1] ?? 0;
    for (let at = starts[record] ?? 0; at < end; at += 1) {
      const term = terms[at] ?? 0;
      sums[term] = (sums[term] ?? 0) + by * (weights[at] ?? 0);
    }
  }
  const counts = forIn.map(
    (sum, term) => Math.log(1 + sum / smoothing) - Math.log(1 + (forOut[term] ?? 0) / smoothing),
  );
  return { counts, included: ins, excluded: outs };
}

/** Places of all records, the likeliest first; of equal ones the earlier place. */
export function likeliestFirst(
  { starts, terms, weights }: RecordWords,
  { counts }: Pick<Learned, 'counts'>,
): Uint32Array {
  const scores = new Float64Array(Math.max(0, starts.length - 1));
  for (let record = 0; record < scores.length; record += 1) {
    const end = starts[record + 1] ?? 0;
    let score = 0;
    for (let at = starts[record] ?? 0; at < end; at += 1)
      score += (weights[at] ?? 0) * (counts[terms[at] ?? 0] ?? 0);
    // What differs by rounding alone is equal.
    scores[record] = Math.round(score * 1e9);
  }
  return Uint32Array.from(scores.keys()).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
  );
}

/** A word of a record, and which way it counts. */
export interface TellingWord {
  readonly word: string;
  readonly speaksFor: 'include' | 'exclude';
}

/** The words that count most for the place of a record, the strongest first. */
export function tellingWords(
  { starts, terms, weights, words }: RecordWords,
  { counts }: Pick<Learned, 'counts'>,
  record: number,
  most = 5,
): readonly TellingWord[] {
  const found: { readonly word: string; readonly by: number }[] = [];
  const end = starts[record + 1] ?? 0;
  for (let at = starts[record] ?? 0; at < end; at += 1) {
    const term = terms[at] ?? 0;
    const by = (weights[at] ?? 0) * (counts[term] ?? 0);
    if (by !== 0) found.push({ word: words[term] ?? '', by });
  }
  return found
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ by, word }) => ({ word, speaksFor: by > 0 ? 'include' : 'exclude' }));
}
