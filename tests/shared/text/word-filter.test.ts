import { expect, it } from 'vitest';
import { filterWords, foldLine, holdsWords } from '../../../shared/text/word-filter.ts';

it.each([
  ['Müller on the ward', 'muller WARD', true],
  ['Straße', 'strasse', true],
  ['Łódź and Ærø', 'lodz aero', true],
  ['self‑made eﬃcacy', 'self-made efficacy', true],
  ['风 险 因素', '风险', true],
  ['हिंदी', 'हिदी', false],
  ['Müller', 'muller ward', false],
  ['Müller', '  ', true],
])('“%s” against “%s” is %s', (line, typed, expected) => {
  expect(holdsWords(foldLine(line), filterWords(typed))).toBe(expected);
});
