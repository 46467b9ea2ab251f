/** Which citations are worth comparing: those that share a key. What is made grows linearly with their number. */
import type { DuplicateFacts } from './duplicate-facts.ts';

/** Citations that share a key with another one, by that key. Indices in ascending order. */
export function sharedKeys<Key>(
  all: readonly DuplicateFacts[],
  keyOf: (facts: DuplicateFacts) => Key | undefined,
): ReadonlyMap<Key, readonly number[]> {
  const first = new Map<Key, number>();
  const shared = new Map<Key, number[]>();
  all.forEach((facts, index) => {
    const key = keyOf(facts);
    if (key === undefined) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else if (shared.get(key)?.push(index) === undefined) shared.set(key, [before, index]);
  });
  return shared;
}

/** A key that more records share (“editorial”, “a randomised trial”) tells nothing of any two of them. */
const mostAlike = 25;

/** Above any index of a record: two of them lie together in the 53 bits of a number. */
const indexSpan = 2 ** 21;

/**
 * Shows pairs of indices, the lower first, each once, of records that share a main title; or two neighbouring words of
 * their titles in a year or the next; or year, volume and page.
 */
export function forEachLikelyPair(
  all: readonly DuplicateFacts[],
  isLookedAt: (index: number) => boolean,
  show: (low: number, high: number) => void,
): void {
  const keys = new LikenessKeys();
  all.forEach((facts, index) => {
    if (isLookedAt(index)) addKeys(facts, index, keys);
  });
  const seen = new Set<number>();
  keys.forEachRun((members) => {
    for (const [at, low] of members.entries()) {
      for (let next = at + 1; next < members.length; next += 1) {
        const high = members[next] ?? low;
        const pair = low * indexSpan + high;
        if (low === high || seen.has(pair)) continue;
        seen.add(pair);
        show(low, high);
      }
    }
  });
}

/** Pairs of a key and the record it is of. Two keys of one hash only cost a comparison. */
class LikenessKeys {
  // Signed, as small numbers are where code is not compiled yet.
  #keys = new Int32Array(4096);
  #records = new Int32Array(4096);
  #count = 0;

  add(key: number, record: number): void {
    if (this.#count === this.#keys.length) {
      this.#keys = doubled(this.#keys);
      this.#records = doubled(this.#records);
    }
    this.#keys[this.#count] = key;
    this.#records[this.#count] = record;
    this.#count += 1;
  }

  /** The records of each key that two to `mostAlike` share, in the order in which they were added. */
  forEachRun(show: (records: readonly number[]) => void): void {
    const places = 2 ** Math.ceil(Math.log2(2 * this.#count + 2));
    /** Of each place in the table, the first of its entries, counted from 1; and of each entry the next. */
    const heads = new Int32Array(places);
    const nexts = new Int32Array(this.#count + 1);
    // From the last to the first, so that chains ascend.
    for (let entry = this.#count; entry > 0; entry -= 1) {
      const key = this.#keys[entry - 1] ?? 0;
      let place = key & (places - 1);
      for (;;) {
        const head = heads[place] ?? 0;
        if (head === 0 || this.#keys[head - 1] === key) {
          nexts[entry] = head;
          heads[place] = entry;
          break;
        }
        place = (place + 1) & (places - 1);
      }
    }
    for (let place = 0; place < places; place += 1) {
      const head = heads[place] ?? 0;
      if (head === 0 || nexts[head] === 0) continue;
      const records: number[] = [];
      for (let entry = head; entry > 0 && records.length <= mostAlike; entry = nexts[entry] ?? 0)
        records.push(this.#records[entry - 1] ?? 0);
      if (records.length <= mostAlike) show(records);
    }
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * values.length);
  longer.set(values);
  return longer;
}

/** What a key is of comes first in it, so that a word is no page. */
const [ofTitle, ofDocument, ofPlace, ofWords] = [1, 2, 3, 4];

function addKeys(facts: DuplicateFacts, index: number, keys: LikenessKeys): void {
  const { main, page, title, volume, words, year } = facts;
  if (main !== '') keys.add(mixed(ofTitle, hashOf(main)), index);
  if (title !== main) keys.add(mixed(ofTitle, hashOf(title)), index);
  if (page !== undefined) {
    const number = hashOf(page.number);
    if (page.prefix === 'cd') keys.add(mixed(ofDocument, number), index);
    if (year !== undefined && volume !== undefined) {
      const place = mixed(mixed(ofPlace, number), hashOf(volume));
      keys.add(mixed(place, year), index);
      keys.add(mixed(place, year + 1), index);
    }
  }
  // Years that are near each other share a key; without a year, the main title has to do.
  if (year === undefined) return;
  let before: number | undefined;
  for (const word of tellingWords(words, title)) {
    const hash = hashOf(word);
    if (before !== undefined) {
      const both = mixed(mixed(ofWords, before), hash);
      keys.add(mixed(both, year), index);
      keys.add(mixed(both, year + 1), index);
    }
    before = hash;
  }
}

/** Words that could tell a title from others; of scripts without blanks, pairs of signs are. */
function tellingWords(words: readonly string[], title: string): readonly string[] {
  if (!unspaced.test(title)) return words.filter((word) => word.length > 3);
  return words.flatMap((word) => {
    if (!unspaced.test(word)) return word.length > 3 ? [word] : [];
    return [...word].map((sign, at, signs) => `${sign}${signs[at + 1] ?? ''}`);
  });
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** 32 bits of FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

/** One hash of two. */
function mixed(hash: number, other: number): number {
  let both = Math.imul(hash, 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35);
  both = Math.imul(both ^ (both >> 13), 0x9e3779b1);
  return both ^ (both >> 16);
}
