import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, lastCut } from '../../../shared/bibliography/record-cuts.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cutOf = (text: string, format: 'ris' | 'nbib') => text.slice(lastCut(bytes(text), format));

test('RIS is cut where a record begins after the end of another', () => {
  const first = 'TY  - JOUR\nTI  - One\nER  - \n\n';
  expect(cutOf(`${first}TY  - JOUR\nTI  - Two\n`, 'ris')).toBe('TY  - JOUR\nTI  - Two\n');
  expect(cutOf(`${first}TY  - JOUR\r\nER  -\r\n\r\nTY  - BOOK\r\n`, 'ris')).toBe('TY  - BOOK\r\n');
});

test('RIS is not cut in a record that lacks its end, nor where something stands before TY', () => {
  for (const text of [
    'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\n',
    'TY  - JOUR\nER  - \nAU  - Harrow, M.\nTY  - JOUR\n',
    'TY  - JOUR\nTI  - One\n',
    '',
  ])
    expect(lastCut(bytes(text), 'ris')).toBe(0);
});

test('NBIB is cut before a number that stands after a blank line', () => {
  expect(cutOf('PMID- 1\nTI  - A\n\nPMID- 2\nTI  - B\n', 'nbib')).toBe('PMID- 2\nTI  - B\n');
  expect(cutOf('PMID- 1\r\nTI  - A\r\n\r\nPMID- 2\r\n', 'nbib')).toBe('PMID- 2\r\n');
  expect(lastCut(bytes('PMID- 1\nTI  - A\nPMID- 2\n'), 'nbib')).toBe(0);
});

test('lines are counted as their ends', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '\n', '\r\n')), (parts) => {
      const text = parts.join('');
      expect(countLines(bytes(text))).toBe(text.split('\n').length - 1);
    }),
  );
});
