import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signatureLength = 8;

/**
 * The same picture in fewer bytes: with a palette of at most 256 of its commonest colours, every other
 * colour drawn in the nearest of them. What that changes is the shading of letters' edges, which nobody sees.
 * Takes what Chromium writes: 8 bits a channel, opaque, not interlaced.
 */
export function repackPng(png: Buffer): Buffer {
  const { header, data } = chunksOf(png);
  const width = header.readUInt32BE(0);
  const channels = header[9] === 6 ? 4 : 3;
  const rows = unfiltered(inflateSync(data), width * channels, channels);
  const colours = coloursOf(rows, width, channels);
  const palette = paletteOf(colours);
  const indices = nearestIndices(new Set(colours), palette);
  const indexed = Buffer.alloc(colours.length + colours.length / width);
  colours.forEach((colour, pixel) => {
    indexed[pixel + Math.floor(pixel / width) + 1] = indices.get(colour) ?? 0;
  });
  const indexedHeader = Buffer.from(header);
  indexedHeader[9] = 3;
  return Buffer.concat([
    png.subarray(0, signatureLength),
    chunk('IHDR', indexedHeader),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(indexed, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colour of each pixel as one number, red highest. */
function coloursOf(rows: Buffer, width: number, channels: number): Uint32Array {
  const rowLength = width * channels + 1;
  const colours = new Uint32Array((rows.length / rowLength) * width);
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const at = Math.floor(pixel / width) * rowLength + 1 + (pixel % width) * channels;
    colours[pixel] = rows.readUIntBE(at, 3);
  }
  return colours;
}

/** Colours closer than this to one in the palette do without a place of their own, which rare bright ones need. */
const leastDistance = 6 ** 2;

function paletteOf(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const commonestFirst = [...counts].sort(([a, first], [b, second]) => second - first || a - b);
  const palette: number[] = [];
  for (const [colour] of commonestFirst) {
    if (palette.length === 256) break;
    if (palette.every((taken) => distanceOf(taken, colour) >= leastDistance)) palette.push(colour);
  }
  return palette;
}

function nearestIndices(
  colours: ReadonlySet<number>,
  palette: readonly number[],
): ReadonlyMap<number, number> {
  const indices = new Map<number, number>();
  for (const colour of colours) {
    let least = Number.POSITIVE_INFINITY;
    for (const [index, candidate] of palette.entries()) {
      const distance = distanceOf(colour, candidate);
      if (distance >= least) continue;
      least = distance;
      indices.set(colour, index);
    }
  }
  return indices;
}

function distanceOf(a: number, b: number): number {
  const [red, green, blue] = partsOf(a);
  const [otherRed, otherGreen, otherBlue] = partsOf(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function partsOf(colour: number): readonly [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunksOf(png: Buffer): { header: Buffer; data: Buffer } {
  let header: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  for (let at = signatureLength; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') data.push(content);
    at += length + 12;
  }
  return { header, data: Buffer.concat(data) };
}

/** Undoes the filter of each row (PNG specification, section 9), leaving filter 0 everywhere. */
function unfiltered(raw: Buffer, rowLength: number, step: number): Buffer {
  const rows = Buffer.alloc(raw.length);
  for (let start = 0; start < raw.length; start += rowLength + 1) {
    const filter = raw[start] ?? 0;
    for (let i = 1; i <= rowLength; i++) {
      const at = start + i;
      const left = i > step ? (rows[at - step] ?? 0) : 0;
      const up = rows[at - rowLength - 1] ?? 0;
      const corner = i > step ? (rows[at - rowLength - 1 - step] ?? 0) : 0;
      rows[at] = (raw[at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (byLeft === undefined || byUp === undefined || byCorner === undefined) return 0;
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function chunk(type: string, content: Buffer): Buffer {
  const framed = Buffer.alloc(content.length + 12);
  framed.writeUInt32BE(content.length, 0);
  framed.write(type, 4, 'latin1');
  content.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, content.length + 8)), content.length + 8);
  return framed;
}
