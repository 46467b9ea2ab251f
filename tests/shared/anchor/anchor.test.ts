import { expect, test } from 'vitest';
import { graphemeBoundary, makeAnchor, relocate } from '../../../shared/anchor/anchor.ts';

const text = 'The ward sister explained the plan. “We were told,” she said, “on the day.”';

test('A1 a selection becomes quote and context, without the blanks at its ends, in either direction', () => {
  const expected = {
    start: 4,
    end: 15,
    quote: 'ward sister',
    prefix: 'The ',
    suffix: ' explained the plan. “We were to',
  };
  expect(makeAnchor(text, 3, 16)).toEqual(expected);
  expect(makeAnchor(text, 16, 3)).toEqual(expected);
  expect(makeAnchor(text, 3, 4)).toBe(undefined);
});

test('A1 no visible character is cut: emoji, combining marks, a blank that carries one', () => {
  const marks = 'so 👩‍👩‍👧 e\u0301lan \u0301x';
  expect(makeAnchor(marks, 4, 5)?.quote).toBe('👩‍👩‍👧');
  expect(makeAnchor(marks, 13, 15)?.quote).toBe('e\u0301l');
  expect(makeAnchor(marks, 17, 19)?.quote).toBe(' \u0301');
  expect([graphemeBoundary(marks, 5, -1), graphemeBoundary(marks, 5, 1)]).toEqual([3, 11]);
});

test('A3 the most similar surroundings win over the nearest place', () => {
  const before = 'I was told on Monday. Later I was told by the nurse.';
  const anchor = makeAnchor(before, before.lastIndexOf('told'), before.lastIndexOf('told') + 4);
  const after = `Preface. ${before}`;
  const result = anchor === undefined ? undefined : relocate(after, anchor);
  expect(result).toMatchObject({ found: 'moved', anchor: { start: after.lastIndexOf('told') } });
});

test('A3 a quote that is no longer there is an orphan', () => {
  const anchor = makeAnchor(text, 4, 15);
  expect(anchor && relocate('Something else was said.', anchor)).toEqual({ found: 'orphan' });
});
