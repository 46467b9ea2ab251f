import { expect, test } from 'vitest';
import { nativeUnpacking } from '../../../electron/cli/native-unpacking.ts';
import {
  listZip,
  readZipEntry,
  UnpackingRoom,
  unpackEntry,
  type ZipEntry,
} from '../../../shared/bundle/zip-reader.ts';
import { pack, ZipWriter } from '../../../shared/bundle/zip-writer.ts';
import { ExpectedError } from '../../../shared/errors.ts';

const sentences = Array.from({ length: 9000 }, (_, index) => `Nobody rang at ${index}.\n`).join('');
const bytes = new TextEncoder().encode(sentences);
const zip = new ZipWriter();
zip.add(await pack({ name: 'long', bytes, packing: 'deflate' }));
zip.add(await pack({ name: 'short', bytes: bytes.subarray(0, 90), packing: 'deflate' }));
zip.add(await pack({ name: 'stored', bytes, packing: 'store' }));
const file = zip.finish();
const [long, ...others] = listZip(file);
if (long === undefined) throw new Error('The zip is empty');

test('an entry is unpacked alike by the platform and by the library', async () => {
  for (const entry of [long, ...others]) {
    const contents = readZipEntry(file, entry).slice();
    expect(await unpackEntry(file, entry, new UnpackingRoom())).toEqual(contents);
    const byNode = await unpackEntry(file, entry, new UnpackingRoom(nativeUnpacking));
    expect(new Uint8Array(byNode)).toEqual(contents);
  }
});

test.each<[string, Partial<ZipEntry>]>([
  ['more than it says', { size: long.size - 1 }],
  ['far more than it says', { size: 131_072 }],
  ['less than it says', { size: long.size + 1 }],
  ['other bytes than it says', { crc: long.crc ^ 1 }],
  ['a piece of what it says', { packedSize: long.packedSize - 9 }],
  ['more behind what it says', { packedSize: long.packedSize + 4 }],
  ['nothing where it says', { offset: 7 }],
])('X7 a long entry with %s is refused', async (_, lie) => {
  for (const native of [undefined, nativeUnpacking]) {
    const unpacking = unpackEntry(file, { ...long, ...lie }, new UnpackingRoom(native));
    await expect(unpacking).rejects.toThrow(ExpectedError);
  }
});

test('X7 a long entry with a changed byte is refused', async () => {
  const changed = file.slice();
  const at = long.offset + 400;
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  for (const native of [undefined, nativeUnpacking]) {
    const unpacking = unpackEntry(changed, long, new UnpackingRoom(native));
    await expect(unpacking).rejects.toThrow(ExpectedError);
  }
});
