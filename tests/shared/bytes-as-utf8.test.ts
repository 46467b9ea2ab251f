import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesAsUtf8 } from '../../shared/bytes-as-utf8.ts';

it('counts the bytes of a text as they are written, halves of signs among them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (any, words) => {
      const broken = `${any.slice(1)}\ud83d${words.slice(0, -1)}\ude42`;
      const long = broken.repeat(Math.ceil(40_000 / broken.length));
      for (const text of [any, words, broken, long])
        expect(bytesAsUtf8(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
