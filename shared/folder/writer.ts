/**
 * What one device writes into a shared folder. Its files never change: new work is a new small file, and now
 * and then the small ones are joined. A list of them is written last, so that it never names what is not
 * there on this machine.
 */
import { type LogLine, linesInOrder, logLineOf } from '../bundle/log-line.ts';
import { ExpectedError } from '../errors.ts';
import type { Sha256 } from '../hash.ts';
import { divide, fullSegment, joinSegments } from '../log/divide-log.ts';
import { packSegment, type Segment } from '../log/segment.ts';
import type { Operation } from '../ops/operation.ts';
import type { SharedEntry } from '../platform/platform.ts';
import type { DeviceId, ReviewId } from '../records/ids.ts';
import type { FolderFiles } from './files.ts';
import { writeHead } from './head-file.ts';
import { headNameOf, nameOf, readName } from './names.ts';
import { type AttachmentSource, packAttachments } from './pack-writer.ts';
import { readSegmentFile, type SegmentFile, writeSegmentFile } from './segment-file.ts';

/** More small files than this are joined. */
export const mostSmallFiles = 32;

/** A file of operations that a device wrote. */
interface WrittenSegment {
  readonly hash: Sha256;
  /** Bytes of the file: one of another size was damaged since. */
  readonly size: number;
  readonly isFull: boolean;
  readonly packs: readonly Sha256[];
}

/** What a device has in the folder; kept with the review, so that nothing is read to write on. */
export interface Written {
  readonly segments: readonly WrittenSegment[];
  readonly packs: readonly Sha256[];
  readonly joined?: { readonly from: readonly Sha256[]; readonly into: readonly Sha256[] };
}

export const nothingWritten: Written = { segments: [], packs: [] };

/** What a writer is given. */
export interface WriterContext {
  readonly files: FolderFiles;
  readonly reviewId: ReviewId;
  readonly device: DeviceId;
  readonly attachments: AttachmentSource;
}

export class FolderWriter {
  private state: Written;
  private readonly context: WriterContext;
  /** In which pack a text or original lies. */
  private readonly packOf = new Map<Sha256, Sha256>();

  constructor(context: WriterContext, written: Written = nothingWritten) {
    this.context = context;
    this.state = written;
  }

  get written(): Written {
    return this.state;
  }

  /** Whether more small files than should be lie there. */
  get isDueToJoin(): boolean {
    return this.small().length > mostSmallFiles;
  }

  /** Whether everything written is still there in its size; somebody may have removed a file. */
  isWhole(entries: readonly SharedEntry[]): boolean {
    const sizes = new Map(entries.map(({ name, size }) => [name, size]));
    return (
      this.state.segments.every(({ hash, size }) => sizes.get(this.segmentName(hash)) === size) &&
      this.state.packs.every((hash) => sizes.has(this.packName(hash)))
    );
  }

  /** Adds operations of this device that the folder does not hold: packs, segments, then the list. */
  async add(operations: readonly Operation[]): Promise<void> {
    if (operations.length === 0) return;
    const byId = new Map(operations.map((operation) => [operation.id as string, operation]));
    for (const lines of divide(linesInOrder(operations.map(logLineOf)))) {
      await this.addSegment(lines, byId);
    }
    await this.writeList();
  }

  /**
   * Brings the folder in line with all that counts of this device: what is whole there is kept, what is
   * missing is written, and what was damaged of it is removed. For a folder just
   * chosen, after a crash, and where a file was removed.
   */
  async mend(operations: readonly Operation[], entries: readonly SharedEntry[]): Promise<void> {
    const there = new Set(entries.map(({ name }) => name));
    const { joined } = this.state;
    const isJoined = joined?.into.every((hash) => there.has(this.segmentName(hash))) === true;
    const isOld = new Set(isJoined ? joined.from : []);
    const segments: WrittenSegment[] = [];
    const held = new Set<string>();
    const wasWritten = new Set(this.state.segments.map(({ hash }) => hash));
    const broken: Sha256[] = [];
    for (const { name, size } of entries) {
      const read = readName(this.context.reviewId, name);
      if (read?.kind !== 'segment' || read.device !== this.context.device) continue;
      if (isOld.has(read.hash)) continue;
      const file = await this.read(read.hash).catch((error: unknown) => {
        const isPartial = error instanceof ExpectedError && error.code === 'not-whole';
        // What was not written from here may be on its way, and may hold what is nowhere else.
        if (isPartial && wasWritten.has(read.hash)) broken.push(read.hash);
        return left(error);
      });
      // Where a text is gone, the operations that need it are written again, and their texts with them.
      if (file === undefined || !file.packs.every((hash) => there.has(this.packName(hash))))
        continue;
      for (const { id } of file.operations) held.add(id);
      segments.push(writtenAs(read.hash, size, file.segment, file.packs));
    }
    this.packOf.clear();
    const packs = [...new Set(segments.flatMap((segment) => segment.packs))];
    this.state = { segments, packs, ...(isJoined ? { joined } : {}) };
    const missing = operations.filter(({ id }) => !held.has(id));
    await (missing.length > 0 ? this.add(missing) : this.writeList());
    // What they held is written again: others would wait for them in vain.
    const isWritten = new Set(this.state.segments.map(({ hash }) => hash));
    for (const hash of broken) {
      if (!isWritten.has(hash)) await this.context.files.remove(this.segmentName(hash));
    }
  }

  /** Joins the small files: writes the joined ones, then the list, then removes those they take the place of. */
  async join(): Promise<void> {
    const small = this.small();
    const files = await Promise.all(small.map(({ hash }) => this.read(hash)));
    const packs = [...new Set(files.flatMap((file) => file.packs))];
    const segments = await joinSegments({
      segments: files.map(({ segment }) => segment),
      lines: [],
    });
    const into: WrittenSegment[] = [];
    for (const segment of segments) into.push(await this.writeSegment(segment, packs));
    const isSmall = new Set(small.map(({ hash }) => hash));
    const isKept = new Set(into.map(({ hash }) => hash));
    this.state = {
      ...this.state,
      segments: [...this.state.segments.filter(({ hash }) => !isSmall.has(hash)), ...into],
      joined: {
        from: [...isSmall].filter((hash) => !isKept.has(hash)),
        into: [...isKept].filter((hash) => !isSmall.has(hash)),
      },
    };
    await this.writeList();
  }

  /** Removes what was joined into other files; also what a crash or another machine left of it. */
  async sweep(entries: readonly SharedEntry[]): Promise<void> {
    const isOld = new Set(this.state.joined?.from.map((hash) => this.segmentName(hash)));
    for (const { name } of entries) if (isOld.has(name)) await this.context.files.remove(name);
  }

  private small(): readonly WrittenSegment[] {
    return this.state.segments.filter(({ isFull }) => !isFull);
  }

  private async addSegment(
    lines: readonly LogLine[],
    byId: ReadonlyMap<string, Operation>,
  ): Promise<void> {
    const operations = lines.flatMap(({ id }) => byId.get(id) ?? []);
    const packs = new Set<Sha256>();
    const isWritten = (hash: Sha256): boolean => {
      const pack = this.packOf.get(hash);
      if (pack !== undefined) packs.add(pack);
      return pack !== undefined;
    };
    for await (const { file, holds } of packAttachments(
      operations,
      this.context.attachments,
      isWritten,
    )) {
      await this.context.files.write(this.packName(file.hash), file.bytes);
      for (const hash of holds) this.packOf.set(hash, file.hash);
      packs.add(file.hash);
    }
    const written = await this.writeSegment(await packSegment(lines), [...packs]);
    const segments = [...this.state.segments, written];
    this.state = {
      ...this.state,
      segments,
      packs: [...new Set([...this.state.packs, ...packs])],
    };
  }

  private async writeSegment(segment: Segment, packs: readonly Sha256[]): Promise<WrittenSegment> {
    const { bytes, hash } = await writeSegmentFile(this.context.reviewId, segment, packs);
    await this.context.files.write(this.segmentName(hash), bytes);
    return writtenAs(hash, bytes.length, segment, packs);
  }

  private async writeList(): Promise<void> {
    const { device, files, reviewId } = this.context;
    const segments = this.state.segments.map(({ hash }) => hash);
    await files.write(headNameOf(reviewId, device), writeHead({ ...this.state, segments }));
  }

  private async read(hash: Sha256): Promise<SegmentFile> {
    const { files, reviewId } = this.context;
    return readSegmentFile(await files.read(this.segmentName(hash)), { reviewId, hash });
  }

  private segmentName(hash: Sha256): string {
    return nameOf(this.context.reviewId, this.context.device, hash, 'seg');
  }

  private packName(hash: Sha256): string {
    return nameOf(this.context.reviewId, this.context.device, hash, 'pack');
  }
}

function writtenAs(
  hash: Sha256,
  size: number,
  { head }: Segment,
  packs: readonly Sha256[],
): WrittenSegment {
  const isFull = head.operations >= fullSegment.operations || head.bytes >= fullSegment.bytes;
  return { hash, size, isFull, packs };
}

/** A file that cannot be read is left where it is; anything else is a fault of the program. */
function left(error: unknown): undefined {
  if (!(error instanceof ExpectedError)) throw error;
}
