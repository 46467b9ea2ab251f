/** Pixels as a PNG (3rd edition): 8 bits of each colour, or of grey where a picture has no colours. */
import { Zlib } from 'fflate';
import { joined } from '../joined.ts';
import type { Canvas } from './canvas.ts';
import { chunk, resolution } from './png-chunks.ts';

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of pixels that are packed at once. */
const packedAtOnce = 500_000;
/** Of the packing: a higher one takes twice the time for files that are a fiftieth smaller. */
const level = 4;

/** The file, which says at how many dots per inch it is to be printed. The same for the same pixels. */
export function writePng(
  { height, pixels, width }: Pick<Canvas, 'height' | 'pixels' | 'width'>,
  dotsPerInch: number,
): Uint8Array<ArrayBuffer> {
  const isGrey = hasNoColours(pixels);
  const bands = isGrey ? 1 : 3;
  const pieces: Uint8Array[] = [
    signature,
    chunk('IHDR', header(width, height, isGrey)),
    resolution(dotsPerInch),
  ];
  const packing = new Zlib({ level }, (bytes) => {
    if (bytes.length > 0) pieces.push(chunk('IDAT', bytes));
  });
  // Each row begins with its filter, which is none: flat colours are packed best as they are.
  const rowBytes = 1 + width * bands;
  const rowsAtOnce = Math.ceil(packedAtOnce / rowBytes);
  for (let from = 0; from < height; from += rowsAtOnce) {
    const to = Math.min(height, from + rowsAtOnce);
    const bytes = new Uint8Array((to - from) * rowBytes);
    let at = 0;
    for (let row = from; row < to; row += 1) {
      at += 1;
      const end = (row + 1) * width * 3;
      for (let pixel = row * width * 3; pixel < end; pixel += 3)
        for (let band = 0; band < bands; band += 1, at += 1)
          bytes[at] = pixels[pixel + band] as number;
    }
    packing.push(bytes, to === height);
  }
  pieces.push(chunk('IEND', new Uint8Array()));
  return joined(pieces);
}

function hasNoColours(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 3)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  return true;
}

function header(width: number, height: number, isGrey: boolean): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([8, isGrey ? 0 : 2, 0, 0, 0], 8);
  return bytes;
}
