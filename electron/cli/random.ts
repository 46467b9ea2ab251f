import { randomBytes } from 'node:crypto';
import type { RandomBytes } from '../../shared/records/ids.ts';

/** The system's source is asked for so many bytes at a time: to ask for each id of a large import costs more than making it. */
const drawn = 4096;

/** Bytes of the system's source; each is given out once. */
function drawing(): RandomBytes {
  let block = new Uint8Array(0);
  return (length) => {
    if (length > drawn) return new Uint8Array(randomBytes(length));
    if (block.length < length) block = new Uint8Array(randomBytes(drawn));
    const bytes = block.slice(0, length);
    block = block.subarray(length);
    return bytes;
  };
}

/** Ids and keys made here must be unique in the world: the system's own source. */
export const random: RandomBytes = drawing();
