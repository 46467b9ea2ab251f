/** A file of texts and originals in a shared folder: several small ones lie in one. */
import { inflateSync } from 'fflate';
import * as v from 'valibot';
import { deflate } from '../bundle/deflate.ts';
import { readText } from '../bundle/read-text.ts';
import type { TextBody } from '../documents/text-body.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { hash as hashSchema, offset } from '../records/fields.ts';
import { checkLength, disclose, enclose, type NamedBytes, notReadable } from './envelope.ts';

const listed = v.array(v.tuple([hashSchema, offset]));

const headerSchema = v.object({
  format: v.literal('themeloom-pack'),
  schema: v.literal(1),
  /** Address and bytes of each text, in the order in which they follow each other, deflated as one. */
  texts: listed,
  /** Bytes of the deflated texts. */
  packed: offset,
  /** Hash and bytes of each original, in the order in which they follow, as they are. */
  originals: listed,
  /** The packs that were joined into this one. */
  standsFor: v.exactOptional(v.array(hashSchema), () => []),
});

/** Texts and originals by their hashes, and the packs that held them before. */
export interface Pack {
  readonly standsFor: readonly Sha256[];
  readonly texts: ReadonlyMap<Sha256, TextBody>;
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
}

/** What goes into a pack: the canonical JSON of texts, and originals. */
export interface PackParts {
  readonly texts: ReadonlyMap<Sha256, string>;
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
  /** Packs that this one takes the place of. */
  readonly standsFor?: readonly Sha256[];
}

/** The file of a pack. Law: equal parts in equal order give equal bytes. */
export async function writePackFile({
  originals,
  standsFor = [],
  texts,
}: PackParts): Promise<NamedBytes> {
  const encoder = new TextEncoder();
  const bodies = [...texts].map(([id, json]) => [id, encoder.encode(json)] as const);
  const { packed } = await deflate(encoder.encode([...texts.values()].join('')));
  const header = {
    format: 'themeloom-pack',
    schema: 1,
    texts: bodies.map(([id, body]) => [id, body.length]),
    packed: packed.length,
    originals: [...originals].map(([hash, bytes]) => [hash, bytes.length]),
    ...(standsFor.length === 0 ? {} : { standsFor }),
  };
  return enclose(header, [packed, ...originals.values()]);
}

/**
 * The packs that a whole pack was joined from; its texts and originals stay packed. Throws `ExpectedError`
 * `not-whole` or `damaged`.
 */
export async function readStandsFor(bytes: Uint8Array, hash: Sha256): Promise<readonly Sha256[]> {
  return (await disclose(bytes, hash, headerSchema)).header.standsFor;
}

/** Reads what `writePackFile` wrote, named by `hash`. Throws `ExpectedError` `not-whole` or `damaged`. */
export async function readPackFile(bytes: Uint8Array, hash: Sha256): Promise<Pack> {
  const { body, header } = await disclose(bytes, hash, headerSchema);
  const packed = body.subarray(0, header.packed);
  const inflated = header.texts.reduce((sum, [, size]) => sum + size, 0);
  let bodies: Uint8Array;
  try {
    bodies = inflateSync(packed, { out: new Uint8Array(checkLength(inflated, packed)) });
  } catch {
    throw notReadable();
  }
  const texts = new Map<Sha256, TextBody>();
  for await (const [id, part] of checkedParts(bodies, header.texts)) {
    texts.set(id, readText(part, id));
  }
  const originals = new Map<Sha256, Uint8Array>();
  for await (const [id, part] of checkedParts(body.subarray(header.packed), header.originals)) {
    originals.set(id, part.slice());
  }
  return { texts, originals, standsFor: header.standsFor };
}

/** The parts of `bytes`, each of which must have the hash it is listed by. */
async function* checkedParts(
  bytes: Uint8Array,
  list: readonly (readonly [Sha256, number])[],
): AsyncGenerator<readonly [Sha256, Uint8Array]> {
  let at = 0;
  for (const [hash, size] of list) {
    const part = bytes.subarray(at, at + size);
    at += size;
    if (part.length !== size || (await sha256Natively(part)) !== hash) throw notReadable();
    yield [hash, part];
  }
}
