/** The agreement report: every figure with its unit, how many units, and how much of the text nobody coded. */
import { type CodedText, forEachPassageGroup } from './coded-text.ts';
import {
  type NominalCoefficients,
  nominalCoefficients,
  pairCoefficients,
  pairsOf,
  type RaterPair,
} from './coefficients.ts';
import { type ExcerptMatches, matchExcerpts, sumMatches } from './excerpt-matching.ts';
import { type Coefficient, chanceCorrected } from './figure.ts';
import { type Ratings, sumRatings, unitCount } from './ratings.ts';
import { type CategorisedUnits, type UnitizingTask, unitizing } from './unitizing.ts';
import {
  notCoded,
  type RatedUnit,
  ratingsByDocument,
  ratingsOfAlternatives,
  ratingsOfAnyCategory,
  ratingsOfCategory,
} from './units.ts';

/** The unit to compare by. */
export type UnitChoice =
  | { readonly kind: RatedUnit }
  /** `threshold`: share of what two excerpts cover together that they must have in common. */
  | { readonly kind: 'excerpt'; readonly threshold: number };

/** The coefficients of one table of ratings, with what they are about. */
export interface AgreementFigure {
  readonly unit: UnitChoice['kind'];
  readonly units: number;
  /** Share of the units that nobody coded; 0 where only what was coded is counted. */
  readonly uncodedShare: number;
  /**
   * Nobody coded most of the units (over 80%). Then agreement about nothing makes up the percentage,
   * and kappa hangs on the few units that are left: it no longer tells excerpts that nearly coincide
   * from excerpts that barely touch.
   */
  readonly uncodedDominates: boolean;
  readonly all: NominalCoefficients;
  readonly pairs: readonly (RaterPair & { readonly coefficients: NominalCoefficients })[];
}

/** Figures of one unit, by category and over the whole set. */
export interface AgreementReport {
  readonly reviewerIds: readonly string[];
  readonly documents: number;
  readonly byCategory: readonly {
    readonly categoryId: string;
    readonly figure: AgreementFigure;
  }[];
  /** Coded with any of the categories or with none. */
  readonly coded: AgreementFigure;
  /** Each unit once for each category. */
  readonly decisions: AgreementFigure;
  /** Which category, as one choice; all undefined where reviewers gave a unit several. */
  readonly alternatives: AgreementFigure;
}

/** Share of uncoded units above which a figure is flagged. */
export const dominatingShare = 0.8;

/** All figures for one unit; `alternatives` asks each unit for one category of the set. */
export function measureAgreement(coded: CodedText, unit: UnitChoice): AgreementReport {
  const { reviewerIds, categoryIds, documents } = coded;
  if (unit.kind === 'excerpt') return measureExcerpts(coded, unit.threshold);
  const options = { unit: unit.kind };
  const tables = categoryIds.map((_, category) => ratingsOfCategory(coded, category, options));
  const byCategory = tables.map((table, category) => ({
    categoryId: categoryIds[category] ?? '',
    figure: figureOf(table, unit.kind),
  }));
  const { ratings, overlapping } = ratingsOfAlternatives(coded, options);
  const alternatives = figureOf(ratings, unit.kind, categoryIds.length);
  return {
    reviewerIds,
    documents: documents.length,
    byCategory,
    coded: figureOf(ratingsOfAnyCategory(coded, options), unit.kind),
    decisions: figureOf(sumRatings(tables, reviewerIds.length, 2), unit.kind),
    alternatives: overlapping === 0 ? alternatives : withoutCoefficients(alternatives),
  };
}

/** The figure over all decisions of each document, in order of `coded.documents`. */
export function agreementByDocument(coded: CodedText, unit: RatedUnit): readonly AgreementFigure[] {
  return ratingsByDocument(coded, { unit }).map((ratings) => figureOf(ratings, unit));
}

/** A figure from ratings whose category `uncoded` means that the unit was not coded. */
export function figureOf(ratings: Ratings, unit: RatedUnit, uncoded = notCoded): AgreementFigure {
  const units = unitCount(ratings);
  let untouched = 0;
  for (let row = 0; row < ratings.rows; row += 1) {
    const cells = ratings.cells.subarray(row * ratings.raters, (row + 1) * ratings.raters);
    if (cells.every((cell) => cell < 0 || cell === uncoded)) untouched += ratings.weights[row] ?? 0;
  }
  const uncodedShare = units === 0 ? 0 : untouched / units;
  return {
    unit,
    units,
    uncodedShare,
    uncodedDominates: uncodedShare > dominatingShare,
    all: nominalCoefficients(ratings),
    pairs: pairsOf(ratings.raters).map((pair) => ({
      ...pair,
      coefficients: pairCoefficients(ratings, pair),
    })),
  };
}

/** The unitizing family of one category, overlapping excerpts of a reviewer taken as one. */
export function unitizingOfCategory(coded: CodedText, category: number): UnitizingTask {
  const { starts, ends } = coded.byCategory;
  const spans = new Map<number, readonly [number, number]>();
  forEachPassageGroup(coded, category, (document, from, to) => {
    spans.set(document, [from, to]);
  });
  return unitizing(
    coded.documents.map(({ length }, document) => ({
      length,
      observers: observersOf(
        coded,
        document,
        { starts, ends },
        coded.byCategory.reviewers,
        spans.get(document) ?? noSpans,
      ),
    })),
    1,
  );
}

/** The unitizing family of the whole set; undefined where a reviewer coded a passage with two of them. */
export function unitizingOfSet(
  coded: CodedText,
): UnitizingTask | { readonly undefined: 'overlapping-codes' } {
  const texts = coded.documents.map(({ length }, document) => ({
    length,
    observers: observersOf(coded, document, coded.byDocument, coded.byDocument.reviewers, [
      coded.documentStarts[document] ?? 0,
      coded.documentStarts[document + 1] ?? 0,
    ]).map(inOrderOfText),
  }));
  const overlapping = texts.some(({ observers }) =>
    observers.some(({ starts, ends }) =>
      starts.some((start, unit) => unit > 0 && start < (ends[unit - 1] ?? 0)),
    ),
  );
  return overlapping
    ? { undefined: 'overlapping-codes' }
    : unitizing(texts, coded.categoryIds.length);
}

const noSpans = [0, 0] as const;

/** The part of a document's spans that each of its reviewers has; they stand in order of reviewer. */
function observersOf(
  coded: CodedText,
  document: number,
  columns: Pick<CategorisedUnits, 'starts' | 'ends' | 'categories'>,
  reviewers: Int32Array,
  [from, to]: readonly [number, number],
): readonly CategorisedUnits[] {
  const { starts, ends, categories } = columns;
  const observers: CategorisedUnits[] = [];
  const count = coded.reviewerIds.length;
  let at = from;
  for (let reviewer = 0; reviewer < count; reviewer += 1) {
    if (coded.present[document * count + reviewer] !== 1) continue;
    const first = at;
    while (at < to && reviewers[at] === reviewer) at += 1;
    observers.push({ starts, ends, categories, from: first, to: at });
  }
  return observers;
}

interface OrderedUnits extends CategorisedUnits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly categories: Int32Array;
}

/** The spans of a document stand in order of category; unitizing goes through them by place. */
function inOrderOfText({
  starts,
  ends,
  categories,
  from = 0,
  to = 0,
}: CategorisedUnits): OrderedUnits {
  const order = Int32Array.from({ length: to - from }, (_, at) => from + at).sort(
    (a, b) => (starts[a] ?? 0) - (starts[b] ?? 0),
  );
  return {
    starts: order.map((unit) => starts[unit] ?? 0),
    ends: order.map((unit) => ends[unit] ?? 0),
    categories: order.map((unit) => categories?.[unit] ?? 0),
  };
}

function measureExcerpts(coded: CodedText, threshold: number): AgreementReport {
  const { reviewerIds, categoryIds, documents } = coded;
  const parts = categoryIds.map((_, category) => matchExcerpts(coded, category, threshold));
  const decisions = excerptFigure(
    sumMatches(parts, reviewerIds.length),
    Math.max(2, categoryIds.length),
  );
  return {
    reviewerIds,
    documents: documents.length,
    byCategory: parts.map((part, category) => ({
      categoryId: categoryIds[category] ?? '',
      figure: excerptFigure(part, 2),
    })),
    coded: withoutCoefficients(decisions),
    decisions,
    alternatives: withoutCoefficients(decisions),
  };
}

/** Share of matches, and Brennan-Prediger with as many categories as could have been chosen. */
function excerptFigure(matches: ExcerptMatches, categories: number): AgreementFigure {
  const { reviewers, excerpts, matched } = matches;
  let asked = 0;
  for (const count of excerpts) asked += count;
  let found = 0;
  for (const count of matched) found += count;
  return {
    unit: 'excerpt',
    units: asked,
    uncodedShare: 0,
    uncodedDominates: false,
    all: matchCoefficients(found, asked, categories),
    pairs: pairsOf(reviewers).map(({ first, second }) => {
      const one = first * reviewers + second;
      const other = second * reviewers + first;
      return {
        first,
        second,
        coefficients: matchCoefficients(
          (matched[one] ?? 0) + (matched[other] ?? 0),
          (excerpts[one] ?? 0) + (excerpts[other] ?? 0),
          categories,
        ),
      };
    }),
  };
}

function matchCoefficients(found: number, asked: number, categories: number): NominalCoefficients {
  const percent: Coefficient = asked > 0 ? { value: found / asked } : { undefined: 'no-units' };
  const brennanPrediger: Coefficient =
    asked > 0
      ? chanceCorrected((asked - found) / asked, (categories - 1) / categories)
      : { undefined: 'no-units' };
  return { ...everyCoefficient({ undefined: 'no-uncoded-units' }), percent, brennanPrediger };
}

function withoutCoefficients(figure: AgreementFigure): AgreementFigure {
  const none = everyCoefficient({
    undefined: figure.unit === 'excerpt' ? 'no-uncoded-units' : 'overlapping-codes',
  });
  return {
    ...figure,
    all: none,
    pairs: figure.pairs.map((pair) => ({ ...pair, coefficients: none })),
  };
}

function everyCoefficient(one: Coefficient): NominalCoefficients {
  return {
    percent: one,
    cohen: one,
    scott: one,
    fleiss: one,
    brennanPrediger: one,
    ac1: one,
    alpha: one,
  };
}
