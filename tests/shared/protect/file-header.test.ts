import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  headerBytes,
  headerLength,
  type ProtectionHeader,
  readHeader,
} from '../../../shared/protect/file-header.ts';
import { isProtected } from '../../../shared/protect/is-protected.ts';
import { seededBytes } from '../../../shared/random.ts';

const random = seededBytes(7);
const header: ProtectionHeader = {
  chunk: 20,
  setting: { memoryKiB: 64 * 1024, passes: 3, salt: random(16) },
  nonce: random(12),
  wrappedKey: random(48),
};
/** The code that a header is refused with. */
const refusal = (bytes: Uint8Array): unknown => {
  try {
    return readHeader(bytes);
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};
const asking = (cost: { readonly memoryKiB: number; readonly passes: number }): unknown =>
  refusal(headerBytes({ ...header, setting: { ...header.setting, ...cost } }));

test('X9 a header is read as it was written', () => {
  expect(readHeader(headerBytes(header))).toEqual(header);
  expect([headerBytes(header).length, isProtected(headerBytes(header))]).toEqual([
    headerLength,
    true,
  ]);
});

test('X11 a header that asks for all memory, for hours or for nothing is refused before anything is derived', () => {
  const costs = [
    { memoryKiB: 2 ** 32 - 1, passes: 1 },
    { memoryKiB: 10 * 1024 * 1024, passes: 1 },
    { memoryKiB: 64 * 1024, passes: 255 },
    { memoryKiB: 512 * 1024, passes: 16 },
    { memoryKiB: 8, passes: 1 },
    { memoryKiB: 64 * 1024, passes: 0 },
  ];
  expect(costs.map(asking)).toEqual(costs.map(() => 'too-costly'));
  expect(asking({ memoryKiB: 512 * 1024, passes: 4 })).toMatchObject({ chunk: 20 });
});

test('X11 chunks of more than 1 MiB, or of less than 1 KiB, are refused', () => {
  const chunks = [0, 9, 21, 255];
  expect(chunks.map((chunk) => refusal(headerBytes({ ...header, chunk })))).toEqual(
    chunks.map(() => 'damaged'),
  );
});

test('X10 any byte of a header that was changed is told before the passphrase is asked for', () => {
  const whole = headerBytes(header);
  fc.assert(
    fc.property(fc.nat(headerLength - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(refusal(changed)).toBe(at === 8 ? 'newer-schema' : 'damaged');
    }),
  );
});

test('X10 any number of bytes in place of a header is refused in words', () => {
  const codes = ['truncated', 'damaged', 'newer-schema', 'too-costly'];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
      expect(codes).toContain(refusal(bytes));
    }),
  );
  const cuts = [8, 9, 50, headerLength - 1];
  expect(cuts.map((cut) => refusal(headerBytes(header).slice(0, cut)))).toEqual(
    cuts.map(() => 'truncated'),
  );
});
