import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { withResolution } from '../../../shared/pictures/png-resolution.ts';

/** One transparent pixel. */
const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** Chunks in their order, each with what its own checksum should be. */
function chunksOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const kind = Buffer.from(png.subarray(at + 4, at + 8)).toString();
    const data = png.subarray(at + 8, at + 8 + length);
    const isSound =
      crc32(png.subarray(at + 4, at + 8 + length)) === view.getUint32(at + 8 + length);
    chunks.push({ kind, data, isSound });
    at += 12 + length;
  }
  return chunks;
}

test('a PNG says its dots per inch before its picture, and is otherwise the same', () => {
  const chunks = chunksOf(withResolution(pixel, 300));
  expect(chunks.map(({ kind }) => kind)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  expect(chunks.every(({ isSound }) => isSound)).toBe(true);
  const said = chunks[1]?.data ?? new Uint8Array();
  const view = new DataView(said.buffer, said.byteOffset);
  // 300 dots per inch are 11,811 per metre.
  expect([view.getUint32(0), view.getUint32(4), said[8]]).toEqual([11_811, 11_811, 1]);
  const { length } = chunksOf(pixel);
  expect(chunks.filter(({ kind }) => kind !== 'pHYs').length).toBe(length);
});

test('what is no PNG is refused', () => {
  expect(() => withResolution(new Uint8Array(40), 300)).toThrow('no PNG');
});
