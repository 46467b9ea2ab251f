import { crc32 } from '../crc32.ts';

const inchesPerMetre = 1 / 0.0254;

/** A part of a PNG (3rd edition, 5.3), by its name of four letters. */
export function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** At how many dots per inch it is to be printed (11.3.4.3): journals read it there, and programs take 72 or 96 where it is not said. */
export function resolution(dotsPerInch: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const dotsPerMetre = Math.round(dotsPerInch * inchesPerMetre);
  view.setUint32(0, dotsPerMetre);
  view.setUint32(4, dotsPerMetre);
  bytes[8] = 1;
  return chunk('pHYs', bytes);
}
