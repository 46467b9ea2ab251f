import { describe, expect, it } from 'vitest';
import {
  codersOf,
  comparedReviewers,
  comparisonOf,
  deferredCount,
  openCount,
} from '../../../renderer/compare/comparisons.ts';
import { extendMarks, toggleMark } from '../../../renderer/compare/list-marks.ts';
import {
  alikeOf,
  allPassages,
  type ComparedPassage,
  filterPassages,
  nextOpen,
  stepFrom,
} from '../../../renderer/compare/passages.ts';
import {
  clipMiddle,
  kindSentence,
  likenessSentence,
  sayings,
} from '../../../renderer/compare/words.ts';
import { settle } from '../../../shared/commands/reconcile.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import { settlementOf } from '../../../shared/reconcile/settlement.ts';
import { teamReview } from './team-fixture.ts';

const review = teamReview();
const { ab, cd, documents, ef, snapshot } = review;
const reviewers = [ab, cd, ef];
const people = reviewers.flatMap((id) => snapshot.reviewers.get(id) ?? []);
const comparison = comparisonOf(snapshot, documents.night, reviewers);
const passages = allPassages(snapshot, documents.night, comparison);
const everything = {
  show: 'agreements',
  kind: undefined,
  codeId: undefined,
  reviewerId: undefined,
} as const;

const words = ({ kind, spans }: ComparedPassage): string =>
  `${kind}: ${spans[0]?.excerpt.quote.slice(0, 24)}`;

describe('passages of a comparison', () => {
  it('tells the kinds apart and lists them in order of the text', () => {
    expect(passages.map(words)).toEqual([
      'boundaries: The van was late again, ',
      'only-some: by then the daughter had',
      'agreement: I keep my own notebook',
      'code: It takes an hour every e',
      'only-some: the visits got shorter',
      'only-some: You learn to talk while ',
      'order: They were kind, all of t',
      'agreement: kindness does not bring ',
    ]);
  });

  it('leaves agreements out unless they are asked for, and filters by kind, code, reviewer and state', () => {
    const shown = (filters: Partial<Parameters<typeof filterPassages>[1]>): number =>
      filterPassages(passages, { ...everything, ...filters }).length;
    expect([
      shown({}),
      shown({ show: 'disagreements' }),
      shown({ show: 'disagreements', kind: 'only-some' }),
      shown({ codeId: review.codes['Own records'] }),
      shown({ show: 'disagreements', reviewerId: cd }),
    ]).toEqual([8, 6, 3, 2, 3]);
    const kindness = passages.find(({ kind }) => kind === 'order');
    const settled = passages.map((each) =>
      each === kindness ? ({ ...each, state: 'settled' } as ComparedPassage) : each,
    );
    expect(filterPassages(settled, { ...everything, show: 'open' })).toHaveLength(5);
  });

  it('C5 keeps what is deferred among the open ones, finds it by itself, and goes on past it', () => {
    const later = passages.map((each) =>
      each.kind === 'code' ? ({ ...each, state: 'deferred' } as ComparedPassage) : each,
    );
    const shown = (show: 'open' | 'deferred'): readonly string[] =>
      filterPassages(later, { ...everything, show }).map(({ kind }) => kind);
    expect([shown('open').length, shown('deferred')]).toEqual([6, ['code']]);
    const before = later.find(({ kind }) => kind === 'only-some');
    expect(nextOpen(later, before, new Set())?.kind).toBe('only-some');
  });

  it('steps from a passage that the filter no longer holds', () => {
    const codes = passages.find(({ kind }) => kind === 'code');
    const rows = filterPassages(passages, { ...everything, kind: 'only-some' });
    expect(stepFrom(rows, codes, 1)).toBe(rows[1]);
    expect(stepFrom(rows, codes, -1)).toBe(rows[0]);
    expect(stepFrom(rows, rows[2], 1)).toBeUndefined();
  });

  it('goes on with the next open one, and from the top when the end is reached', () => {
    const last = passages.at(-1);
    expect(nextOpen(passages, last, new Set())?.kind).toBe('boundaries');
    const all = new Set(passages.map(({ id }) => id));
    expect(nextOpen(passages, last, all)).toBeUndefined();
  });

  it('finds those in which the same reviewers gave the same codes', () => {
    const [first] = passages.filter(({ kind }) => kind === 'only-some');
    if (first === undefined || first.kind === 'agreement') throw new Error('No disagreement');
    expect(alikeOf(passages, first, reviewers).map(words)).toEqual([
      'only-some: the visits got shorter',
      'only-some: You learn to talk while ',
    ]);
    expect(likenessSentence(first, people, snapshot)).toBe(
      'AB coded “Lack of time”, CD did not and EF did not',
    );
  });

  it('says who coded what in a line', () => {
    const different = passages.find(({ kind }) => kind === 'code');
    const only = passages.find(({ kind }) => kind === 'only-some');
    if (different === undefined || only === undefined) throw new Error('No disagreement');
    expect(sayings(different, people, snapshot)).toEqual([
      'AB Lack of time',
      'CD Own records',
      'EF –',
    ]);
    expect(kindSentence(only, snapshot)).toBe('Only AB coded this');
  });

  it('keeps both ends of a long quote', () => {
    expect(clipMiddle('The van was late again, so we waited until morning', 29)).toBe(
      'The van was … morning',
    );
    expect(clipMiddle('The van was late', 29)).toBe('The van was late');
  });
});

describe('marking several', () => {
  it('marks a stretch of rows but no agreement, and takes a mark off again', () => {
    const marked = extendMarks(passages, new Set(), 3, 1);
    expect(marked.size).toBe(2);
    const [agreement] = passages.filter(({ kind }) => kind === 'agreement');
    const [boundaries] = passages;
    if (agreement === undefined || boundaries === undefined) throw new Error('Nothing to mark');
    expect(toggleMark(marked, agreement)).toBe(marked);
    const more = toggleMark(marked, boundaries);
    expect([more.size, toggleMark(more, boundaries).size]).toEqual([3, 2]);
  });
});

describe('comparisons of documents', () => {
  it('compares those who coded the document, but for those put in or left out by hand', () => {
    expect(comparedReviewers(snapshot, documents.day, {})).toEqual([ab, cd]);
    expect(comparedReviewers(snapshot, documents.day, { [ef]: true, [ab]: false })).toEqual([
      cd,
      ef,
    ]);
    expect([...codersOf(snapshot, documents.alone)]).toEqual([ab]);
  });

  it('is the same object until something it rests on changes', () => {
    expect(comparisonOf(snapshot, documents.night, [ab, cd, ef])).toBe(comparison);
    expect(comparisonOf(snapshot, documents.night, [ab, cd])).not.toBe(comparison);
  });

  it('compares only the document anew that a decision is about', () => {
    const night = comparisonOf(snapshot, documents.night, reviewers);
    const day = comparisonOf(snapshot, documents.day, [ab, cd]);
    const [open] = night.disagreements;
    if (open === undefined) throw new Error('No disagreement');
    const plan = settle(
      snapshot,
      {
        settlements: [settlementOf(open, { outcome: 'defer' }, review.text)],
        outcome: 'defer',
        reason: '',
        present: [],
      },
      { reviewerId: ab, newId: (prefix) => `${prefix}:deferred` },
    );
    const next = applyChecked(snapshot, plan.changes, ab);
    expect(comparisonOf(next, documents.day, [ab, cd])).toBe(day);
    const after = comparisonOf(next, documents.night, reviewers);
    expect([openCount(night), openCount(after), deferredCount(after)]).toEqual([6, 6, 1]);
  });
});
