import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../shared/joined.ts';
import { utf8Chunks } from '../../shared/utf8-chunks.ts';

it('gives the bytes of the pieces one after the other, whatever their lengths', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', size: 'max', maxLength: 60 })),
      fc.integer({ min: 1, max: 50 }),
      (pieces, least) => {
        const chunks = [...utf8Chunks(pieces, least)];
        expect(joined(chunks)).toEqual(new TextEncoder().encode(pieces.join('')));
        expect(chunks.filter(({ length }) => length === 0)).toEqual([]);
      },
    ),
  );
});
