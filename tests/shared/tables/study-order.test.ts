import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Study } from '../../../shared/records/study.ts';
import { compareStudies, studiesInOrder, studyLabels } from '../../../shared/tables/study-order.ts';

const citation = fc.record({
  type: fc.constant('article-journal' as const),
  title: fc.constantFrom('Evening visits', 'evening visits', 'Night 2', 'Night 10', ''),
  author: fc.array(
    fc.record({
      family: fc.constantFrom('Óg', 'og', 'Harrow', 'Ostler', 'Żak'),
      given: fc.constant('M.'),
    }),
    { maxLength: 3 },
  ),
  issued: fc.constantFrom(2016, 2019).map((year) => ({ 'date-parts': [[year, 4]] })),
});

it('is the order of compareStudies without the deleted ones, whatever order they came in', () => {
  const parts = fc.array(fc.record({ citation, deleted: fc.boolean() }), { maxLength: 40 });
  fc.assert(
    fc.property(parts, (made) => {
      const studies = made.map(
        ({ citation: told, deleted }, at): Study => ({
          id: `study:${at}`,
          type: 'study',
          citation: told,
          ...(deleted ? { deleted: true as const } : {}),
        }),
      );
      const expected = studies.filter((study) => study.deleted !== true).sort(compareStudies);
      const given = new Map(studies.toReversed().map((study) => [study.id, study]));
      expect(studiesInOrder(given)).toEqual(expected);
    }),
  );
});

it('is the order of compareStudies after each change, whatever changed', () => {
  const change = fc.record({
    at: fc.nat(9),
    what: fc.oneof(
      fc.record({ inclusion: fc.constantFrom('included' as const, 'excluded' as const) }),
      fc.record({ citation }),
      fc.record({ deleted: fc.constantFrom(true as const, undefined) }),
    ),
  });
  fc.assert(
    fc.property(
      fc.array(citation, { minLength: 10, maxLength: 10 }),
      fc.array(change, { maxLength: 8 }),
      (cited, changes) => {
        let now = new Map(
          cited.map((told, at): [Study['id'], Study] => [
            `study:${at}`,
            { id: `study:${at}`, type: 'study', citation: told },
          ]),
        );
        for (const { at, what } of changes) {
          studiesInOrder(now);
          const before = now.get(`study:${at}`);
          if (before !== undefined)
            now = new Map(now).set(before.id, { ...before, ...what } as Study);
          const expected = [...now.values()].filter(({ deleted }) => deleted !== true);
          expect(studiesInOrder(now)).toEqual(expected.sort(compareStudies));
        }
      },
    ),
  );
});

const study = (
  id: `study:${string}`,
  family: string,
  year: number,
  inclusion?: Study['inclusion'],
): Study => ({
  id,
  type: 'study',
  citation: {
    type: 'article-journal',
    title: id,
    author: [{ family, given: 'M.' }],
    issued: { 'date-parts': [[year]] },
  },
  ...(inclusion === undefined ? {} : { inclusion }),
});

const named = (studies: readonly Study[], studyNames?: 'number' | 'sNumber') =>
  Object.fromEntries(
    studyLabels({
      review: {
        id: 'review:home',
        type: 'review',
        title: 'Coming home',
        ...(studyNames === undefined ? {} : { studyNames }),
      },
      studies: new Map(studies.map((each) => [each.id, each])),
    }),
  );

it('T6 names included studies without regard to records of the same author and year that were not included', () => {
  const one = [
    study('study:a', 'Harrow', 2016, 'excluded'),
    study('study:b', 'Harrow', 2016, 'included'),
    study('study:c', 'Harrow', 2016),
    study('study:d', 'Ostler', 2019),
  ];
  expect(named(one)).toEqual({
    'study:a': 'Harrow 2016b',
    'study:b': 'Harrow 2016',
    'study:c': 'Harrow 2016c',
    'study:d': 'Ostler 2019',
  });
  expect(named([...one, study('study:e', 'Harrow', 2016, 'included')])).toMatchObject({
    'study:a': 'Harrow 2016c',
    'study:b': 'Harrow 2016a',
    'study:e': 'Harrow 2016b',
  });
  expect(named(one.filter(({ inclusion }) => inclusion !== 'included'))).toMatchObject({
    'study:a': 'Harrow 2016a',
    'study:c': 'Harrow 2016b',
  });
});

it('T6 numbers studies in the order of the reference list, included ones first, where the review says so', () => {
  const studies = [
    study('study:a', 'Harrow', 2016),
    study('study:b', 'Ostler', 2021, 'included'),
    study('study:c', 'Byrne', 2018, 'included'),
  ];
  const numbers = { 'study:a': 'S3', 'study:b': 'S2', 'study:c': 'S1' };
  expect(named(studies, 'sNumber')).toEqual(numbers);
  expect(Object.values(named(studies, 'number')).sort()).toEqual(['1', '2', '3']);
});

it('T6 gives every study a name of its own, also without a year or an author, and whatever titles end in', () => {
  const fewer = fc.record({
    family: fc.constantFrom('Harrow', 'Ostler', undefined),
    title: fc.constantFrom('P1', 'P1a', 'P1b', 'Notes', 'Notes (1)', 'Notes (2)', 'Harrow 2016b'),
    year: fc.constantFrom(undefined, 2016),
    inclusion: fc.constantFrom('included' as const, 'excluded' as const, undefined),
  });
  fc.assert(
    fc.property(fc.array(fewer, { maxLength: 40 }), (made) => {
      const studies = made.map(({ family, inclusion, title, year }, at): Study => {
        const { citation, ...rest } = study(`study:${at}`, family ?? '', year ?? 0, inclusion);
        const { author, issued, ...untold } = citation;
        return {
          ...rest,
          citation: {
            ...untold,
            title,
            ...(family === undefined ? {} : { author }),
            ...(year === undefined ? {} : { issued }),
          },
        };
      });
      const names = named(studies);
      expect(new Set(Object.values(names)).size).toBe(studies.length);
      // Nothing that was not included has a say in what the included ones are called.
      const included = studies.filter(({ inclusion }) => inclusion === 'included');
      expect(names).toMatchObject(named(included));
    }),
  );
});
