/** Counting what themes and findings rest on: one look at each document’s coding, however much is left out afterwards. */
import { codeTree } from '../codebook/code-tree.ts';
import { type CodedRows, type Counted, rowsAt } from '../findings/coded-rows.ts';
import { countedDocuments, type FindingEvidence } from '../findings/evidence.ts';
import type { CodeId, ReviewerId } from '../records/ids.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { type StudySupport, SupportCounter } from './support.ts';

/** What every theme, and all that is coded, rests on. */
export interface CodedSupport {
  readonly themes: ReadonlyMap<CodeId, readonly StudySupport[]>;
  readonly all: readonly StudySupport[];
}

/** Who coded, each by a number that counts in `StudySupport.byCoder`. */
export class Coders {
  readonly #numbers = new Map<ReviewerId, number>();
  readonly #rows = new Map<CodedRows, DocumentRows>();

  numberOf(id: ReviewerId): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(id, number);
    }
    return number;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The excerpts of a document by who coded them: made once, for all that rests on them. */
  rowsOf(counted: Counted): DocumentRows {
    let rows = this.#rows.get(counted.coded);
    if (rows === undefined) {
      rows = new DocumentRows(counted, this);
      this.#rows.set(counted.coded, rows);
    }
    return rows;
  }
}

/** The support of some themes, each with what is below it, and of all coded excerpts. */
export function codedSupport(
  shown: Shown,
  listed: ListedStudies,
  themes: readonly CodeId[],
  coders: Coders,
): CodedSupport {
  const { structure } = codeTree(shown.codes);
  const counters = themes.map((id) => ({
    id,
    place: structure.places.get(id)?.[0],
    counter: new SupportCounter(),
  }));
  const all = new SupportCounter();
  for (const counted of countedDocuments(shown, listed)) {
    const { coded } = counted;
    const rows = coders.rowsOf(counted);
    for (const { counter, place } of counters)
      if (place !== undefined) rows.addTo(counter, rowsAt(coded, place));
    rows.addTo(all, eachOnce(coded.rows, coded.excerpts.length));
  }
  return {
    themes: new Map(counters.map(({ counter, id }) => [id, counter.support])),
    all: all.support,
  };
}

/** The support of a finding: what it rests on, what was marked besides, and studies that were added by hand. */
export function findingSupport(
  { marked, parts, studies }: FindingEvidence,
  coders: Coders,
): readonly StudySupport[] {
  const counter = new SupportCounter();
  for (const { counted, rows } of parts) coders.rowsOf(counted).addTo(counter, rows);
  for (const { excerpt, studyId, under } of marked)
    if (under.length === 0)
      counter.add(studyId, coders.numberOf(excerpt.reviewerId), {
        excerpts: 1,
        authors: excerpt.constructOrder === 'author' ? 1 : 0,
      });
  for (const { added, studyId } of studies.values())
    if (added !== undefined) counter.addByHand(studyId);
  return counter.support;
}

/** The excerpts of a document: whose coding and whose words, as numbers that are counted again and again. */
class DocumentRows {
  readonly #studyId: StudySupport['studyId'];
  readonly #coder: Int32Array;
  readonly #isAuthor: Uint8Array;
  readonly #here: readonly number[];
  readonly #excerpts: Int32Array;
  readonly #authors: Int32Array;

  constructor({ coded: { excerpts }, studyId }: Counted, coders: Coders) {
    this.#studyId = studyId;
    this.#coder = new Int32Array(excerpts.length);
    this.#isAuthor = new Uint8Array(excerpts.length);
    const here = new Set<number>();
    excerpts.forEach(({ constructOrder, reviewerId }, row) => {
      const coder = coders.numberOf(reviewerId);
      here.add(coder);
      this.#coder[row] = coder;
      if (constructOrder === 'author') this.#isAuthor[row] = 1;
    });
    this.#here = [...here];
    this.#excerpts = new Int32Array(coders.size);
    this.#authors = new Int32Array(coders.size);
  }

  addTo(counter: SupportCounter, rows: Int32Array): void {
    if (rows.length === 0) return;
    const [coder, isAuthor] = [this.#coder, this.#isAuthor];
    const [excerpts, authors] = [this.#excerpts, this.#authors];
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const by = coder[row] ?? 0;
      excerpts[by] = (excerpts[by] ?? 0) + 1;
      authors[by] = (authors[by] ?? 0) + (isAuthor[row] ?? 0);
    }
    for (const by of this.#here) {
      const many = excerpts[by] ?? 0;
      if (many === 0) continue;
      counter.add(this.#studyId, by, { excerpts: many, authors: authors[by] ?? 0 });
      excerpts[by] = 0;
      authors[by] = 0;
    }
  }
}

function eachOnce(rows: Int32Array, size: number): Int32Array {
  const isThere = new Uint8Array(size);
  for (let at = 0; at < rows.length; at += 1) isThere[rows[at] ?? 0] = 1;
  const once: number[] = [];
  for (let row = 0; row < size; row += 1) if (isThere[row] === 1) once.push(row);
  return Int32Array.from(once);
}
