/** The words of titles and abstracts, weighted, as what a model learns from (rule S21). */
import { stopWords } from '../words/stop-words.ts';
import { countWordsIn, wordKey } from '../words/words-in.ts';

/** Of each record the words it has, with their weights: its words lie from `starts[record]` to `starts[record + 1]`. */
export interface RecordWords {
  /** In the order of their letters. */
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  /** Places in `words`. */
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

const stop = new Set(stopWords.en.split(/\s+/));
/** A word of one record tells nothing about others, and one of most records nothing about any. */
const fewest = 2;
const mostOfAll = 0.5;

/** Counts share a number with the place of their word: sorted as numbers, they are sorted by word. */
const countsBelow = 65_536;

/**
 * TF-IDF: how often a word stands in a record, by how few records have it, each record of length 1. The same for the same
 * texts in the same order.
 */
export function wordsOfRecords(texts: readonly string[]): RecordWords {
  const { counts, having, keys, starts: from } = countAll(texts);
  const most = Math.max(fewest, texts.length * mostOfAll);
  const used = [...keys.keys()].filter((id) => {
    const records = having[id] ?? 0;
    return records >= fewest && records <= most;
  });
  const byWord = (a: number, b: number): number => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1);
  const sorted = used.sort(byWord);
  const places = new Int32Array(keys.length).fill(-1);
  for (const [place, id] of sorted.entries()) places[id] = place;
  const rarity = Float64Array.from(
    sorted,
    (id) => Math.log((1 + texts.length) / (1 + (having[id] ?? 0))) + 1,
  );
  const starts = new Uint32Array(texts.length + 1);
  const terms = new Uint32Array(counts.length);
  const weights = new Float64Array(counts.length);
  let end = 0;
  for (let record = 0; record < texts.length; record += 1) {
    const here = counts.slice(from[record], from[record + 1]);
    for (const [at, packed] of here.entries()) {
      const place = places[Math.floor(packed / countsBelow)] ?? -1;
      here[at] = place < 0 ? -1 : place * countsBelow + (packed % countsBelow);
    }
    here.sort();
    const begin = end;
    let squares = 0;
    for (const packed of here) {
      if (packed < 0) continue;
      const place = Math.floor(packed / countsBelow);
      const weight = (packed % countsBelow) * (rarity[place] ?? 0);
      terms[end] = place;
      weights[end] = weight;
      squares += weight * weight;
      end += 1;
    }
    const length = Math.sqrt(squares);
    for (let at = begin; at < end; at += 1) weights[at] = (weights[at] ?? 0) / length;
    starts[record + 1] = end;
  }
  const words = sorted.map((id) => keys[id] ?? '');
  return { words, starts, terms: terms.slice(0, end), weights: weights.slice(0, end) };
}

/** Of each record its words, each once, as a number that holds the word and how often it stands there. */
interface Counted {
  readonly keys: readonly string[];
  /** Of each word in how many records it stands. */
  readonly having: readonly number[];
  readonly starts: Uint32Array;
  readonly counts: Float64Array;
}

function countAll(texts: readonly string[]): Counted {
  const keys: string[] = [];
  const having: number[] = [];
  const ids = new Map<string, number>();
  // What a spelling comes to is worked out once: -1 where it tells nothing.
  const forms = new Map<string, number>();
  const idOf = (form: string): number => {
    const known = forms.get(form);
    if (known !== undefined) return known;
    const key = wordKey(form);
    const id = isTelling(key) ? (ids.get(key) ?? keys.length) : -1;
    if (id === keys.length) {
      keys.push(key);
      having.push(0);
      ids.set(key, id);
    }
    forms.set(form, id);
    return id;
  };
  const starts = new Uint32Array(texts.length + 1);
  let counts = new Float64Array(1024);
  let end = 0;
  for (const [record, text] of texts.entries()) {
    const found = new Map<string, number>();
    countWordsIn(text, found);
    const here = new Map<number, number>();
    for (const [form, count] of found) {
      const id = idOf(form);
      if (id >= 0) here.set(id, Math.min(countsBelow - 1, (here.get(id) ?? 0) + count));
    }
    if (end + here.size > counts.length) {
      const more = new Float64Array(Math.max(counts.length * 2, end + here.size));
      more.set(counts.subarray(0, end));
      counts = more;
    }
    for (const [id, count] of here) {
      having[id] = (having[id] ?? 0) + 1;
      counts[end] = id * countsBelow + count;
      end += 1;
    }
    starts[record + 1] = end;
  }
  return { keys, having, starts, counts: counts.slice(0, end) };
}

function isTelling(key: string): boolean {
  return key.length > 1 && !stop.has(key) && !/^\p{N}+$/u.test(key);
}
