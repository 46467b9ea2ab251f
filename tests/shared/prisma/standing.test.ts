import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxNumber, type FlowKey } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import { excludedAt, inclusionAt, standings } from '../../../shared/prisma/standing.ts';
import { includedStudies, inclusionOf } from '../../../shared/screening/inclusion.ts';
import { screenedReview } from '../../fixtures/screened-review.ts';

const sumOf = (numbers: ReturnType<typeof flowOfReview>, keys: readonly FlowKey[]): number =>
  keys.reduce((sum, key) => sum + (boxNumber(numbers, key) ?? 0), 0);

test('S7 over all, each study is what the list of studies says it is', () => {
  fc.assert(
    fc.property(screenedReview, (full) => {
      const standing = standings(full);
      const { studies } = includedStudies(full, 'all');
      expect(
        studies.map(({ id }) => {
          const stages = standing.get(id);
          return stages === undefined ? 'none' : inclusionAt(stages, 'any');
        }),
      ).toEqual(studies.map((study) => inclusionOf(full, study)));
      expect([...standing.keys()].toSorted()).toEqual(studies.map(({ id }) => id).toSorted());
    }),
  );
});

test('S7 records at a stage are as many as the flow diagram counts there', () => {
  fc.assert(
    fc.property(screenedReview, (full) => {
      const all = [...standings(full).values()];
      if (all.length === 0) return;
      const count = (stage: 'titleAbstract' | 'fullText', which: string): number =>
        all.filter((stages) => inclusionAt(stages, stage) === which).length;
      const flow = flowOfReview(full);
      // The diagram has no box for records of other methods that were excluded on title and abstract.
      expect(count('titleAbstract', 'excluded')).toBeGreaterThanOrEqual(
        sumOf(flow, ['records_excluded']),
      );
      expect({
        sought: count('titleAbstract', 'included'),
        excluded: count('fullText', 'excluded'),
        included: count('fullText', 'included'),
      }).toEqual({
        sought: sumOf(flow, ['dbr_sought_reports', 'other_sought_reports']),
        excluded: sumOf(flow, [
          ...(['dbr_excluded', 'other_excluded'] as const),
          ...(['dbr_notretrieved_reports', 'other_notretrieved_reports'] as const),
        ]),
        included: sumOf(flow, ['new_reports']),
      });
    }),
  );
});

test('S7 who was included on title and abstract is one of the three at the full text', () => {
  fc.assert(
    fc.property(screenedReview, (full) => {
      for (const stages of standings(full).values()) {
        const first = inclusionAt(stages, 'titleAbstract');
        expect(inclusionAt(stages, 'fullText') !== undefined).toBe(first === 'included');
        expect(excludedAt(stages) !== undefined).toBe(inclusionAt(stages, 'any') === 'excluded');
      }
    }),
  );
});
