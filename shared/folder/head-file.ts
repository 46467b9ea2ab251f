/** The list of a device's files. It helps, and nothing rests on it: what is whole in the folder counts anyway. */
import * as v from 'valibot';
import type { Sha256 } from '../hash.ts';
import { canonicalJson } from '../json.ts';
import { hash } from '../records/fields.ts';

const hashes = v.array(hash);

const headSchema = v.object({
  format: v.literal('themeloom-folder'),
  schema: v.literal(1),
  /** Files of operations that count, in the order in which they were written. */
  segments: hashes,
  packs: hashes,
  /** The files that were joined last, and what they were joined into: who has read them can skip these. */
  joined: v.exactOptional(v.object({ from: hashes, into: hashes })),
});

/** What a device says it has in the folder. */
export interface FolderHead {
  readonly segments: readonly Sha256[];
  readonly packs: readonly Sha256[];
  readonly joined?: { readonly from: readonly Sha256[]; readonly into: readonly Sha256[] };
}

export function writeHead({ joined, packs, segments }: FolderHead): Uint8Array {
  const head = { format: 'themeloom-folder', schema: 1, segments, packs };
  const json = canonicalJson(joined === undefined ? head : { ...head, joined });
  return new TextEncoder().encode(`${json}\n`);
}

/** Undefined where it is half-written, damaged, or of another version. */
export function readHead(bytes: Uint8Array): FolderHead | undefined {
  try {
    return v.parse(headSchema, JSON.parse(new TextDecoder('utf-8').decode(bytes)));
  } catch {
    return undefined;
  }
}
