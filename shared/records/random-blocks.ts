import type { RandomBytes } from './ids.ts';

/** The source is asked for so many bytes at a time: to ask for each id of a large import costs more than making it. */
const drawn = 4096;

/** The same source, asked in blocks. Law: each byte of it is given out at most once. */
export function inBlocks(source: RandomBytes): RandomBytes {
  let block = new Uint8Array(0);
  return (length) => {
    if (length > drawn) return source(length);
    if (block.length < length) block = source(drawn).slice();
    const bytes = block.slice(0, length);
    block = block.subarray(length);
    return bytes;
  };
}
