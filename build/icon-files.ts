/** Icons of Windows and of macOS are lists of PNG files with a head; sizes in pixels, PNGs as they are. */

/** A square picture. */
export interface Picture {
  readonly size: number;
  readonly png: Uint8Array;
}

/** The sizes that are drawn. */
export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** A Windows icon of every picture up to 256 pixels. */
export function icoFile(pictures: readonly Picture[]): Uint8Array {
  const held = pictures.filter(({ size }) => size <= 256);
  const headLength = 6 + 16 * held.length;
  const head = Buffer.alloc(headLength);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(held.length, 4);
  let offset = headLength;
  held.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.byteLength, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.byteLength;
  });
  return Buffer.concat([head, ...held.map(({ png }) => png)]);
}

/** What macOS calls each size: once for plain and once for dense displays. */
const macTypes: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

/** A macOS icon. Throws where a size is missing. */
export function icnsFile(pictures: readonly Picture[]): Uint8Array {
  const parts = macTypes.map(([type, wanted]) => {
    const png = pictures.find(({ size }) => size === wanted)?.png;
    if (png === undefined) throw new Error(`There is no picture of ${wanted} pixels.`);
    return [entryHead(type, png.byteLength), png];
  });
  const body = Buffer.concat(parts.flat());
  return Buffer.concat([entryHead('icns', body.byteLength), body]);
}

function entryHead(type: string, length: number): Uint8Array {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}
