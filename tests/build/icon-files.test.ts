import { expect, it } from 'vitest';
import { icnsFile, icoFile, iconSizes } from '../../build/icon-files.ts';

const pictures = iconSizes.map((size) => ({ size, png: Buffer.from(`png of ${size}`) }));

it('a Windows icon lists each picture up to 256 pixels with its place', () => {
  const file = Buffer.from(icoFile(pictures));
  const count = file.readUInt16LE(4);
  const entries = Array.from({ length: count }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    return [file.readUInt8(at), file.toString('latin1', offset, offset + length)];
  });
  expect(entries).toEqual(
    [16, 24, 32, 48, 64, 128, 256].map((size) => [size % 256, `png of ${size}`]),
  );
});

it('a macOS icon holds each kind with its length, and all of them with theirs', () => {
  const file = Buffer.from(icnsFile(pictures));
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
  const kinds: string[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    const end = at + file.readUInt32BE(at + 4);
    kinds.push(`${file.toString('latin1', at, at + 4)} ${file.toString('latin1', at + 8, end)}`);
  }
  expect(kinds.slice(0, 3)).toEqual(['icp4 png of 16', 'icp5 png of 32', 'ic11 png of 32']);
  expect(kinds.length).toBe(10);
  expect(() => icnsFile(pictures.slice(1))).toThrow('There is no picture of 16 pixels.');
});
