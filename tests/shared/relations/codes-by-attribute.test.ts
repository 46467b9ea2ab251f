import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studyThemeMatrix } from '../../../shared/matrix/study-theme-matrix.ts';
import type { Study } from '../../../shared/records/study.ts';
import { attributesOf, groupByValue, hasValue } from '../../../shared/relations/attributes.ts';
import { codesByAttribute } from '../../../shared/relations/codes-by-attribute.ts';
import { codesOf, plainPassages } from './plain-relations.ts';
import { codeId, coding } from './random-coding.ts';

const study = (id: string, rest: Partial<Study>): Study => ({
  id: `study:${id}`,
  type: 'study',
  citation: {
    type: 'article-journal',
    title: 'Leaving the ward',
    issued: { 'date-parts': [[2019]] },
  },
  ...rest,
});

test('Q5 offers what every study has a place for, then the attributes of the team by name', () => {
  const studies = [study('a', { custom: { Wave: '1' } }), study('b', { custom: { arm: '2' } })];
  expect(attributesOf(studies)).toEqual([
    'country',
    'setting',
    'participants',
    'method',
    'year',
    'custom.arm',
    'custom.Wave',
  ]);
});

test('Q5 takes values that differ in case, accents or blanks for one, and several with semicolons for several', () => {
  const studies = [
    study('a', { country: 'Perú' }),
    study('b', { country: ' peru ; Chile' }),
    study('c', {}),
  ];
  expect(groupByValue(studies, 'country')).toEqual([
    { value: 'Chile', studies: new Set(['study:b']) },
    { value: 'Perú', studies: new Set(['study:a', 'study:b']) },
    { value: '', studies: new Set(['study:c']) },
  ]);
  expect(groupByValue(studies, 'year')).toEqual([
    { value: '2019', studies: new Set(['study:a', 'study:b', 'study:c']) },
  ]);
  expect(studies.map((each) => hasValue(each, 'country', 'PERU'))).toEqual([true, true, false]);
  expect(studies.map((each) => hasValue(each, 'country', ''))).toEqual([false, false, true]);
});

test('Q5 each cell has the excerpts of its studies as the matrix counts them, and opens as many', () => {
  const rows = [0, 2, 3, 4].map(codeId);
  fc.assert(
    fc.property(coding, fc.constantFrom('included', 'all'), (shown, include) => {
      const found = codesByAttribute(shown, { rows, attribute: 'country', include });
      const matrix = studyThemeMatrix(shown, { codeIds: rows, rollUp: true, include });
      const values = include === 'all' ? ['Chile', 'Ghana', 'Peru'] : ['Ghana'];
      expect(found.groups.map(({ value }) => value)).toEqual(values);
      rows.forEach((row, at) => {
        found.groups.forEach(({ studies }, group) => {
          const excerpts = [...studies].flatMap((id) => matrix.cell(id, row));
          const cell = at * found.groups.length + group;
          expect(found.counts[cell]).toBe(excerpts.length);
          expect(found.studies[cell]).toBe(
            [...studies].filter((id) => matrix.count(id, row) > 0).length,
          );
          expect(found.cell(row, group)).toEqual(excerpts);
        });
      });
    }),
    { numRuns: 100 },
  );
});

test('Q5 counts nothing that is not coded', () => {
  fc.assert(
    fc.property(coding, (shown) => {
      const rows = [codeId(0)];
      const { counts } = codesByAttribute(shown, { rows, attribute: 'year', include: 'all' });
      const coded = plainPassages(shown, 'all').flatMap(({ excerpts }) => excerpts);
      const under = coded.filter((each) =>
        [0, 1, 2, 3].some((code) => codesOf(shown, each).has(codeId(code))),
      );
      expect([...counts]).toEqual([under.length]);
    }),
    { numRuns: 100 },
  );
});
