import { Inflate, inflateSync } from 'fflate';
import { crc32 } from '../crc32.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';

/**
 * Opens zip archives that strangers made. Sizes are limited as declared and again while inflating,
 * because a hostile archive lies about them; names that lead out of the archive are left out.
 */

/** One file of an archive; `read` unpacks it within the limits or throws `ExpectedError`. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly declaredSize: number;
  read(): Uint8Array;
}

/** More files than any document has inside. */
export const maximumZipEntries = 10_000;
/** Bytes that all entries read from one archive may unpack to together. */
export const maximumInflatedBytes = 200 * 1024 * 1024;

/** What is read of an archive at most; all sizes in bytes, unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** What all entries say they unpack to together, whether they are read or not. */
  readonly declared: number;
  /** What is unpacked of it altogether, and of one entry. */
  readonly read: number;
  readonly entry: number;
}

const documentLimits: ZipLimits = {
  entries: maximumZipEntries,
  declared: maximumInflatedBytes,
  read: maximumInflatedBytes,
  entry: maximumInflatedBytes,
};

/** Deflate cannot do better than about 1,030 : 1; documents stay far below this for anything large. */
const maximumRatio = 500;
const ratioMattersFrom = 10 * 1024 * 1024;

/** The archive's entries by name; the first of a repeated name counts. Throws `ExpectedError` when damaged. */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = documentLimits,
): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = endOfDirectory(view);
  if (directory.count > limits.entries) throw tooLarge();
  const entries = new Map<string, ZipEntry>();
  const names = new TextDecoder();
  const budget = { left: limits.read };
  let declared = 0;
  let at = directory.offset;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const header = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
    };
    declared += header.size;
    if (declared > limits.declared) throw tooLarge();
    if (isPlainName(name) && !entries.has(name)) {
      entries.set(name, {
        name,
        encrypted: (header.flags & 1) === 1,
        declaredSize: header.size,
        read: () => checked(inflateEntry(bytes, view, header, budget, limits.entry), header),
      });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What was unpacked, where it is what was packed: letters that changed on the way would come in as somebody's words. */
function checked(unpacked: Uint8Array, { crc }: EntryHeader): Uint8Array {
  // Some writers leave it out.
  if (crc !== 0 && crc32(unpacked) !== crc) throw damaged();
  return unpacked;
}

interface EntryHeader {
  readonly method: number;
  /** As declared. */
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
  /** Of what is unpacked; 0 where it is not said. */
  readonly crc: number;
}

function inflateEntry(
  bytes: Uint8Array,
  view: DataView,
  header: EntryHeader,
  budget: { left: number },
  most: number,
): Uint8Array {
  const { offset, packedSize, size } = header;
  if (size > most) throw tooLarge();
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + packedSize);
  if (header.method === 0) {
    budget.left -= packed.length;
    if (budget.left < 0) throw tooLarge();
    return packed;
  }
  if (header.method !== 8) throw damaged();
  return inflateSmall(packed, header.size, budget) ?? inflateWithin(packed, budget, most);
}

/** In bytes, packed: so little cannot unpack to more than is soon seen to be too much. */
const small = 16 * 1024;

/** A small entry of the size that it declares, unpacked in one go; undefined for others, and where that was a lie. */
function inflateSmall(
  packed: Uint8Array,
  size: number,
  budget: { left: number },
): Uint8Array | undefined {
  if (packed.length > small || size > budget.left || size > packed.length * maximumRatio)
    return undefined;
  let unpacked: Uint8Array;
  try {
    // One byte more than declared is room to see that there is more.
    unpacked = inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    // What can be read of it before it is damaged makes no difference: reading it in parts says so.
    return undefined;
  }
  if (unpacked.length !== size) return undefined;
  budget.left -= size;
  return unpacked;
}

/** In bytes, packed: a bomb gives a thousand times as much before it is seen, and smaller ones take twice the time. */
const slice = 128 * 1024;

function inflateWithin(packed: Uint8Array, budget: { left: number }, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    budget.left -= chunk.length;
    if (
      budget.left < 0 ||
      length > most ||
      (length > ratioMattersFrom && length > packed.length * maximumRatio)
    ) {
      throw tooLarge();
    }
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += slice) {
      inflate.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw damaged();
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

// The end record lies in the last 64 KiB, behind it at most a comment.
function endOfDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) {
      return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
    }
  }
  throw damaged();
}

function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    !/^[/\\]|^[a-z]:|\\/i.test(name) &&
    !name.split('/').some((part) => part === '..')
  );
}

function damaged(): ExpectedError {
  return new ExpectedError('damaged-file', t('error.damagedArchive'));
}

function tooLarge(): ExpectedError {
  return new ExpectedError('file-too-large', t('error.archiveTooLarge'));
}
