/**
 * What one device writes into a shared folder. Its files never change: new work is a new small file, and now
 * and then the small ones are joined. A list of them is written last, so that it never names what is not
 * there on this machine.
 */
import { type LogLine, linesInOrder, logLineOf } from '../bundle/log-line.ts';
import type { Sha256 } from '../hash.ts';
import { divide } from '../log/divide-log.ts';
import { packSegment } from '../log/segment.ts';
import type { Operation } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import type { SharedEntry } from '../platform/platform.ts';
import type { DeviceId, OperationId, ReviewId } from '../records/ids.ts';
import type { FolderFiles } from './files.ts';
import { OwnFiles } from './own-files.ts';
import { isSmallPack, joinPacks } from './pack-join.ts';
import { type AttachmentSource, packAttachments } from './pack-writer.ts';
import { joinSegmentFiles } from './segment-join.ts';
import { takeStock } from './stock.ts';
import { nothingWritten, type Written, type WrittenPack, type WrittenSegment } from './written.ts';

/** More small files of a kind than this are joined. */
export const mostSmallFiles = 32;

/** What a writer is given. */
export interface WriterContext {
  readonly files: FolderFiles;
  readonly reviewId: ReviewId;
  readonly device: DeviceId;
  readonly attachments: AttachmentSource;
  /** More small files of a kind than this are joined; `mostSmallFiles` where nothing is said. */
  readonly most?: number;
}

export class FolderWriter {
  private state: Written;
  private readonly own: OwnFiles;
  private readonly attachments: AttachmentSource;
  private readonly most: number;
  /** In which pack a text or original lies. */
  private readonly packOf = new Map<Sha256, Sha256>();

  constructor(
    { attachments, device, files, most = mostSmallFiles, reviewId }: WriterContext,
    written: Written = nothingWritten,
  ) {
    this.attachments = attachments;
    this.most = most;
    this.own = new OwnFiles(files, reviewId, device);
    this.state = written;
  }

  get written(): Written {
    return this.state;
  }

  /** Whether more small files than should be lie there. */
  get isDueToJoin(): boolean {
    return this.small().length > this.most || this.smallPacks().length > this.most;
  }

  /** Whether everything written is still there in its size; somebody may have removed a file. */
  isWhole(entries: readonly SharedEntry[]): boolean {
    const sizes = new Map(entries.map(({ name, size }) => [name, size]));
    const { packs, segments } = this.state;
    return (
      segments.every(({ hash, size }) => sizes.get(this.own.segmentName(hash)) === size) &&
      packs.every(({ hash, size }) => sizes.get(this.own.packName(hash)) === size)
    );
  }

  /** Adds operations of this device that the folder does not hold: packs, segments, then the list. */
  async add(operations: readonly Operation[]): Promise<void> {
    if (operations.length > 0) await this.addAfter(operations, this.state.last);
  }

  /**
   * The same for operations that come after each other, or after what `whole`, all that counts of the device in
   * its order, says.
   */
  private async addAfter(
    operations: readonly Operation[],
    last: OperationId | undefined,
    whole: readonly Operation[] = inOrder(operations),
  ): Promise<void> {
    const before = new Map(whole.map(({ id }, at) => [id, whole[at - 1]?.id ?? last]));
    const byId = new Map(operations.map((operation) => [operation.id as string, operation]));
    for (const lines of divide(linesInOrder(operations.map(logLineOf)))) {
      await this.addSegment(
        lines.flatMap(({ id }) => byId.get(id) ?? []),
        lines,
        before,
      );
    }
    const end = whole.at(-1)?.id;
    if (end !== undefined) this.state = { ...this.state, last: end };
    await this.writeList();
  }

  /**
   * Brings the folder in line with all that counts of this device: what is whole there is kept, what is
   * missing is written, and what was damaged of it is removed. For a folder just
   * chosen, after a crash, and where a file was removed.
   */
  async mend(operations: readonly Operation[], entries: readonly SharedEntry[]): Promise<void> {
    const { broken, held, written } = await takeStock(this.own, this.state, operations, entries);
    this.packOf.clear();
    this.state = written;
    const missing = operations.filter(({ id }) => !held.has(id));
    await (missing.length > 0
      ? this.addAfter(missing, undefined, inOrder(operations))
      : this.writeList());
    // What they held is written again: others would wait for them in vain.
    const isWritten = this.names();
    for (const name of broken) if (!isWritten.has(name)) await this.own.files.remove(name);
  }

  /**
   * Joins small files: writes the joined ones, then the list. What they take the place of is left to `sweep`, so
   * that what is remembered is written down in between.
   */
  async join(): Promise<void> {
    if (this.smallPacks().length > this.most) await this.joinPacks();
    if (this.small().length > this.most) await this.joinSegments();
    await this.writeList();
  }

  /** Removes what was joined into other files; also what a crash or another machine left of it. */
  async sweep(entries: readonly SharedEntry[]): Promise<void> {
    const { joined, joinedPacks = [] } = this.state;
    const isOld = new Set([
      ...(joined?.from ?? []).map((hash) => this.own.segmentName(hash)),
      ...joinedPacks.map((hash) => this.own.packName(hash)),
    ]);
    const isWritten = this.names();
    for (const { name } of entries) {
      if (isOld.has(name) && !isWritten.has(name)) await this.own.files.remove(name);
    }
  }

  private async joinSegments(): Promise<void> {
    const small = this.small();
    const into = await joinSegmentFiles(small, this.state.packs, this.own);
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
  }

  private async joinPacks(): Promise<void> {
    const isNamed = new Set(this.state.segments.flatMap((segment) => segment.packs));
    const { damaged, joined } = await joinPacks(this.smallPacks(), this.own, isNamed);
    for (const { holds, into } of joined) {
      for (const hash of holds) this.packOf.set(hash, into.hash);
    }
    const isGone = new Set(joined.flatMap(({ from }) => from));
    const isDamaged = new Set(damaged);
    this.state = {
      ...this.state,
      packs: [
        ...this.state.packs
          .filter(({ hash }) => !isGone.has(hash))
          // Of a size that no file has: the next look finds it missing, and writes again what it held.
          .map((pack) => (isDamaged.has(pack.hash) ? { ...pack, size: -1 } : pack)),
        ...joined.map(({ into }) => into),
      ],
      joinedPacks: [...isGone],
    };
  }

  private small(): readonly WrittenSegment[] {
    return this.state.segments.filter(({ isFull }) => !isFull);
  }

  private smallPacks(): readonly WrittenPack[] {
    return this.state.packs.filter(isSmallPack);
  }

  private async addSegment(
    operations: readonly Operation[],
    lines: readonly LogLine[],
    before: ReadonlyMap<OperationId, OperationId | undefined>,
  ): Promise<void> {
    const packs = new Set<Sha256>();
    const isWritten = (hash: Sha256): boolean => {
      const pack = this.packOf.get(hash);
      if (pack !== undefined) packs.add(pack);
      return pack !== undefined;
    };
    const fresh: WrittenPack[] = [];
    for await (const { file, holds } of packAttachments(operations, this.attachments, isWritten)) {
      await this.own.writePack(file.hash, file.bytes);
      for (const hash of holds) this.packOf.set(hash, file.hash);
      packs.add(file.hash);
      fresh.push({ hash: file.hash, size: file.bytes.length, standsFor: [] });
    }
    const own = new Set(operations.map(({ id }) => id));
    const preceding = new Set(operations.flatMap(({ id }) => before.get(id) ?? []));
    const after = [...preceding].filter((id) => !own.has(id));
    const needs = { packs: [...packs], after };
    const segment = await this.own.writeSegment(await packSegment(lines), needs);
    const isKnown = new Set(this.state.packs.map(({ hash }) => hash));
    this.state = {
      ...this.state,
      segments: [...this.state.segments, segment],
      packs: [...this.state.packs, ...fresh.filter(({ hash }) => !isKnown.has(hash))],
    };
  }

  private writeList(): Promise<void> {
    const { joined, packs, segments } = this.state;
    return this.own.writeList({
      segments: segments.map(({ hash }) => hash),
      packs: packs.map(({ hash }) => hash),
      ...(joined === undefined ? {} : { joined }),
    });
  }

  /** The names of the files that count. */
  private names(): ReadonlySet<string> {
    const { packs, segments } = this.state;
    return new Set([
      ...segments.map(({ hash }) => this.own.segmentName(hash)),
      ...packs.map(({ hash }) => this.own.packName(hash)),
    ]);
  }
}
