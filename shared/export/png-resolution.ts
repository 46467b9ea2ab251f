import { crc32 } from '../crc32.ts';
import { BugError } from '../errors.ts';

/** Where the first chunk of a PNG ends: signature, and the header that always comes first. */
const afterHeader = 8 + 25;
const inchesPerMetre = 1 / 0.0254;

/**
 * The same PNG, saying at how many dots per inch it is to be printed (chunk `pHYs`, PNG 3rd edition, 11.3.4.3): journals read it
 * there, and programs take 72 or 96 where it is not said. Throws a `BugError` where the bytes are no PNG.
 */
export function withResolution(
  png: Uint8Array<ArrayBuffer>,
  dotsPerInch: number,
): Uint8Array<ArrayBuffer> {
  const kind = String.fromCharCode(...png.subarray(12, 16));
  if (png.length < afterHeader || kind !== 'IHDR') throw new BugError('This is no PNG');
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  const dotsPerMetre = Math.round(dotsPerInch * inchesPerMetre);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, afterHeader));
  whole.set(chunk, afterHeader);
  whole.set(png.subarray(afterHeader), afterHeader + chunk.length);
  return whole;
}
