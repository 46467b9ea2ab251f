import { expect, test } from 'vitest';
import {
  agreementByDocument,
  measureAgreement,
  unitizingOfCategory,
  unitizingOfSet,
} from '../../../shared/agreement/agreement-report.ts';
import { bootstrapAlpha } from '../../../shared/agreement/bootstrap.ts';
import {
  type AgreementQuestion,
  type CodedDocument,
  layOutCoding,
} from '../../../shared/agreement/coded-text.ts';
import { confusionsOf, mostConfused } from '../../../shared/agreement/disagreements.ts';
import { seededUniform } from '../../../shared/agreement/random-counts.ts';
import { unitCount } from '../../../shared/agreement/ratings.ts';
import { ratingsOfAnyCategory, ratingsOfCategory } from '../../../shared/agreement/units.ts';
import { CancelledError } from '../../../shared/errors.ts';
import { printed, valueIn } from './figures-in-tests.ts';

type Passage = readonly [start: number, end: number, codeId: string];

function interview(
  id: string,
  coding: Readonly<Record<string, readonly Passage[]>>,
): CodedDocument {
  const spans = (length: number) =>
    Array.from({ length: 1000 / length }, (_, at) => ({
      start: at * length,
      end: (at + 1) * length,
    }));
  return {
    id,
    length: 1000,
    sentences: spans(50),
    paragraphs: spans(200),
    codedBy: Object.entries(coding).map(([reviewerId, passages]) => ({
      reviewerId,
      excerpts: passages.map(([start, end, codeId]) => ({ start, end, codeId })),
    })),
  };
}

function questionOf(
  documents: readonly CodedDocument[],
  more: Partial<AgreementQuestion> = {},
): AgreementQuestion {
  return { documents, reviewerIds: ['anna', 'ben'], categoryIds: ['waiting', 'relief'], ...more };
}

/** The worked example of NVivo's help: 1,000 characters, 50 by both, 100 and 50 by one. */
const ward = interview('ward', {
  anna: [[0, 150, 'waiting']],
  ben: [[100, 200, 'waiting']],
});

test('K6 characters: runs of text give the figures of the NVivo help example', () => {
  const report = measureAgreement(layOutCoding(questionOf([ward])), { kind: 'character' });
  const figure = report.byCategory[0]?.figure;
  expect(figure).toMatchObject({ unit: 'character', units: 1000, uncodedShare: 0.8 });
  expect([figure?.all.percent, figure?.all.cohen].map((one) => one && printed(one, 3))).toEqual([
    0.85, 0.318,
  ]);
});

test('K6 sentences, paragraphs and documents are coded where an excerpt touches them', () => {
  const coded = layOutCoding(questionOf([ward]));
  const counts = (['sentence', 'paragraph', 'document'] as const).map((kind) => {
    const figure = measureAgreement(coded, { kind }).byCategory[0]?.figure;
    return [figure?.units, figure?.uncodedShare, figure && valueIn(figure.all.percent)];
  });
  expect(counts).toEqual([
    [20, 0.8, 0.85],
    [5, 0.8, 1],
    [1, 0, 1],
  ]);
});

test('K7 a figure is flagged when nobody coded more than 80% of its units', () => {
  const sparse = interview('sparse', { anna: [[0, 40, 'waiting']], ben: [[0, 30, 'waiting']] });
  const flags = [ward, sparse].map(
    (document) =>
      measureAgreement(layOutCoding(questionOf([document])), { kind: 'character' }).coded
        .uncodedDominates,
  );
  expect(flags).toEqual([false, true]);
});

test('K6 whole excerpts match from the threshold on, and two reviewers give the Holsti index', () => {
  const document = interview('home', {
    anna: [
      [0, 100, 'waiting'],
      [300, 400, 'waiting'],
    ],
    ben: [
      [0, 91, 'waiting'],
      [350, 400, 'waiting'],
      [600, 700, 'relief'],
    ],
  });
  const coded = layOutCoding(questionOf([document]));
  const at = (threshold: number) =>
    measureAgreement(coded, { kind: 'excerpt', threshold }).decisions;
  expect([at(0.9).units, valueIn(at(0.9).all.percent), valueIn(at(0.5).all.percent)]).toEqual([
    5, 0.4, 0.8,
  ]);
  expect(valueIn(at(0.9).all.fleiss)).toBe('no-uncoded-units');
});

test('K6 a document fewer than two of the reviewers coded is left out; one reviewer of three may be missing', () => {
  const alone = interview('alone', { anna: [[0, 10, 'waiting']] });
  const three = questionOf([alone, ward], { reviewerIds: ['anna', 'ben', 'chloe'] });
  const report = measureAgreement(layOutCoding(three), { kind: 'character' });
  expect([report.documents, report.coded.units]).toEqual([1, 1000]);
  expect(report.coded.pairs.map(({ coefficients }) => printed(coefficients.cohen, 3))).toEqual([
    0.318,
    'no-pairs',
    'no-pairs',
  ]);
});

test('K6 codes rolled up into a theme, and overlapping excerpts of one reviewer, count once', () => {
  const document = interview('theme', {
    anna: [
      [0, 60, 'hours'],
      [40, 100, 'days'],
    ],
    ben: [[0, 100, 'hours']],
  });
  const categoryOf = new Map([
    ['hours', 'waiting'],
    ['days', 'waiting'],
  ]);
  const coded = layOutCoding(questionOf([document], { categoryOf }));
  expect(valueIn(measureAgreement(coded, { kind: 'character' }).coded.all.alpha)).toBe(1);
  expect(valueIn(unitizingOfCategory(coded, 0).coefficients.uAlpha)).toBe(1);
});

test('K6 alternatives are compared as one choice, and refused where a passage has two of them', () => {
  const apart = interview('apart', {
    anna: [[0, 100, 'waiting']],
    ben: [[0, 100, 'relief']],
  });
  const both = interview('both', {
    anna: [
      [0, 100, 'waiting'],
      [50, 100, 'relief'],
    ],
    ben: [[0, 100, 'relief']],
  });
  const percent = [apart, both].map((document) => {
    const coded = layOutCoding(questionOf([document]));
    return [
      valueIn(measureAgreement(coded, { kind: 'character' }).alternatives.all.percent),
      'undefined' in unitizingOfSet(coded),
    ];
  });
  expect(percent).toEqual([
    [0.9, false],
    ['overlapping-codes', true],
  ]);
});

test('K8 confusions are lengths of text; what both share is taken off first', () => {
  const document = interview('confused', {
    anna: [
      [0, 100, 'waiting'],
      [200, 300, 'waiting'],
    ],
    ben: [
      [0, 60, 'relief'],
      [200, 300, 'waiting'],
      [250, 300, 'relief'],
    ],
  });
  const confusions = confusionsOf(layOutCoding(questionOf([document])), [{ first: 0, second: 1 }]);
  expect(Array.from(confusions.lengths)).toEqual([100, 60, 40, 0, 0, 0, 0, 50, 800]);
  expect(mostConfused(confusions)).toEqual([{ one: 'waiting', other: 'relief', length: 60 }]);
});

test('K8 the table by document has one figure per compared document', () => {
  const other = interview('other', { anna: [[0, 100, 'relief']], ben: [[0, 100, 'relief']] });
  const figures = agreementByDocument(layOutCoding(questionOf([ward, other])), 'character');
  expect(figures.map(({ units, all }) => [units, printed(all.alpha, 2)])).toEqual([
    [2000, 0.36],
    [2000, 1],
  ]);
});

test('K9 the same seed gives the same interval, around the value; characters go by paragraph', async () => {
  const coded = layOutCoding(questionOf([ward]));
  const whole = ratingsOfCategory(coded, 0, { unit: 'character' });
  const clustered = ratingsOfAnyCategory(coded, { unit: 'character', clustered: true });
  expect([unitCount(clustered), new Set(clustered.clusters).size]).toEqual([1000, 5]);
  const interval = () => bootstrapAlpha(whole, 'nominal', { random: seededUniform(3) });
  const first = await interval();
  expect(first).toEqual(await interval());
  if ('undefined' in first) throw new Error(first.undefined);
  expect([first.low < 0.315, first.high > 0.315, first.high - first.low < 0.3]).toEqual([
    true,
    true,
    true,
  ]);
});

test('K9 a bootstrap reports how far it is and stops when it is cancelled', async () => {
  const coded = layOutCoding(questionOf([ward]));
  const ratings = ratingsOfCategory(coded, 0, { unit: 'character' });
  const reports: number[] = [];
  await bootstrapAlpha(ratings, 'nominal', {
    random: seededUniform(3),
    onProgress: ({ done }) => reports.push(done),
  });
  expect(reports.at(-1)).toBe(1000);
  const cancelled = bootstrapAlpha(ratings, 'nominal', {
    random: seededUniform(3),
    samples: 200_000,
    signal: { aborted: true },
  });
  await expect(cancelled).rejects.toBeInstanceOf(CancelledError);
});
