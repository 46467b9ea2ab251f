import type { Sha256 } from '../hash.ts';
import type { Operation } from '../ops/operation.ts';
import type { NamedBytes } from './envelope.ts';
import { namedAttachments } from './named-attachments.ts';
import { writePackFile } from './pack-file.ts';

/** Where a review keeps texts and originals; undefined where one is missing. */
export interface AttachmentSource {
  /** The canonical JSON of a text. */
  text(id: Sha256): Promise<string | undefined>;
  original(hash: Sha256): Promise<Uint8Array | undefined>;
}

/** A pack is closed with so many bytes, before they are deflated: no more than that is in memory at once. */
export const fullPack = 8 * 1024 ** 2;

/** The packs with what `operations` name, one after the other, without what `isWritten`. */
export async function* packAttachments(
  operations: readonly Operation[],
  source: AttachmentSource,
  isWritten: (hash: Sha256) => boolean,
): AsyncGenerator<{ readonly file: NamedBytes; readonly holds: readonly Sha256[] }> {
  const named = namedAttachments(operations);
  let texts = new Map<Sha256, string>();
  let originals = new Map<Sha256, Uint8Array>();
  let size = 0;
  const close = async (): Promise<{ file: NamedBytes; holds: readonly Sha256[] }> => {
    const holds = [...texts.keys(), ...originals.keys()];
    const file = await writePackFile({ texts, originals });
    texts = new Map();
    originals = new Map();
    size = 0;
    return { file, holds };
  };
  for (const id of named.texts) {
    const json = isWritten(id) ? undefined : await source.text(id);
    if (json === undefined) continue;
    texts.set(id, json);
    size += json.length;
    if (size >= fullPack) yield await close();
  }
  for (const hash of named.originals) {
    const bytes = isWritten(hash) ? undefined : await source.original(hash);
    if (bytes === undefined) continue;
    originals.set(hash, bytes);
    size += bytes.length;
    if (size >= fullPack) yield await close();
  }
  if (size > 0) yield await close();
}
