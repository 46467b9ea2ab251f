/** Writes a zip that depends on its contents alone: no clock, no time zone, no host system. */

import { crc32 } from '../crc32.ts';
import { ExpectedError } from '../errors.ts';
import { joined } from '../joined.ts';
import { t } from '../messages/file-messages.ts';
import { type Deflated, deflate } from './deflate.ts';

/** 1 January 1980, 00:00: the first moment a zip can name. */
const date = 0x0021;
/** 2.0: what an unpacker must know to inflate. */
const version = 20;
const utf8Names = 0x0800;

/** An entry before it is packed; `store` for what is compressed already. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly packing: 'deflate' | 'store';
}

/** An entry as it lies in the file; `size` in bytes once unpacked. */
export interface PackedPart extends Deflated {
  readonly name: string;
  readonly size: number;
  readonly packing: 'deflate' | 'store';
}

/** Packs an entry; several can be under way at once. */
export async function pack({ bytes, name, packing }: ZipPart): Promise<PackedPart> {
  const deflated =
    packing === 'store' ? { packed: bytes, crc: crc32(bytes) } : await deflate(bytes);
  return { name, packing, size: bytes.length, ...deflated };
}

/** What a zip can say of itself in 16 and 32 bits; the highest of each means that zip64 says it, which not everybody reads. */
const mostEntries = 0xfffe;
const mostBytes = 0xffff_fffe;

/**
 * Collects entries in the order they are added; names are ASCII. Throws an `ExpectedError` where there are more entries or bytes than a zip
 * can say: nothing is written that others could not open.
 */
export class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly directory: Uint8Array[] = [];
  private length = 0;
  /** Bytes that the list of entries will take. */
  private listed = 0;

  add({ crc, name, packed, packing, size }: PackedPart): void {
    const encodedName = new TextEncoder().encode(name);
    this.listed += 46 + encodedName.length;
    const end = this.length + 30 + encodedName.length + packed.length + this.listed;
    if (this.directory.length >= mostEntries || end > mostBytes || size > mostBytes)
      throw new ExpectedError('too-large', t('error.archiveFull'));
    const common = new DataView(new ArrayBuffer(26));
    common.setUint16(0, version, true);
    common.setUint16(2, utf8Names, true);
    common.setUint16(4, packing === 'store' ? 0 : 8, true);
    common.setUint16(8, date, true);
    common.setUint32(10, crc, true);
    common.setUint32(14, packed.length, true);
    common.setUint32(18, size, true);
    common.setUint16(22, encodedName.length, true);
    const fields = new Uint8Array(common.buffer);

    const inDirectory = new Uint8Array(46 + encodedName.length);
    const view = new DataView(inDirectory.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(4, version, true);
    inDirectory.set(fields, 6);
    view.setUint32(42, this.length, true);
    inDirectory.set(encodedName, 46);
    this.directory.push(inDirectory);

    this.push(Uint8Array.of(0x50, 0x4b, 3, 4));
    this.push(fields);
    this.push(encodedName);
    this.push(packed);
  }

  /** The whole zip. */
  finish(): Uint8Array {
    const start = this.length;
    for (const entry of this.directory) this.push(entry);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.directory.length, true);
    end.setUint16(10, this.directory.length, true);
    end.setUint32(12, this.length - start, true);
    end.setUint32(16, start, true);
    this.push(new Uint8Array(end.buffer));
    return joined(this.chunks);
  }

  private push(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }
}
