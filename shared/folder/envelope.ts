/**
 * The outside of a file in a shared folder: a line of JSON that says what is in it, then bytes. Its name is
 * the SHA-256 of all of it, so that a half-written, foreign or damaged file is known as such.
 */
import * as v from 'valibot';
import { ExpectedError } from '../errors.ts';
import { type Sha256, sha256Natively } from '../hash.ts';
import { joined } from '../joined.ts';
import { canonicalJson } from '../json.ts';
import { t } from '../messages/messages.ts';

/** A file to be written, with the hash that names it. */
export interface NamedBytes {
  readonly hash: Sha256;
  readonly bytes: Uint8Array;
}

const lineEnd = 0x0a;
/** Deflate packs nothing more tightly than this: what claims more is refused before memory is taken for it. */
const tightest = 1032;

/** A file with this header and these bytes behind it. */
export async function enclose(header: unknown, parts: readonly Uint8Array[]): Promise<NamedBytes> {
  const line = new TextEncoder().encode(`${canonicalJson(header)}\n`);
  const bytes = joined([line, ...parts]);
  return { hash: await sha256Natively(bytes), bytes };
}

/**
 * Header and body of a file that must have the hash it is named by. Throws `ExpectedError`: `not-whole`
 * where it has not, `damaged` where the header is none that `schema` knows.
 */
export async function disclose<T>(
  bytes: Uint8Array,
  hash: Sha256,
  schema: v.GenericSchema<unknown, T>,
): Promise<{ readonly header: T; readonly body: Uint8Array }> {
  if ((await sha256Natively(bytes)) !== hash)
    throw new ExpectedError('not-whole', t('team.fileNotWhole'));
  const end = bytes.indexOf(lineEnd);
  try {
    const line = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
    return { header: v.parse(schema, JSON.parse(line)), body: bytes.subarray(end + 1) };
  } catch {
    throw notReadable();
  }
}

/** Refuses a length that `packed` cannot inflate to. */
export function checkLength(length: number, packed: Uint8Array): number {
  if (length > packed.length * tightest + 64) throw notReadable();
  return length;
}

/** What is said of a whole file that this version cannot read. */
export function notReadable(): ExpectedError {
  return new ExpectedError('damaged', t('team.fileNotReadable'));
}
