import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, withEntries } from '../../../shared/ops/layered-map.ts';

interface Row {
  readonly text: string;
}

const large = new Map<number, Row>(
  Array.from({ length: 700 }, (_, at) => [at, { text: `row ${at}` }]),
);
const empty = new Map<number, Row>();

/** Keys near both ends of the map and beyond it; now and then very many at once. */
const edits = fc.array(
  fc.record({
    from: fc.nat({ max: 900 }),
    count: fc.oneof(fc.nat({ max: 4 }), fc.constantFrom(60, 100, 400)),
    text: fc.string({ maxLength: 3 }),
    /** Which version the next one is made from, counted from the newest. */
    back: fc.constantFrom(0, 0, 0, 1, 5),
  }),
  { minLength: 1, maxLength: 60 },
);

function entriesOf(edit: { from: number; count: number; text: string }): Map<number, Row> {
  return new Map(
    Array.from({ length: edit.count }, (_, at) => [edit.from + at, { text: edit.text }] as const),
  );
}

test('D1 a map with entries set reads as a plain one in values, order and size, and the one before as before', () => {
  fc.assert(
    fc.property(fc.boolean(), edits, (isLarge, steps) => {
      const start = isLarge ? large : empty;
      const versions = [{ map: withEntries(start, new Map()), plain: new Map<number, Row>(start) }];
      for (const step of steps) {
        const from = versions[Math.max(0, versions.length - 1 - step.back)] ?? versions[0];
        const added = entriesOf(step);
        versions.push({
          map: withEntries(from?.map, added),
          plain: new Map([...(from?.plain ?? []), ...added]),
        });
      }
      for (const { map, plain } of versions) {
        expect([...map]).toEqual([...plain]);
        expect([map.size, [...map.keys()], [...map.values()]]).toEqual([
          plain.size,
          [...plain.keys()],
          [...plain.values()],
        ]);
        for (const key of [0, 699, 700, 901, 1400]) {
          expect([map.get(key), map.has(key)]).toEqual([plain.get(key), plain.has(key)]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('D1 differences of two versions are those of their entries, in both directions', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const versions = [withEntries(undefined, large)];
      for (const step of steps) {
        const from = versions[Math.max(0, versions.length - 1 - step.back)];
        versions.push(withEntries(from, entriesOf(step)));
      }
      const [first] = versions;
      const last = versions.at(-1);
      if (first === undefined || last === undefined) return;
      for (const [one, other] of [
        [first, last],
        [last, first],
      ] as const) {
        const found = differences(one, other);
        // Two maps that are not versions of one: everything must be looked at.
        if (found === undefined) continue;
        const keys = new Set([...one.keys(), ...other.keys()]);
        const expected = [...keys].flatMap((key) =>
          one.get(key) === other.get(key)
            ? []
            : [[key, { before: one.get(key), after: other.get(key) }] as const],
        );
        expect(found).toEqual(new Map(expected));
      }
    }),
    { numRuns: 40 },
  );
});

test('D1 the next versions of a large map share it: what changed is known without reading the rest', () => {
  let map = withEntries(undefined, large);
  const first = map;
  for (let key = 0; key < 300; key += 1)
    map = withEntries(map, new Map<number, Row>([[key, { text: 'again' }]]));
  expect(differences(first, map)?.size).toBe(300);
});

test('D1 large maps that have nothing in common have no differences to be read off', () => {
  expect(
    differences(withEntries(undefined, large), withEntries(undefined, new Map(large))),
  ).toBeUndefined();
});
