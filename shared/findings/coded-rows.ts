/** The excerpts of each document by code, in numbers: what findings rest on is counted hundreds of times over. */
import type { TreeStructure } from '../codebook/code-tree.ts';
import { codingsByExcerpt, excerptsInOrder } from '../codebook/passages.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { CodeId, DocumentId, ExcerptId, StudyId } from '../records/ids.ts';

/** A document's excerpts in order of the text, and by the place of a code in the tree those with it or below it. */
export interface CodedRows {
  readonly ids: readonly ExcerptId[];
  /** Ascending places in `ids`, each once. */
  readonly byPlace: ReadonlyMap<number, readonly number[]>;
}

/** A document that counts, with its coding by code. */
export interface Counted {
  readonly documentId: DocumentId;
  readonly studyId: StudyId;
  readonly coded: CodedRows;
}

/** The excerpts of one document that are coded under what a finding rests on. */
export class EvidencePart {
  readonly documentId: DocumentId;
  readonly studyId: StudyId;
  readonly count: number;
  readonly #coded: CodedRows;
  readonly #rows: readonly number[];

  constructor({ coded, documentId, studyId }: Counted, rows: readonly number[]) {
    this.documentId = documentId;
    this.studyId = studyId;
    this.count = rows.length;
    this.#coded = coded;
    this.#rows = rows;
  }

  /** In order of the text. */
  get ids(): readonly ExcerptId[] {
    return this.#rows.flatMap((row) => this.#coded.ids[row] ?? []);
  }

  isSameAs(other: EvidencePart): boolean {
    return (
      this.studyId === other.studyId &&
      this.documentId === other.documentId &&
      this.count === other.count &&
      this.#rows.every(
        (row, at) => this.#coded.ids[row] === other.#coded.ids[other.#rows[at] ?? -1],
      )
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
  const byExcerpt = codingsByExcerpt(page);
  const byPlace = new Map<number, number[]>();
  const ids = excerptsInOrder(page).map(({ id }) => id);
  ids.forEach((id, row) => {
    for (const { codeId } of byExcerpt.get(id) ?? [])
      for (const place of structure.places.get(codeId) ?? []) {
        const rows = byPlace.get(place);
        if (rows === undefined) byPlace.set(place, [row]);
        else if (rows.at(-1) !== row) rows.push(row);
      }
  });
  const coded = { ids, byPlace };
  known.set(page, { structure, coded });
  return coded;
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
  let rows: readonly number[] | undefined;
  for (const place of places) {
    const more = counted.coded.byPlace.get(place);
    if (more !== undefined) rows = rows === undefined ? more : merged(rows, more);
  }
  return rows === undefined ? undefined : new EvidencePart(counted, rows);
}

/** Two ascending lists as one, each number once. */
function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  const both: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Number.POSITIVE_INFINITY;
    const y = b[j] ?? Number.POSITIVE_INFINITY;
    both.push(Math.min(x, y));
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return both;
}
