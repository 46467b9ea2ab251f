/** Rows and texts that travelled along in an archive, where the project beside them is still the one they were written with. */
import { decodeText } from '../documents/decode-text.ts';
import { readWrittenText, type TextBody, textIdOf } from '../documents/text-body.ts';
import type { Sha256 } from '../hash.ts';
import { schemaVersion } from '../ops/operation.ts';
import type { RefiFile } from './open-refi.ts';
import { readRecord, type Sidecar, sidecarFormat, sidecarVersion } from './sidecar-form.ts';

/** What travelled along. The records are as the file says them: nobody has looked at their form yet. */
export interface Travelled {
  readonly records: readonly unknown[];
  readonly texts: ReadonlyMap<Sha256, TextBody>;
  /** Files that documents were read from, where they came along. */
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
  /** Another program wrote the project anew since; then texts may be missing. */
  readonly isChanged: boolean;
}

/** What came along with a project; undefined where there is nothing, or nothing that this version can read. */
export function readSidecar(file: RefiFile): Travelled | undefined {
  const { project } = file;
  if (!known.has(project)) known.set(project, travelledIn(file));
  const found = known.get(project);
  return found === undefined ? undefined : { ...found, originals: originalsOf(found, file) };
}

type WithoutFiles = Omit<Travelled, 'originals'>;

/** That of files that are open: several parts of what becomes of a project ask for it. */
const known = new WeakMap<RefiFile['project'], WithoutFiles | undefined>();

function travelledIn(file: RefiFile): WithoutFiles | undefined {
  const sidecar = sidecarIn(file);
  return sidecar === undefined ? undefined : travelled(file, sidecar, isChanged(file, sidecar));
}

function sidecarIn(file: RefiFile): Sidecar | undefined {
  for (const bytes of file.companions()) {
    const sidecar = sidecarOf(bytes);
    if (sidecar !== undefined) return sidecar;
  }
  return undefined;
}

/** Whether another program changed the project that this travels beside. */
function isChanged(file: RefiFile, sidecar: Sidecar): boolean {
  return sidecar.project !== file.sha256();
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

function travelled(
  file: RefiFile,
  { records, texts }: Sidecar,
  hasChanged: boolean,
): WithoutFiles | undefined {
  const bodies = new Map<Sha256, TextBody>();
  for (const { id, ...written } of texts) {
    const { blocks, pages } = written;
    const found = 'text' in written ? [written.text] : textsOf(file, written);
    for (const text of found) {
      const body = bodyOf({ text, blocks, pages });
      if (body === undefined || textIdOf(body) !== id) continue;
      bodies.set(id, body);
      break;
    }
    if (!hasChanged && !bodies.has(id)) return undefined;
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
    isChanged: hasChanged,
  };
}

/** Of the files in the archive those that a document of the review was read from. */
function originalsOf(
  { records }: WithoutFiles,
  { originals = new Map() }: RefiFile,
): Travelled['originals'] {
  const kept = new Map<Sha256, Uint8Array>();
  if (originals.size === 0) return kept;
  for (const record of records) {
    const { originalHash = '', type } = record as { readonly [field: string]: string | undefined };
    const bytes = type === 'document' ? originals.get(originalHash) : undefined;
    if (bytes !== undefined) kept.set(originalHash, bytes);
  }
  return kept;
}

function bodyOf(written: TextBody): TextBody | undefined {
  try {
    return readWrittenText(JSON.stringify(written));
  } catch {
    // Another text than the one that was written, which its blocks do not fit.
    return undefined;
  }
}

/** The text of a source as it was written; then as another program may have written it, by another name and with other line ends. */
function* textsOf(
  file: RefiFile,
  { file: called, source: guid }: { readonly source: string; readonly file?: string | undefined },
): Generator<string> {
  const bytes = file.entryNamed(called ?? guid);
  if (bytes !== undefined) yield new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const { guid: of, text } of file.project.sources) {
    if (of !== guid || text === undefined) continue;
    const read = text.path === undefined ? 'missing' : file.read(text.path);
    const words = typeof read === 'string' ? text.inline : decodeText(read).text;
    if (words !== undefined) yield words.replace(/\r\n?/g, '\n');
  }
}
