import { ExpectedError } from '../errors.ts';
import type { Sha256 } from '../hash.ts';
import type { Operation } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import type { SharedEntry } from '../platform/platform.ts';
import { type OwnFiles, writtenAs } from './own-files.ts';
import type { SegmentFile } from './segment-file.ts';
import { StandIns } from './stand-ins.ts';
import type { Written, WrittenPack, WrittenSegment } from './written.ts';

/** What of a device's work lies in the folder and can be built on. */
export interface Stock {
  readonly written: Written;
  /** Operations that lie there. */
  readonly held: ReadonlySet<string>;
  /** Names of files that were damaged since they were written. */
  readonly broken: readonly string[];
}

/**
 * Looks at the files of a device: `operations` is all that counts of its work, `known` what was remembered of the
 * folder. A file counts where the texts it names and what it comes after lie there or will be written.
 */
export async function takeStock(
  own: OwnFiles,
  known: Written,
  operations: readonly Operation[],
  entries: readonly SharedEntry[],
): Promise<Stock> {
  const there = wholeAmong(own, known, entries);
  const broken = new Set(entries.filter(({ name }) => !there.has(name)).map(({ name }) => name));
  const { joined, joinedPacks } = known;
  const isJoined = joined?.into.every((hash) => there.has(own.segmentName(hash))) === true;
  const isOld = new Set(isJoined ? joined.from : []);
  const wasWritten = new Set(known.segments.map(({ hash }) => hash));
  const files = new Map<Sha256, SegmentFile>();
  for (const [name] of there) {
    const hash = own.hashIn(name, 'segment');
    if (hash === undefined || isOld.has(hash)) continue;
    const file = await own.readSegment(hash).catch((error: unknown) => {
      const isPartial = error instanceof ExpectedError && error.code === 'not-whole';
      // What was not written from here may be on its way, and may hold what is nowhere else.
      if (isPartial && wasWritten.has(hash)) broken.add(name);
      return left(error);
    });
    if (file !== undefined) files.set(hash, file);
  }
  const holders = await holdersOf(own, files.values(), there);
  const counted = new Set<string>(operations.map(({ id }) => id));
  const segments: WrittenSegment[] = [];
  const held = new Set<string>();
  for (const [hash, file] of files) {
    // Where a text is gone, or what comes before, the operations are written again, and their texts with them.
    if (file.packs.some((pack) => !holders.has(pack))) continue;
    if (file.after.some((id) => !counted.has(id))) continue;
    for (const { id } of file.operations) held.add(id);
    const size = there.get(own.segmentName(hash))?.size ?? 0;
    segments.push(writtenAs(hash, size, file.segment, file.packs));
  }
  const last = inOrder(operations).at(-1)?.id;
  const written: Written = {
    segments,
    packs: packsNamedBy(own, segments, holders, there),
    ...(last === undefined ? {} : { last }),
    ...(isJoined ? { joined } : {}),
    ...(joinedPacks === undefined ? {} : { joinedPacks }),
  };
  return { written, held, broken: [...broken] };
}

/** What is there and was not damaged since it was written, as far as sizes tell; by name. */
function wholeAmong(
  own: OwnFiles,
  { packs, segments }: Written,
  entries: readonly SharedEntry[],
): ReadonlyMap<string, SharedEntry> {
  const sizes = new Map([
    ...segments.map(({ hash, size }) => [own.segmentName(hash), size] as const),
    ...packs.map(({ hash, size }) => [own.packName(hash), size] as const),
  ]);
  const isWhole = ({ name, size }: SharedEntry): boolean => (sizes.get(name) ?? size) === size;
  return new Map(entries.filter(isWhole).map((entry) => [entry.name, entry]));
}

/** Of the packs that files name, where what they held lies now; what lies nowhere is left out. */
async function holdersOf(
  own: OwnFiles,
  files: Iterable<SegmentFile>,
  there: ReadonlyMap<string, SharedEntry>,
): Promise<ReadonlyMap<Sha256, Sha256>> {
  const standIns = new StandIns(own.files, own.reviewId);
  const named = new Set([...files].flatMap((file) => file.packs));
  await standIns.ask(
    [...named].map((hash) => own.packName(hash)),
    there,
  );
  return new Map(
    [...named].flatMap((hash) => {
      const name = standIns.find(own.packName(hash), there);
      const holder = name === undefined ? undefined : own.hashIn(name, 'pack');
      return holder === undefined ? [] : [[hash, holder] as const];
    }),
  );
}

function packsNamedBy(
  own: OwnFiles,
  segments: readonly WrittenSegment[],
  holders: ReadonlyMap<Sha256, Sha256>,
  there: ReadonlyMap<string, SharedEntry>,
): readonly WrittenPack[] {
  const standsFor = new Map<Sha256, Sha256[]>();
  for (const named of new Set(segments.flatMap((segment) => segment.packs))) {
    const holder = holders.get(named);
    if (holder === undefined) continue;
    const parts = standsFor.get(holder) ?? [];
    standsFor.set(holder, parts);
    if (holder !== named) parts.push(named);
  }
  return [...standsFor].map(([hash, parts]) => ({
    hash,
    size: there.get(own.packName(hash))?.size ?? 0,
    standsFor: parts,
  }));
}

/** A file that cannot be read is left where it is; anything else is a fault of the program. */
function left(error: unknown): undefined {
  if (!(error instanceof ExpectedError)) throw error;
}
