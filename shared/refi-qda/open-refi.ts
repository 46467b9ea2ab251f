/**
 * Opens a REFI-QDA file: the archive of a project, or the XML of a project or codebook by itself. What it names is looked up among
 * the entries of the archive and nowhere else, whatever its paths say.
 */
import { openZip, type ZipEntry, type ZipLimits } from '../documents/open-zip.ts';
import { xmlText } from '../documents/xml-walk.ts';
import { ExpectedError } from '../errors.ts';
import { type Sha256, sha256OfBytes } from '../hash.ts';
import { t } from '../messages/refi-messages.ts';
import type { Guid, RefiProject } from './model.ts';
import type { ProjectPdf } from './read-pdfs.ts';
import { readProject } from './read-project.ts';
import type { NotCarried } from './report.ts';
import { readXmlTree } from './xml-tree.ts';

/** Why a text that a project names is not at hand. */
export type Absent = 'missing' | 'outside' | 'protected' | 'damaged';

/** The file of a picture or recording, or why it does not come along; `size` in bytes. */
export type MediumFile =
  | { readonly sha256: Sha256; readonly bytes: Uint8Array }
  | { readonly left: Absent | 'unwanted' }
  | { readonly left: 'large' | 'full'; readonly size: number };

/** A project with the files that lie in its archive. */
export interface RefiFile {
  readonly kind: 'project' | 'codebook';
  readonly project: RefiProject;
  /** The bytes behind a path of the project, or why there are none. */
  read(path: string): Uint8Array | Absent;
  /** How many bytes a file of the archive says that it has, where it is there. */
  sizeOf?(path: string): number | undefined;
  /** Entries nobody refers to may be copies of texts: those whose name, without its ending, is this GUID. */
  entryNamed(guid: string): Uint8Array | undefined;
  /** Entries beside the texts that no program of these reads: what Themeloom wrote for itself is among them. */
  companions(): Iterable<Uint8Array>;
  /** Files of PDFs, pictures and recordings by what is in them, once they were looked at. */
  readonly originals?: ReadonlyMap<Sha256, Uint8Array>;
  /** What became of the files of pictures and recordings, by the source; nothing where nobody looked. */
  readonly media?: ReadonlyMap<Guid, MediumFile>;
  /** PDFs that were read, by the source. */
  readonly pdfs?: ReadonlyMap<Guid, ProjectPdf>;
  /** What is to be told of the file itself. */
  readonly left?: readonly NotCarried[];
  /** SHA-256 of the project's XML. */
  sha256(): Sha256;
}

/** Files of an archive that is read; nor is one written with more. */
export const mostFiles = 60_000;

/** In bytes: what pictures and recordings of a project take at most. The others are told; what is coded in them comes all the same. */
export const mostOfMedia = 400 * 1024 * 1024;

/**
 * Projects hold pictures and recordings of which the larger ones are not unpacked: how large they say they are does not matter, and a
 * bomb among them is not touched. What is unpacked is bounded, and one part of it by what fits into one text.
 */
const projectLimits: ZipLimits = {
  entries: mostFiles,
  declared: Number.POSITIVE_INFINITY,
  read: 1024 * 1024 * 1024 + mostOfMedia,
  entry: 400 * 1024 * 1024,
};

/** Reads a file of any of the three endings by what is in it. Throws an `ExpectedError` where it is none of them. */
export function openRefi(bytes: Uint8Array): RefiFile {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const entries = isZip ? told(() => openZip(bytes, projectLimits)) : new Map<string, ZipEntry>();
  const xml = isZip ? projectEntry(entries) : bytes;
  if (!isZip && !looksLikeXml(bytes)) throw new ExpectedError('refi-none', t('refi.notRefi'));
  const root = readXmlTree(xml);
  const kind =
    root.name === 'Project' ? 'project' : root.name === 'CodeBook' ? 'codebook' : undefined;
  if (kind === undefined) throw new ExpectedError('refi-none', t('refi.notRefi'));
  const byName = byBaseName(entries);
  return {
    kind,
    project: readProject(root),
    read: (path) => {
      const name = insideName(path);
      if (name === undefined) return 'outside';
      return bytesOf(byName.get(name));
    },
    sizeOf: (path) => byName.get(insideName(path) ?? '')?.declaredSize,
    entryNamed: (guid) => {
      const found = bytesOf(byName.get(`${guid}.txt`));
      return typeof found === 'string' ? undefined : found;
    },
    *companions() {
      for (const [name, entry] of byName) {
        const found = name.endsWith('.json') ? bytesOf(entry) : 'missing';
        if (typeof found !== 'string') yield found;
      }
    },
    sha256: sha256Once(xml),
  };
}

/** The bytes are let go once they were hashed. */
function sha256Once(bytes: Uint8Array): () => Sha256 {
  const held: { bytes?: Uint8Array; sha256?: Sha256 } = { bytes };
  return () => {
    held.sha256 ??= sha256OfBytes(held.bytes ?? new Uint8Array());
    delete held.bytes;
    return held.sha256;
  };
}

function bytesOf(entry: ZipEntry | undefined): Uint8Array | Absent {
  if (entry === undefined) return 'missing';
  if (entry.encrypted) return 'protected';
  try {
    return entry.read();
  } catch (error) {
    // A bomb is no damage: nothing more of such an archive is read.
    if (isTooLarge(error)) throw tooLarge();
    return 'damaged';
  }
}

function projectEntry(entries: ReadonlyMap<string, ZipEntry>): Uint8Array {
  const found = [...entries.values()].filter(
    ({ name }) => /\.qde$/i.test(name) && !name.startsWith('__MACOSX/'),
  );
  const usual = found.filter(({ name }) => /(?:^|\/)project\.qde$/i.test(name));
  const [entry, second] = found.length > 1 ? usual : found;
  if (found.length === 0) throw new ExpectedError('refi-none', t('refi.noProject'));
  if (entry === undefined || second !== undefined)
    throw new ExpectedError('refi-several', t('refi.severalProjects', { count: found.length }));
  if (entry.encrypted) throw new ExpectedError('protected', t('refi.protected'));
  return told(() => entry.read());
}

function isTooLarge(error: unknown): boolean {
  return error instanceof ExpectedError && error.code === 'file-too-large';
}

function tooLarge(): ExpectedError {
  return new ExpectedError('file-too-large', t('refi.archiveTooLarge'));
}

/** What is too large for a document is told as what it is for a project. */
function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw isTooLarge(error) ? tooLarge() : error;
  }
}

/** By the last part of the name in small letters: `sources` is written in several ways. */
function byBaseName(entries: ReadonlyMap<string, ZipEntry>): ReadonlyMap<string, ZipEntry> {
  const byName = new Map<string, ZipEntry>();
  for (const [name, entry] of entries) {
    const base = (name.split('/').at(-1) ?? '').toLowerCase();
    if (base === '' || name.startsWith('__MACOSX/') || byName.has(base)) continue;
    byName.set(base, entry);
  }
  return byName;
}

/** The name that a path means inside the archive; undefined where it leads out of it. */
function insideName(path: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(path)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'internal') return undefined;
  const rest = path.replace(/^internal:/i, '').replace(/^\/+/, '');
  const plain = decoded(rest).replace(/^sources\//i, '');
  if (scheme === undefined && /^[/\\]/.test(path)) return undefined;
  return /[/\\]|^\.\.?$/.test(plain) ? undefined : plain.toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign of the name itself.
    return path;
  }
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*</.test(xmlText(bytes.subarray(0, 256)));
}
