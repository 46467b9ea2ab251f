/** Which citations are worth comparing: those that share a key. What is made grows linearly with their number. */
import type { DuplicateFacts } from './duplicate-facts.ts';

/** Citations by a key; those without one are left out. Indices in ascending order. */
export function bucketsOf<Key>(
  all: readonly DuplicateFacts[],
  keyOf: (facts: DuplicateFacts) => Key | undefined,
): Map<Key, number[]> {
  const buckets = new Map<Key, number[]>();
  all.forEach((facts, index) => {
    const key = keyOf(facts);
    if (key === undefined) return;
    const members = buckets.get(key);
    if (members === undefined) buckets.set(key, [index]);
    else members.push(index);
  });
  return buckets;
}

/** A key that more records share (“editorial”, “a randomised trial”) tells nothing of any two of them. */
const mostAlike = 25;

/** Above any index of a record: index and hash (32 bits) lie together in the 53 bits of a number. */
const indexSpan = 2 ** 21;

/**
 * Pairs of indices, the lower first, each once, of records that share a main title; or two neighbouring words of their
 * titles in a year or the next; or year, volume and page.
 */
export function* likelyPairs(
  all: ReadonlyMap<number, DuplicateFacts>,
): Generator<readonly [number, number]> {
  const keys: number[] = [];
  for (const [index, facts] of all) {
    for (const key of likenessKeys(facts)) keys.push(hashOf(key) * indexSpan + index);
  }
  const sorted = Float64Array.from(keys).sort();
  const seen = new Set<number>();
  for (const members of runsOf(sorted)) {
    if (members.length > mostAlike) continue;
    for (const [at, low] of members.entries()) {
      for (let next = at + 1; next < members.length; next += 1) {
        const high = members[next] ?? low;
        const pair = low * indexSpan + high;
        if (low === high || seen.has(pair)) continue;
        seen.add(pair);
        yield [low, high];
      }
    }
  }
}

function* runsOf(sorted: Float64Array): Generator<readonly number[]> {
  let members: number[] = [];
  let key = -1;
  for (const entry of sorted) {
    const own = Math.floor(entry / indexSpan);
    if (own !== key) {
      if (members.length > 1) yield members;
      members = [];
      key = own;
    }
    members.push(entry % indexSpan);
  }
  if (members.length > 1) yield members;
}

function* likenessKeys({
  main,
  page,
  title,
  volume,
  words,
  year,
}: DuplicateFacts): Generator<string> {
  if (main !== '') yield `m ${main}`;
  if (title !== main) yield `m ${title}`;
  if (page !== undefined) {
    if (page.prefix === 'cd') yield `d ${page.number}`;
    if (year !== undefined && volume !== undefined) {
      yield `p ${year} ${volume} ${page.number}`;
      yield `p ${year + 1} ${volume} ${page.number}`;
    }
  }
  // Years that are near each other share a key; without a year, the main title has to do.
  if (year === undefined) return;
  const told = tellingWords(words);
  for (const [at, word] of told.entries()) {
    const next = told[at + 1];
    if (next === undefined) return;
    yield `w ${year} ${word} ${next}`;
    yield `w ${year + 1} ${word} ${next}`;
  }
}

/** Words that could tell a title from others; of scripts without blanks, pairs of signs are. */
function tellingWords(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (!unspaced.test(word)) return word.length > 3 ? [word] : [];
    return [...word].map((sign, at, signs) => `${sign}${signs[at + 1] ?? ''}`);
  });
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** 32 bits of FNV-1a over UTF-16 units. Two keys of one hash only cost a comparison. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash ^= key.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
