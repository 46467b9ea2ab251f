/** The excerpts of each document by code, in numbers: what findings rest on is counted hundreds of times over. */
import type { TreeStructure } from '../codebook/code-tree.ts';
import { inOrderOfText } from '../codebook/passages.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, DocumentId, ExcerptId, StudyId } from '../records/ids.ts';

/** A document's live excerpts in the order of its rows, and by the place of a code in the tree those with it or below it. */
export interface CodedRows {
  readonly excerpts: readonly Excerpt[];
  /** The rows under one code after those under the one before it, ascending and each once: one list, for there are many codes. */
  readonly rows: Int32Array;
  /** For each place in the tree where its rows begin in that list, and one more for where the last end. */
  readonly starts: Int32Array;
}

/** A document that counts, with its coding by code. */
export interface Counted {
  readonly documentId: DocumentId;
  readonly studyId: StudyId;
  readonly coded: CodedRows;
}

/** The excerpts of one document that are coded under what a finding rests on. */
export class EvidencePart {
  readonly count: number;
  readonly counted: Counted;
  readonly #places: readonly number[];

  constructor(counted: Counted, places: readonly number[], count: number) {
    this.count = count;
    this.counted = counted;
    this.#places = places;
  }

  get documentId(): DocumentId {
    return this.counted.documentId;
  }

  get studyId(): StudyId {
    return this.counted.studyId;
  }

  /** In order of the text, which is found out where they are shown, not where they are counted. */
  get ids(): readonly ExcerptId[] {
    const { coded } = this.counted;
    return Array.from(rowsUnder(coded, this.#places))
      .flatMap((row) => coded.excerpts[row] ?? [])
      .sort(inOrderOfText)
      .map(({ id }) => id);
  }

  /**
   * Those that come first by places that `placesIn` gives to the rows of a document, in that order. Asked of hundreds of
   * findings: what is kept of a document is looked through without making anything of its rows.
   */
  first(
    wanted: number,
    placesIn: (excerpts: CodedRows['excerpts']) => Int32Array,
  ): readonly Excerpt[] {
    const { coded } = this.counted;
    const places = placesIn(coded.excerpts);
    const best: number[] = [];
    for (const under of this.#places)
      for (const row of rowsAt(coded, under)) {
        const place = places[row] ?? 0;
        const last = best.at(-1);
        const isBehind = last !== undefined && place > (places[last] ?? 0);
        if ((isBehind && best.length >= wanted) || best.includes(row)) continue;
        const at = best.findIndex((other) => (places[other] ?? 0) > place);
        best.splice(at < 0 ? best.length : at, 0, row);
        if (best.length > wanted) best.pop();
      }
    return best.flatMap((row) => coded.excerpts[row] ?? []);
  }

  /** The rows of the document, ascending and each once: for who counts and does not show them. */
  get rows(): Int32Array {
    return rowsUnder(this.counted.coded, this.#places);
  }

  /** The excerpts themselves, in that order. */
  get excerpts(): readonly Excerpt[] {
    const { excerpts } = this.counted.coded;
    return Array.from(this.rows).flatMap((row) => excerpts[row] ?? []);
  }

  isSameAs(other: EvidencePart): boolean {
    if (
      this.studyId !== other.studyId ||
      this.documentId !== other.documentId ||
      this.count !== other.count
    )
      return false;
    const [mine, theirs] = [this.counted.coded, other.counted.coded];
    const rows = rowsUnder(theirs, other.#places);
    return rowsUnder(mine, this.#places).every(
      (row, at) => mine.excerpts[row]?.id === theirs.excerpts[rows[at] ?? -1]?.id,
    );
  }
}

const known = new WeakMap<
  DocumentCodings,
  { readonly structure: TreeStructure; readonly coded: CodedRows }
>();

/** The coding of a document by code. Law: the same object for the same coding and shape of the tree. */
export function codedRows(page: DocumentCodings, structure: TreeStructure): CodedRows {
  const last = known.get(page);
  if (last?.structure === structure) return last.coded;
  const rowOf = new Map<ExcerptId, number>();
  const excerpts: Excerpt[] = [];
  for (const excerpt of page.excerpts.values()) {
    if (excerpt.deleted === true) continue;
    rowOf.set(excerpt.id, excerpts.length);
    excerpts.push(excerpt);
  }
  const coded = { excerpts, ...rowsByPlace(page, structure, rowOf) };
  known.set(page, { structure, coded });
  return coded;
}

function rowsByPlace(
  { codings }: DocumentCodings,
  { order, places }: TreeStructure,
  rowOf: ReadonlyMap<ExcerptId, number>,
): Pick<CodedRows, 'rows' | 'starts'> {
  const rowsOn: number[] = [];
  const placesOn: (readonly number[])[] = [];
  const starts = new Int32Array(order.length + 1);
  for (const { codeId, deleted, excerptId } of codings.values()) {
    const row = deleted === true ? undefined : rowOf.get(excerptId);
    const under = row === undefined ? undefined : places.get(codeId);
    if (row === undefined || under === undefined) continue;
    rowsOn.push(row);
    placesOn.push(under);
    for (let at = 0; at < under.length; at += 1) {
      const behind = (under[at] ?? 0) + 1;
      starts[behind] = (starts[behind] ?? 0) + 1;
    }
  }
  for (let place = 0; place < order.length; place += 1)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const rows = new Int32Array(starts[order.length] ?? 0);
  const filled = starts.slice();
  let isTidy = true;
  for (let coding = 0; coding < rowsOn.length; coding += 1) {
    const row = rowsOn[coding] ?? 0;
    const under = placesOn[coding] ?? none;
    for (let at = 0; at < under.length; at += 1) {
      const place = under[at] ?? 0;
      const to = filled[place] ?? 0;
      isTidy &&= to === starts[place] || (rows[to - 1] ?? 0) < row;
      rows[to] = row;
      filled[place] = to + 1;
    }
  }
  return isTidy ? { rows, starts } : tidied(rows, starts);
}

const none: readonly number[] = [];

/** The same rows ascending under each place, and each once: of an excerpt with several codes under one theme they are more. */
function tidied(rows: Int32Array, starts: Int32Array): Pick<CodedRows, 'rows' | 'starts'> {
  const ends = new Int32Array(starts.length);
  let end = 0;
  for (let place = 0; place + 1 < starts.length; place += 1) {
    const own = rows.slice(starts[place], starts[place + 1]).sort();
    for (let at = 0; at < own.length; at += 1) {
      if (at > 0 && own[at] === own[at - 1]) continue;
      rows[end] = own[at] ?? 0;
      end += 1;
    }
    ends[place + 1] = end;
  }
  return { rows: rows.slice(0, end), starts: ends };
}

/** The rows under one place. */
export function rowsAt({ rows, starts }: CodedRows, place: number): Int32Array {
  return rows.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
}

/** Places of codes, without those that lie below another of them and so add nothing. */
export function placesOf(
  { lineage, places }: TreeStructure,
  rests: readonly CodeId[],
): readonly number[] {
  const all = new Set(rests);
  return rests.flatMap((id) => {
    const isBelow = (lineage.get(id) ?? []).some((above) => above !== id && all.has(above));
    return isBelow ? [] : (places.get(id)?.[0] ?? []);
  });
}

/** The excerpts under some codes of a document; undefined where there are none. */
export function partUnder(counted: Counted, places: readonly number[]): EvidencePart | undefined {
  const count = countUnder(counted.coded, places);
  return count === 0 ? undefined : new EvidencePart(counted, places, count);
}

/** How many rows lie under some places, each once. */
function countUnder(coded: CodedRows, places: readonly number[]): number {
  const { rows, starts } = coded;
  if (places.length > 2) return rowsUnder(coded, places).length;
  // Asked for every finding and document: without a list for each pair of numbers.
  const first = places[0];
  const second = places[1];
  if (first === undefined) return 0;
  let i = starts[first] ?? 0;
  const end = starts[first + 1] ?? 0;
  if (second === undefined) return end - i;
  let j = starts[second] ?? 0;
  const otherEnd = starts[second + 1] ?? 0;
  let count = end - i + otherEnd - j;
  while (i < end && j < otherEnd) {
    const x = rows[i] ?? 0;
    const y = rows[j] ?? 0;
    if (x === y) count -= 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}

/** The rows under some places, ascending and each once. */
function rowsUnder(coded: CodedRows, places: readonly number[]): Int32Array {
  const [first, second] = places;
  if (first === undefined) return new Int32Array(0);
  if (second === undefined) return rowsAt(coded, first);
  const all = new Set(places.flatMap((place) => Array.from(rowsAt(coded, place))));
  return Int32Array.from(all).sort();
}
