/**
 * Short texts, such as abstracts, lie many to an entry: a zip holds 65,535 entries, a review may hold more
 * texts. A pack is their canonical JSON, one to a line, in the order of their hashes, under its own hash.
 */
import { type Sha256, sha256Natively } from '../hash.ts';

/** Texts up to so many bytes of JSON share an entry. */
export const packedUpTo = 8 * 1024;
/** A pack is closed with so many bytes. */
const fullPack = 1024 ** 2;

interface TextPack {
  readonly bytes: Uint8Array;
  /** The hashes of its texts, line by line. */
  readonly addresses: readonly Sha256[];
}

/** The packs of texts that are in the order of their hashes. */
export function* packTexts(
  texts: Iterable<readonly [address: Sha256, json: Uint8Array]>,
): Generator<TextPack> {
  let lines: Uint8Array[] = [];
  let addresses: Sha256[] = [];
  let length = 0;
  for (const [address, text] of texts) {
    lines.push(text);
    addresses.push(address);
    length += text.length + 1;
    if (length < fullPack) continue;
    yield { bytes: joinLines(lines, length), addresses };
    lines = [];
    addresses = [];
    length = 0;
  }
  if (lines.length > 0) yield { bytes: joinLines(lines, length), addresses };
}

function joinLines(lines: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const line of lines) {
    bytes.set(line, at);
    bytes[at + line.length] = lineEnd;
    at += line.length + 1;
  }
  return bytes;
}

const lineEnd = 0x0a;

/** The texts of a pack with their hashes; undefined where the last line has no end. */
export async function unpackTexts(
  pack: Uint8Array,
): Promise<ReadonlyMap<Sha256, Uint8Array> | undefined> {
  if (pack.at(-1) !== lineEnd) return undefined;
  const lines: Uint8Array[] = [];
  for (let at = 0; at < pack.length; ) {
    const end = pack.indexOf(lineEnd, at);
    lines.push(pack.subarray(at, end));
    at = end + 1;
  }
  const hashes = await Promise.all(lines.map(sha256Natively));
  return new Map(hashes.map((hash, index) => [hash, lines[index] ?? new Uint8Array()]));
}
