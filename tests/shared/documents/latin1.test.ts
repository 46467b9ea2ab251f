import { expect, test } from 'vitest';
import { latin1 } from '../../../shared/documents/latin1.ts';

test('gives every byte the letter of its number, also where ASCII and other parts take turns', () => {
  const all = Uint8Array.from({ length: 256 }, (_each, at) => at);
  const long = new Uint8Array(3 * 8192 + 5).fill(0x61);
  long.set(all, 8000);
  long.set([0xef, 0xbb, 0xbf], 0);
  const expected = [...long].map((byte) => String.fromCodePoint(byte)).join('');

  expect(latin1(long)).toBe(expected);
  expect(latin1(new Uint8Array(0))).toBe('');
});
