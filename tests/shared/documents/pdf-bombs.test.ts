import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  maximumUnpackedPart,
  mayMultiplyDrawings,
  refuseBombs,
} from '../../../shared/documents/pdf-bombs.ts';

function partOf(dictionary: string, content: Uint8Array): Uint8Array {
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from(`%PDF-1.4\n7 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  );
}

const bomb = deflateSync(new Uint8Array(maximumUnpackedPart + 1));

describe('refuseBombs', () => {
  test('a part that unpacks beyond all measure is refused', () => {
    expect(() => refuseBombs(partOf('/Filter /FlateDecode', bomb))).toThrowError(
      expect.objectContaining({ name: 'ExpectedError', code: 'text-too-long' }),
    );
  });

  test('pictures and attached files are never unpacked, so they may be of any size', () => {
    refuseBombs(partOf('/Subtype /Image /Filter /FlateDecode', bomb));
    refuseBombs(partOf('/Type /EmbeddedFile /Filter /FlateDecode', bomb));
  });

  test('what does not unpack at all is left to the reader of the file', () => {
    refuseBombs(
      partOf(
        '/Filter /FlateDecode',
        bomb.map((byte) => byte ^ 0x5a),
      ),
    );
  });
});

describe('mayMultiplyDrawings', () => {
  const drawing = (shows: number, packed: boolean): Uint8Array => {
    const content = Buffer.from('/X Do '.repeat(shows));
    return packed
      ? partOf('/Subtype /Form /Filter /FlateDecode', deflateSync(content))
      : partOf('/Subtype /Form', content);
  };
  const file = (count: number, shows: number, packed: boolean): Uint8Array =>
    Uint8Array.from(Buffer.concat(Array.from({ length: count }, () => drawing(shows, packed))));

  test.each([true, false])(
    'many drawings that each show several are suspect (packed: %s)',
    (packed) => {
      expect(mayMultiplyDrawings(file(12, 10, packed))).toBe(true);
      expect(mayMultiplyDrawings(file(5, 10, packed))).toBe(false);
      expect(mayMultiplyDrawings(file(300, 1, packed))).toBe(false);
    },
  );
});
