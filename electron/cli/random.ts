import { randomBytes } from 'node:crypto';
import type { RandomBytes } from '../../shared/records/ids.ts';

/** Ids and keys made here must be unique in the world: the system's own source. */
export const random: RandomBytes = (length) => new Uint8Array(randomBytes(length));
