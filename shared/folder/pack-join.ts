/** Joining small packs of a shared folder into larger ones, so that a folder never holds more than a few hundred. */
import { ExpectedError } from '../errors.ts';
import type { Sha256 } from '../hash.ts';
import { canonicalJson } from '../json.ts';
import type { OwnFiles } from './own-files.ts';
import { readPackFile, writePackFile } from './pack-file.ts';
import { fullPack } from './pack-writer.ts';
import type { WrittenPack } from './written.ts';

/** What a joined pack took the place of. */
export interface JoinedPack {
  readonly into: WrittenPack;
  readonly from: readonly Sha256[];
  /** Texts and originals that lie in it. */
  readonly holds: readonly Sha256[];
}

/** Whether a pack is one of those that are joined with others. */
export function isSmallPack({ size }: WrittenPack): boolean {
  return size < fullPack / 2;
}

/**
 * Joins small packs: each joined one is written, read again and found right before it is given back, so that its
 * parts may be removed then. `named` are the packs that segments name: what nobody names is stood for no more. A
 * damaged pack stays as it is and is told of; rejects where one cannot be read just now.
 */
export async function joinPacks(
  small: readonly WrittenPack[],
  own: OwnFiles,
  named: ReadonlySet<Sha256>,
): Promise<{ readonly joined: readonly JoinedPack[]; readonly damaged: readonly Sha256[] }> {
  const joined: JoinedPack[] = [];
  const damaged: Sha256[] = [];
  for (const group of groupsOf(small)) {
    const texts = new Map<Sha256, string>();
    const originals = new Map<Sha256, Uint8Array>();
    const read: WrittenPack[] = [];
    for (const part of group) {
      const bytes = await own.readPack(part.hash);
      const pack = await readPackFile(bytes, part.hash).catch(left);
      if (pack === undefined) {
        damaged.push(part.hash);
        continue;
      }
      read.push(part);
      for (const [id, body] of pack.texts) texts.set(id, canonicalJson(body));
      for (const [hash, bytes] of pack.originals) originals.set(hash, bytes);
    }
    if (read.length < 2) continue;
    const standsFor = read
      .flatMap((part) => [part.hash, ...part.standsFor])
      .filter((hash) => named.has(hash));
    const { bytes, hash } = await writePackFile({ texts, originals, standsFor });
    await own.writePack(hash, bytes);
    await readPackFile(await own.readPack(hash), hash);
    joined.push({
      into: { hash, size: bytes.length, standsFor },
      from: read.map((part) => part.hash),
      holds: [...texts.keys(), ...originals.keys()],
    });
  }
  return { joined, damaged };
}

/** Packs in their order, together as large as a full one. */
function groupsOf(small: readonly WrittenPack[]): readonly (readonly WrittenPack[])[] {
  const groups: WrittenPack[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const pack of small) {
    if (size + pack.size > fullPack) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(pack);
    size += pack.size;
  }
  return groups;
}

/** A damaged file is told of; anything else is a fault of the program. */
function left(error: unknown): undefined {
  if (!(error instanceof ExpectedError)) throw error;
}
