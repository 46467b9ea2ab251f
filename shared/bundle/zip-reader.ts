/**
 * Reads a zip by its directory, which a download that was cut short does not have. Every number in the
 * file is taken for a lie until it has been checked: offsets against the bytes there are, sizes against
 * fixed limits before anything is inflated, contents against their checksum afterwards.
 */
import { inflateSync } from 'fflate';
import { crc32 } from '../crc32.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/file-messages.ts';

/** One entry as the directory of the zip describes it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly method: 'stored' | 'deflated';
  /** Where the entry's local header starts. */
  readonly offset: number;
}

/** What a file may ask for before it is refused. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together once inflated. */
  readonly inflatedBytes: number;
  /** Inflated bytes per byte of the file, once the inflated size exceeds `ratioFloor`. */
  readonly ratio: number;
  readonly ratioFloor: number;
}

/** The limits of rule X7: far above any review, far below what stops a browser tab. */
export const defaultZipLimits: ZipLimits = {
  entries: 60_000,
  inflatedBytes: 2 * 1024 ** 3,
  ratio: 250,
  ratioFloor: 64 * 1024 ** 2,
};

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const endHeader = 0x06054b50;
const endLength = 22;

/** The entries of a zip; `ExpectedError` where it is no zip, cut short, damaged or over a limit. */
export function listZip(
  bytes: Uint8Array,
  limits: ZipLimits = defaultZipLimits,
): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (
    bytes.length < 4 ||
    (view.getUint32(0, true) !== localHeader && view.getUint32(0, true) !== endHeader)
  ) {
    throw new ExpectedError('not-zip', t('error.notZip'));
  }
  const end = findEnd(view);
  if (end === undefined) {
    throw new ExpectedError('truncated', t('error.truncatedFile'));
  }
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count > limits.entries) throw tooLarge();
  if (directoryStart + directorySize > end) throw damaged(t('damage.directory'));
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const decoder = new TextDecoder();
  let at = directoryStart;
  let inflated = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryHeader)
      throw damaged(t('damage.directory'));
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged(t('damage.directory'));
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const entry: ZipEntry = {
      name,
      method: method === 0 ? 'stored' : 'deflated',
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (names.has(name) || (flags & 1) !== 0 || (method !== 0 && method !== 8)) throw damaged(name);
    names.add(name);
    inflated += entry.size;
    if (inflated > limits.inflatedBytes) throw tooLarge();
    if (inflated > limits.ratioFloor && inflated > bytes.length * limits.ratio) throw tooLarge();
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The bytes of one entry as they lie in the file, packed as its method says; a view, not a copy. */
export function packedEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader) {
    throw damaged(entry.name);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw damaged(entry.name);
  return bytes.subarray(start, start + entry.packedSize);
}

/** What a platform does in a third of the time that the library takes, or less. */
export interface NativeUnpacking {
  /** Fresh memory with what raw deflated bytes hold; throws where they are none, or hold more than `most` bytes. */
  inflate(packed: Uint8Array, most: number): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** Memory that entries are unpacked into one after the other: fresh memory costs as much as unpacking. */
export class UnpackingRoom {
  readonly native: NativeUnpacking | undefined;
  private bytes = new Uint8Array();

  constructor(native?: NativeUnpacking) {
    this.native = native;
  }

  /** As many bytes, whatever stands in them; those given before are no longer to be used. */
  take(length: number): Uint8Array {
    if (this.bytes.length < length) this.bytes = new Uint8Array(Math.ceil(length * 1.25));
    return this.bytes.subarray(0, length);
  }
}

/**
 * The contents of one entry, checked against size and checksum. With a `room` they hold until the next entry
 * is unpacked in it.
 */
export function readZipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  room = new UnpackingRoom(),
): Uint8Array {
  const packed = packedEntry(bytes, entry);
  const contents = entry.method === 'stored' ? packed.slice() : inflate(packed, entry, room);
  const sum = room.native?.crc32(contents) ?? crc32(contents);
  if (contents.length !== entry.size || sum !== entry.crc) throw damaged(entry.name);
  return contents;
}

/** From here on the platform's stream is faster than the library, whose call costs nothing. */
const streamFrom = 128 * 1024;
const gzipHeader = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
const gzipTrailerLength = 8;

/** The same by the platform, which takes a third of the time in a browser; in Node it gains nothing. */
export async function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  room: UnpackingRoom,
): Promise<Uint8Array> {
  if (entry.method === 'stored' || entry.size < streamFrom || room.native !== undefined)
    return readZipEntry(bytes, entry, room);
  const gzip = asGzip(packedEntry(bytes, entry), entry);
  const contents = room.take(entry.size);
  let length = 0;
  try {
    const reader = new Blob([gzip])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'))
      .getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) break;
      // More than was said has no room, and ends it.
      contents.set(value, length);
      length += value.length;
    }
  } catch {
    throw damaged(entry.name);
  }
  if (length !== entry.size) throw damaged(entry.name);
  return contents;
}

/** Deflated bytes with what a gzip has around them: size and checksum are then checked as they are unpacked. */
function asGzip(packed: Uint8Array, { crc, size }: ZipEntry): Uint8Array<ArrayBuffer> {
  const trailerAt = gzipHeader.length + packed.length;
  const gzip = new Uint8Array(trailerAt + gzipTrailerLength);
  gzip.set(gzipHeader);
  gzip.set(packed, gzipHeader.length);
  const trailer = new DataView(gzip.buffer, trailerAt);
  trailer.setUint32(0, crc, true);
  trailer.setUint32(4, size, true);
  return gzip;
}

/** Memory is bounded by the size that the limits were checked with; one byte more shows a lie about it. */
function inflate(packed: Uint8Array, entry: ZipEntry, room: UnpackingRoom): Uint8Array {
  try {
    if (room.native !== undefined) return room.native.inflate(packed, entry.size);
    return inflateSync(packed, { out: room.take(entry.size + 1) });
  } catch {
    // fflate's reason ("invalid block type") tells a researcher nothing.
    throw damaged(entry.name);
  }
}

/** The end record is followed by a comment whose length it states. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (
      view.getUint32(at, true) === endHeader &&
      at + endLength + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  return undefined;
}

/** The error for contents that cannot be what was once written. */
export function damaged(part: string): ExpectedError {
  return new ExpectedError('damaged', t('error.damagedFile', { part: part.slice(0, 120) }));
}

function tooLarge(): ExpectedError {
  return new ExpectedError('too-large', t('error.unpacksTooLarge'));
}
