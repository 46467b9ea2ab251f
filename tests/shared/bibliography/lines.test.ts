import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachLine, linesOf } from '../../../shared/bibliography/lines.ts';

it('lines come in their order with their number and where they start, whatever ends them', () => {
  const piece = fc.constantFrom('Night work', ' ', '\r\n', '\n', '\r');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const read: { line: string; number: number; start: number }[] = [];
      forEachLine(text, (line, number, start) => read.push({ line, number, start }));
      expect(read.map(({ line }) => line)).toEqual(linesOf(text));
      for (const [index, { line, number, start }] of read.entries()) {
        expect(number).toBe(index + 1);
        expect(text.startsWith(line, start)).toBe(true);
        const before = text.slice(0, start);
        expect(linesOf(before)).toHaveLength(number);
        expect(start === 0 || /[\n\r]$/.test(before)).toBe(true);
        expect(before.endsWith('\r') && text[start] === '\n').toBe(false);
      }
    }),
  );
});
