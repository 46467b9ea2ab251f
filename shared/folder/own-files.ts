import type { Sha256 } from '../hash.ts';
import { isFullSegment } from '../log/divide-log.ts';
import type { Segment } from '../log/segment.ts';
import type { DeviceId, ReviewId } from '../records/ids.ts';
import type { FolderFiles } from './files.ts';
import { type FolderHead, writeHead } from './head-file.ts';
import { headNameOf, nameOf, readName } from './names.ts';
import {
  readSegmentFile,
  type SegmentFile,
  type SegmentNeeds,
  writeSegmentFile,
} from './segment-file.ts';
import type { WrittenSegment } from './written.ts';

/** The files of one device in a shared folder, by their hashes. */
export class OwnFiles {
  readonly files: FolderFiles;
  readonly reviewId: ReviewId;
  private readonly device: DeviceId;

  constructor(files: FolderFiles, reviewId: ReviewId, device: DeviceId) {
    this.files = files;
    this.reviewId = reviewId;
    this.device = device;
  }

  segmentName(hash: Sha256): string {
    return nameOf(this.reviewId, this.device, hash, 'seg');
  }

  packName(hash: Sha256): string {
    return nameOf(this.reviewId, this.device, hash, 'pack');
  }

  /** The hash that a name of this device stands for; undefined for other files. */
  hashIn(name: string, kind: 'segment' | 'pack'): Sha256 | undefined {
    const known = readName(this.reviewId, name);
    return known?.kind === kind && known.device === this.device ? known.hash : undefined;
  }

  /** Rejects as `readSegmentFile` does, and with `file-unreadable`. */
  async readSegment(hash: Sha256): Promise<SegmentFile> {
    const bytes = await this.files.read(this.segmentName(hash));
    return readSegmentFile(bytes, { reviewId: this.reviewId, hash });
  }

  async writeSegment(segment: Segment, needs: SegmentNeeds): Promise<WrittenSegment> {
    const { bytes, hash } = await writeSegmentFile(this.reviewId, segment, needs);
    await this.files.write(this.segmentName(hash), bytes);
    return writtenAs(hash, bytes.length, segment, needs.packs);
  }

  readPack(hash: Sha256): Promise<Uint8Array> {
    return this.files.read(this.packName(hash));
  }

  writePack(hash: Sha256, bytes: Uint8Array): Promise<void> {
    return this.files.write(this.packName(hash), bytes);
  }

  writeList(head: FolderHead): Promise<void> {
    return this.files.write(headNameOf(this.reviewId, this.device), writeHead(head));
  }
}

/** What is remembered of a segment that lies in a file of `size` bytes. */
export function writtenAs(
  hash: Sha256,
  size: number,
  { head }: Segment,
  packs: readonly Sha256[],
): WrittenSegment {
  return { hash, size, isFull: isFullSegment(head), packs };
}
