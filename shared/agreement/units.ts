/** From coding to ratings: which unit of text counts as rated, and how. */

import { BugError } from '../errors.ts';
import { firstWhere } from '../first-where.ts';
import { type CodedText, forEachPassageGroup, type Span } from './coded-text.ts';
import { missing, type Ratings, RatingsBuilder } from './ratings.ts';
import { TextSweeper } from './sweep.ts';

/**
 * What is counted. A sentence or paragraph is coded with a category where an excerpt touches it; a
 * document where it has one excerpt at least. `excerpt` compares whole excerpts (excerpt-matching.ts).
 */
export const unitKinds = ['character', 'sentence', 'paragraph', 'document', 'excerpt'] as const;
/** One of `unitKinds`. */
export type UnitKind = (typeof unitKinds)[number];
/** Units whose number does not depend on what was coded: those that chance can be reckoned for. */
export type RatedUnit = Exclude<UnitKind, 'excerpt'>;

/** Which units to count. */
export interface RatingOptions {
  readonly unit: RatedUnit;
  /** Keep characters apart by paragraph, for resampling; other units are resampled one by one. */
  readonly clustered?: boolean | undefined;
}

/** Rating of a unit that was not coded; 1 is a unit that was. */
export const notCoded = 0;

/** Coded with the category or not, by every reviewer who coded the document. */
export function ratingsOfCategory(
  coded: CodedText,
  category: number,
  options: RatingOptions,
): Ratings {
  const counter = new UnitCounter(coded, options);
  const builder = counter.newBuilder();
  counter.addCategory(category, () => builder);
  return builder.build(2);
}

/** Coded with any of the categories or not. */
export function ratingsOfAnyCategory(coded: CodedText, options: RatingOptions): Ratings {
  const counter = new UnitCounter(coded, options);
  const builder = counter.newBuilder();
  coded.documents.forEach((_, document) => {
    counter.addCoded(builder, document, coded.byDocument, ...documentSpans(coded, document));
  });
  return builder.build(2);
}

/** Every decision: each unit once for each category, coded with it or not. */
export function ratingsOfAllDecisions(coded: CodedText, options: RatingOptions): Ratings {
  const counter = new UnitCounter(coded, options);
  const builder = counter.newBuilder();
  coded.categoryIds.forEach((_, category) => {
    counter.addCategory(category, () => builder);
  });
  return builder.build(2);
}

/** `ratingsOfAllDecisions` of each document by itself, in order of the documents. */
export function ratingsByDocument(coded: CodedText, options: RatingOptions): readonly Ratings[] {
  const counter = new UnitCounter(coded, options);
  const builders = coded.documents.map(() => counter.newBuilder());
  coded.categoryIds.forEach((_, category) => {
    counter.addCategory(category, (document) => {
      const builder = builders[document];
      if (builder === undefined) throw new BugError('A coded document has no place in the table.');
      return builder;
    });
  });
  return builders.map((builder) => builder.build(2));
}

/** Which of several alternatives each unit was coded with; the last category is "none of them". */
export interface AlternativeRatings {
  readonly ratings: Ratings;
  /** Units that some reviewer coded with two of the categories, which alternatives do not allow. */
  readonly overlapping: number;
}

/** For sets of categories that exclude one another. Units with several categories are left out and counted. */
export function ratingsOfAlternatives(
  coded: CodedText,
  options: RatingOptions,
): AlternativeRatings {
  const counter = new UnitCounter(coded, options);
  const builder = counter.newBuilder();
  let overlapping = 0;
  coded.documents.forEach((_, document) => {
    overlapping += counter.addAlternatives(builder, document);
  });
  return { ratings: builder.build(coded.categoryIds.length + 1), overlapping };
}

type Columns = CodedText['byDocument'];

/** Puts units of documents into tables, with room that is reused from document to document. */
class UnitCounter {
  readonly #coded: CodedText;
  readonly #unit: RatedUnit;
  readonly #clustered: boolean;
  readonly #raters: number;
  readonly #cells: Int32Array;
  readonly #active: Int32Array;
  readonly #sweeper = new TextSweeper();
  /** Number of the first paragraph of each document, counted through all of them. */
  readonly #firstParagraph: Int32Array;

  constructor(coded: CodedText, { unit, clustered }: RatingOptions) {
    this.#coded = coded;
    this.#unit = unit;
    this.#clustered = clustered === true && unit === 'character';
    this.#raters = coded.reviewerIds.length;
    this.#cells = new Int32Array(this.#raters);
    this.#active = new Int32Array(this.#raters);
    this.#firstParagraph = new Int32Array(coded.documents.length);
    let paragraphs = 0;
    coded.documents.forEach((document, number) => {
      this.#firstParagraph[number] = paragraphs;
      paragraphs += Math.max(1, document.paragraphs.length);
    });
  }

  newBuilder(): RatingsBuilder {
    return new RatingsBuilder(this.#raters, this.#clustered);
  }

  addCategory(category: number, builderOf: (document: number) => RatingsBuilder): void {
    const coded = this.#coded;
    let next = 0;
    const addEmptyUpTo = (document: number): void => {
      for (; next < document; next += 1)
        this.addCoded(builderOf(next), next, coded.byCategory, 0, 0);
    };
    forEachPassageGroup(coded, category, (document, from, to) => {
      addEmptyUpTo(document);
      this.addCoded(builderOf(document), document, coded.byCategory, from, to);
      next = document + 1;
    });
    addEmptyUpTo(coded.documents.length);
  }

  /** Adds the units of a document: coded where one of the spans is. */
  addCoded(
    builder: RatingsBuilder,
    document: number,
    table: Columns,
    from: number,
    to: number,
  ): void {
    const cells = this.#cells;
    this.#clearCells(document);
    if (from === to && !this.#clustered) {
      builder.add(cells, this.#unitsIn(document));
      return;
    }
    if (this.#unit !== 'character') {
      this.#addTouched(builder, document, table, from, to);
      return;
    }
    const active = this.#active.fill(0);
    this.#sweeper.sweep(
      table,
      { from, to, length: this.#lengthOf(document) },
      {
        onSpan: (span, begins) => {
          const reviewer = table.reviewers[span] ?? 0;
          active[reviewer] = (active[reviewer] ?? 0) + (begins ? 1 : -1);
          cells[reviewer] = (active[reviewer] ?? 0) > 0 ? 1 : notCoded;
        },
        onRun: (start, end) => {
          this.#addRun(builder, document, start, end);
        },
      },
    );
  }

  /** Returns how many units were left out because a reviewer gave them several categories. */
  addAlternatives(builder: RatingsBuilder, document: number): number {
    const table = this.#coded.byDocument;
    const [from, to] = documentSpans(this.#coded, document);
    const none = this.#coded.categoryIds.length;
    const cells = this.#cells;
    this.#clearCells(document, none);
    if (this.#unit !== 'character') return this.#addTouchedOnce(builder, document, from, to, none);
    let overlapping = 0;
    let several = 0;
    const active = this.#active.fill(0);
    // The sum of a reviewer's categories under way is the category itself while there is only one.
    const sums = new Int32Array(this.#raters);
    this.#sweeper.sweep(
      table,
      { from, to, length: this.#lengthOf(document) },
      {
        onSpan: (span, begins) => {
          const reviewer = table.reviewers[span] ?? 0;
          const before = active[reviewer] ?? 0;
          const after = before + (begins ? 1 : -1);
          const category = table.categories[span] ?? 0;
          active[reviewer] = after;
          sums[reviewer] = (sums[reviewer] ?? 0) + (begins ? category : -category);
          several += (after > 1 ? 1 : 0) - (before > 1 ? 1 : 0);
          cells[reviewer] = after === 0 ? none : (sums[reviewer] ?? 0);
        },
        onRun: (start, end) => {
          if (several > 0) overlapping += end - start;
          else this.#addRun(builder, document, start, end);
        },
      },
    );
    return overlapping;
  }

  #addRun(builder: RatingsBuilder, document: number, start: number, end: number): void {
    if (!this.#clustered) {
      builder.add(this.#cells, end - start);
      return;
    }
    const paragraphs = this.#coded.documents[document]?.paragraphs ?? [];
    const first = this.#firstParagraph[document] ?? 0;
    let at = Math.max(0, firstEndingAfter(paragraphs, start));
    // The blank between two paragraphs goes with the one before it.
    if (at > 0 && (paragraphs[at]?.start ?? Number.POSITIVE_INFINITY) > start) at -= 1;
    let reached = start;
    while (reached < end) {
      const stop = Math.min(end, paragraphs[at + 1]?.start ?? end);
      builder.add(this.#cells, stop - reached, first + at);
      reached = stop;
      at += 1;
    }
  }

  #addTouched(
    builder: RatingsBuilder,
    document: number,
    table: Columns,
    from: number,
    to: number,
  ): void {
    const raters = this.#raters;
    const cells = this.#cells;
    const marks = new Map<number, Uint8Array>();
    for (let span = from; span < to; span += 1) {
      this.#forEachTouched(document, table, span, (unit) => {
        let marked = marks.get(unit);
        if (marked === undefined) {
          marked = new Uint8Array(raters);
          marks.set(unit, marked);
        }
        marked[table.reviewers[span] ?? 0] = 1;
      });
    }
    for (const marked of marks.values()) {
      for (let rater = 0; rater < raters; rater += 1) {
        if (cells[rater] !== missing) cells[rater] = marked[rater] ?? notCoded;
      }
      builder.add(cells, 1);
    }
    this.#clearCells(document);
    builder.add(cells, this.#unitsIn(document) - marks.size);
  }

  #addTouchedOnce(
    builder: RatingsBuilder,
    document: number,
    from: number,
    to: number,
    none: number,
  ): number {
    const table = this.#coded.byDocument;
    const marks = new Map<number, Int32Array>();
    const overlapping = new Set<number>();
    for (let span = from; span < to; span += 1) {
      this.#forEachTouched(document, table, span, (unit) => {
        const marked = marks.get(unit) ?? this.#cells.slice();
        marks.set(unit, marked);
        const reviewer = table.reviewers[span] ?? 0;
        const category = table.categories[span] ?? 0;
        if (marked[reviewer] !== none && marked[reviewer] !== category) overlapping.add(unit);
        marked[reviewer] = category;
      });
    }
    for (const [unit, marked] of marks) if (!overlapping.has(unit)) builder.add(marked, 1);
    builder.add(this.#cells, this.#unitsIn(document) - marks.size);
    return overlapping.size;
  }

  #forEachTouched(
    document: number,
    table: Columns,
    span: number,
    visit: (unit: number) => void,
  ): void {
    if (this.#unit === 'document') {
      visit(0);
      return;
    }
    const units = this.#spansOf(document);
    const start = table.starts[span] ?? 0;
    const end = table.ends[span] ?? 0;
    for (let unit = firstEndingAfter(units, start); unit < units.length; unit += 1) {
      if ((units[unit]?.start ?? end) >= end) return;
      visit(unit);
    }
  }

  #clearCells(document: number, unrated = notCoded): void {
    for (let rater = 0; rater < this.#raters; rater += 1) {
      const coded = this.#coded.present[document * this.#raters + rater] === 1;
      this.#cells[rater] = coded ? unrated : missing;
    }
  }

  #unitsIn(document: number): number {
    if (this.#unit === 'document') return 1;
    return this.#unit === 'character' ? this.#lengthOf(document) : this.#spansOf(document).length;
  }

  #spansOf(document: number): readonly Span[] {
    const record = this.#coded.documents[document];
    return (this.#unit === 'sentence' ? record?.sentences : record?.paragraphs) ?? [];
  }

  #lengthOf(document: number): number {
    return this.#coded.documents[document]?.length ?? 0;
  }
}

function documentSpans(coded: CodedText, document: number): readonly [number, number] {
  return [coded.documentStarts[document] ?? 0, coded.documentStarts[document + 1] ?? 0];
}

/** The first of the spans that ends after an offset; as many as there are when none does. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstWhere(spans.length, (at) => (spans[at]?.end ?? 0) > offset);
}
