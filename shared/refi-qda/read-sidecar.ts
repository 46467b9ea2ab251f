/** Rows and texts that travelled along in an archive, where the project beside them is still the one they were written with. */
import { readWrittenText, type TextBody, textIdOf } from '../documents/text-body.ts';
import type { Sha256 } from '../hash.ts';
import { schemaVersion } from '../ops/operation.ts';
import type { RefiFile } from './open-refi.ts';
import { readRecord, type Sidecar, sidecarFormat, sidecarVersion } from './sidecar-form.ts';

/** What travelled along. The records are as the file says them: nobody has looked at their form yet. */
export interface Travelled {
  readonly records: readonly unknown[];
  readonly texts: ReadonlyMap<Sha256, TextBody>;
}

/**
 * What came along with a project; `changed` where another program wrote the project anew since, and undefined where there is
 * nothing, or nothing that this version can read.
 */
export function readSidecar(file: RefiFile): Travelled | 'changed' | undefined {
  for (const bytes of file.companions()) {
    const sidecar = sidecarOf(bytes);
    if (sidecar === undefined) continue;
    if (sidecar.project !== file.sha256()) return 'changed';
    return travelled(file, sidecar);
  }
  return undefined;
}

function sidecarOf(bytes: Uint8Array): Sidecar | undefined {
  const opening = new TextDecoder().decode(bytes.subarray(0, 64));
  if (!opening.startsWith(`{"format":"${sidecarFormat}"`)) return undefined;
  try {
    const read = JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) as Sidecar;
    const isKnown =
      read.version <= sidecarVersion &&
      read.schema <= schemaVersion &&
      Array.isArray(read.texts) &&
      Array.isArray(read.records);
    return isKnown ? read : undefined;
  } catch {
    // Cut off or changed by hand: the project itself is read.
    return undefined;
  }
}

function travelled(file: RefiFile, { records, texts }: Sidecar): Travelled | undefined {
  const bodies = new Map<Sha256, TextBody>();
  for (const { id, ...written } of texts) {
    const text = 'text' in written ? written.text : textOf(file, written.source);
    if (text === undefined) return undefined;
    const { blocks, pages } = written;
    const body = readWrittenText(JSON.stringify({ text, blocks, pages }));
    if (textIdOf(body) !== id) return undefined;
    bodies.set(id, body);
  }
  const textIds = new Map<string, string>();
  for (const record of records)
    if (record.type === 'document') textIds.set(record.id, record.textId);
  return {
    records: records.map((record) => {
      const id = record.type === 'excerpt' ? textIds.get(record.documentId) : undefined;
      return readRecord(record, id === undefined ? undefined : bodies.get(id)?.text);
    }),
    texts: bodies,
  };
}

function textOf(file: RefiFile, guid: string): string | undefined {
  const bytes = file.entryNamed(guid);
  return bytes === undefined
    ? undefined
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
