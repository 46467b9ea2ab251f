import { randomBytes } from 'node:crypto';
import type { RandomBytes } from '../../shared/records/ids.ts';
import { inBlocks } from '../../shared/records/random-blocks.ts';

/** Ids and keys made here must be unique in the world: the system's own source. */
export const random: RandomBytes = inBlocks((length) => new Uint8Array(randomBytes(length)));
