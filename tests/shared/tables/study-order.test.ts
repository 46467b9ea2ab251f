import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Study } from '../../../shared/records/study.ts';
import { compareStudies, studiesInOrder } from '../../../shared/tables/study-order.ts';

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
