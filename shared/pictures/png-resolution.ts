import { BugError } from '../errors.ts';
import { joined } from '../joined.ts';
import { resolution } from './png-chunks.ts';

/** Where the first chunk of a PNG ends: signature, and the header that always comes first. */
const afterHeader = 8 + 25;

/** The same PNG, saying at how many dots per inch it is to be printed. Throws a `BugError` where the bytes are no PNG. */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const kind = String.fromCharCode(...png.subarray(12, 16));
  if (png.length < afterHeader || kind !== 'IHDR') throw new BugError('This is no PNG');
  return joined([png.subarray(0, afterHeader), resolution(dotsPerInch), png.subarray(afterHeader)]);
}
