import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type PackedPart, ZipWriter } from '../../../shared/bundle/zip-writer.ts';

const part = (name: string, packed = new Uint8Array(), size = packed.length): PackedPart => ({
  ...{ name, packed, size, crc: 0, packing: 'store' },
});

test('X18 a zip holds as many entries as it can say, and one more is refused', () => {
  const zip = new ZipWriter();
  for (let at = 0; at < 0xfffe; at += 1) zip.add(part(`${at}`));
  expect(() => zip.add(part('more'))).toThrow(/4 GB, or 60,000 files/);
  const names = Object.keys(unzipSync(zip.finish(), { filter: ({ name }) => name.endsWith('99') }));
  expect(names.length).toBe(655);
});

test('X18 an entry of 4 GB, or one that makes the zip as large, is refused before it is taken', () => {
  const zip = new ZipWriter();
  zip.add(part('first', Uint8Array.of(1)));
  expect(() => zip.add(part('unpacked', Uint8Array.of(1), 2 ** 32))).toThrow(/Nothing was written/);
  // Only its length is looked at.
  const large = { length: 2 ** 32 - 60 } as Uint8Array<ArrayBuffer>;
  expect(() => zip.add(part('packed', large, 1))).toThrow(/Nothing was written/);
  expect(Object.keys(unzipSync(zip.finish()))).toEqual(['first']);
});
