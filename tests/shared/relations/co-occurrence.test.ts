import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CodeId } from '../../../shared/records/ids.ts';
import type { Meeting } from '../../../shared/records/meeting.ts';
import { coOccurrence } from '../../../shared/relations/co-occurrence.ts';
import { includeChoices } from '../../../shared/screening/inclusion.ts';
import { plainCell } from './plain-relations.ts';
import { blocks, codeCount, codeId, coding, meetings } from './random-coding.ts';

const blocksOf = () => blocks;
const lines = fc.uniqueArray(
  fc
    .nat({ max: codeCount - 1 })
    .filter((index) => index !== 6)
    .map(codeId),
  { maxLength: 5 },
);

test('Q1 Q2 Q3 Q4 counts what holding each passage against each counts, and opens as many pairs', () => {
  fc.assert(
    fc.property(
      coding,
      lines,
      lines,
      meetings,
      fc.constantFrom(...includeChoices),
      (shown, rows, columns, meeting, include) => {
        const found = coOccurrence(shown, { rows, columns, meeting, include, blocksOf });
        const expected = rows.map((row) =>
          columns.map((column) => plainCell(shown, { row, column, meeting, include, blocks })),
        );
        expect(
          rows.map((row, at) =>
            columns.map((column, place) => ({
              pairs: found.counts[at * columns.length + place],
              studies: found.studies[at * columns.length + place],
              opened: found.cell(row, column).length,
            })),
          ),
        ).toEqual(
          expected.map((row) =>
            row.map(({ pairs, studies }) => ({ pairs, studies, opened: pairs })),
          ),
        );
      },
    ),
    { numRuns: 600 },
  );
});

test('Q3 swapping rows and columns transposes the table, and a code does not meet itself', () => {
  fc.assert(
    fc.property(coding, lines, lines, meetings, (shown, rows, columns, meeting) => {
      const count = (from: readonly CodeId[], to: readonly CodeId[]) => {
        const { counts } = coOccurrence(shown, { rows: from, columns: to, meeting, blocksOf });
        return (at: number, place: number): number => counts[at * to.length + place] ?? -1;
      };
      const there = count(rows, columns);
      const back = count(columns, rows);
      rows.forEach((row, at) => {
        columns.forEach((column, place) => {
          expect(there(at, place)).toBe(back(place, at));
          // Codes 4 and 5 have nothing under them.
          if (row === column && [codeId(4), codeId(5)].includes(row))
            expect(there(at, place)).toBe(0);
        });
      });
    }),
    { numRuns: 300 },
  );
});

const widening: readonly (readonly [Meeting, Meeting])[] = [
  [{ kind: 'same' }, { kind: 'overlaps' }],
  [{ kind: 'overlaps' }, { kind: 'paragraph' }],
  [{ kind: 'paragraph' }, { kind: 'next' }],
  [{ kind: 'overlaps' }, { kind: 'near', within: 0 }],
  [
    { kind: 'near', within: 3 },
    { kind: 'near', within: 4 },
  ],
];

test.each(widening)('Q2 what meets under %j meets under %j', (narrow, wide) => {
  const all = [0, 1, 2, 3, 4, 5].map(codeId);
  fc.assert(
    fc.property(coding, (shown) => {
      const [few, many] = [narrow, wide].map(
        (meeting) => coOccurrence(shown, { rows: all, columns: all, meeting, blocksOf }).counts,
      );
      few?.forEach((count, cell) => {
        expect(many?.[cell]).toBeGreaterThanOrEqual(count);
      });
    }),
    { numRuns: 200 },
  );
});
