/**
 * What one device reads of a shared folder. Files never change, so a name that was read once is not read
 * again. Order of arrival does not matter: what is whole counts, what is not there yet is waited for.
 */
import type { BundleContents } from '../bundle/contents.ts';
import { ExpectedError } from '../errors.ts';
import type { Sha256 } from '../hash.ts';
import type { Operation } from '../ops/operation.ts';
import type { SharedEntry } from '../platform/platform.ts';
import type { DeviceId, OperationId, ReviewId } from '../records/ids.ts';
import { arrivedAmong } from './arrival.ts';
import { type FolderFiles, lookOf } from './files.ts';
import { type FolderHead, readHead } from './head-file.ts';
import { type FolderName, nameOf, readName } from './names.ts';
import { type Pack, readPackFile } from './pack-file.ts';
import { readSegmentFile } from './segment-file.ts';
import { StandIns } from './stand-ins.ts';

/** What a look found. */
export interface FolderLook {
  /** Files with work that does not count here yet. */
  readonly newWork: readonly NewWork[];
  /** Files that are no work for this review, with the reason. */
  readonly ignored: readonly { readonly name: string; readonly reason: string }[];
  /** Files that colleagues wrote and that are not here yet, or not whole. */
  readonly waiting: number;
}

export interface NewWork {
  readonly name: string;
  /** Operations that do not count here yet. */
  readonly operations: number;
}

/** What a reader is given. */
export interface ReaderContext {
  readonly files: FolderFiles;
  readonly reviewId: ReviewId;
  /** Whether a .loom file was written by this installation. */
  isOwnLoom(name: string): boolean;
  /** Reads a .loom file. Rejects with `ExpectedError` where it is none, or of another review. */
  readLoom(name: string, bytes: Uint8Array): Promise<BundleContents>;
  /** The ids of the operations that count here. */
  knownIds(): Promise<ReadonlySet<string>>;
}

/** One file with new work. */
interface Held {
  readonly operations: readonly Operation[];
  /** How many of them are worth telling of. */
  readonly work: number;
  /** Names of the files that hold its texts and originals. */
  readonly packs: readonly string[];
  /** What its device wrote before and is not known here. */
  readonly after: readonly OperationId[];
  /** Set for a .loom file, which holds its own. */
  readonly loom?: BundleContents;
}

export class FolderReader {
  private readonly context: ReaderContext;
  private readonly done: Set<string>;
  private readonly held = new Map<string, Held>();
  private readonly refused = new Map<string, Refusal>();
  private readonly heads = new Map<DeviceId, { look: string; head: FolderHead | undefined }>();
  private readonly standIns: StandIns;
  /** What was there at the last look. */
  private there: ReadonlyMap<string, SharedEntry> = new Map();

  /** `done` is what `memory` of an earlier reader on the same review and folder gave. */
  constructor(context: ReaderContext, done: Iterable<string> = []) {
    this.context = context;
    this.done = new Set(done);
    this.standIns = new StandIns(context.files, context.reviewId);
  }

  /** What need not be read again, among the files that are there. */
  memory(entries: readonly SharedEntry[]): readonly string[] {
    return entries.map((entry) => this.keyOf(entry)).filter((key) => this.done.has(key));
  }

  /** Notes a file whose operations are all here because they were written here. */
  noteOwn(hashes: Iterable<Sha256>): void {
    for (const hash of hashes) this.done.add(hash);
  }

  /** Reads everything anew: what was brought in counts here no more, or other things do. */
  forget(): void {
    this.done.clear();
    this.held.clear();
  }

  /** Reads what is new among `entries`; where nothing is, no file and no log. */
  async look(entries: readonly SharedEntry[]): Promise<FolderLook> {
    const there = new Map(entries.map((entry) => [entry.name, entry]));
    for (const name of [...this.held.keys()]) if (!there.has(name)) this.held.delete(name);
    for (const [name, { look }] of [...this.refused]) {
      const entry = there.get(name);
      if (entry === undefined || lookOf(entry) !== look) this.refused.delete(name);
    }
    await this.readHeads(entries);
    const fresh = entries.filter((entry) => this.isFresh(entry));
    if (fresh.length > 0) {
      const known = await this.context.knownIds();
      for (const entry of fresh) await this.read(entry, known);
    }
    this.there = there;
    const packs = [...this.held.values()].flatMap((held) => held.packs);
    await this.standIns.ask(packs, there);
    return this.found();
  }

  /** Everything new that is whole, to be brought in; `[]` where nothing is. Files are read for their texts only now. */
  async contents(): Promise<readonly BundleContents[]> {
    const names = this.arrived();
    if (![...names].some((name) => (this.held.get(name)?.work ?? 0) > 0)) return [];
    const packs = new Map<string, Pack | undefined>();
    const texts = new Map<string, readonly Pack[]>();
    for (const name of names) {
      const holders = (this.held.get(name)?.packs ?? []).map((pack) => this.holderOf(pack));
      for (const holder of holders) {
        if (!packs.has(holder)) packs.set(holder, await this.readPack(holder));
      }
      const all = holders.map((holder) => packs.get(holder));
      const whole = all.filter((pack) => pack !== undefined);
      if (whole.length === all.length) texts.set(name, whole);
    }
    // What turned out not to be whole keeps back what comes after it.
    return [...this.arrived((name) => texts.has(name))].flatMap((name) => {
      const held = this.held.get(name);
      if (held === undefined) return [];
      if (held.loom !== undefined) return [held.loom];
      const whole = texts.get(name) ?? [];
      return [
        {
          operations: held.operations,
          texts: new Map(whole.flatMap((pack) => [...pack.texts])),
          originals: new Map(whole.flatMap((pack) => [...pack.originals])),
        },
      ];
    });
  }

  /** Lets go of what was found: what then does not come in is found again by the next look. */
  release(): void {
    this.held.clear();
  }

  /** Names of the files that can come in: with all their packs, and after all their devices wrote before. */
  private arrived(isWhole: (name: string) => boolean = () => true): ReadonlySet<string> {
    const complete = [...this.held].filter(
      ([name, { packs }]) =>
        isWhole(name) && packs.every((pack) => this.standIns.find(pack, this.there) !== undefined),
    );
    return arrivedAmong(new Map(complete));
  }

  private holderOf(pack: string): string {
    return this.standIns.find(pack, this.there) ?? pack;
  }

  private found(): FolderLook {
    const { there } = this;
    const arrived = this.arrived();
    const newWork = [...this.held].filter(([name, { work }]) => arrived.has(name) && work > 0);
    const partial = [...this.refused].filter(([, { isPartial }]) => isPartial);
    const absent = new Set<string>(partial.map(([name]) => name));
    for (const { packs } of this.held.values()) {
      for (const pack of packs) {
        if (this.standIns.find(pack, there) === undefined) absent.add(pack);
      }
    }
    for (const [device, { head }] of this.heads) {
      for (const hash of head?.segments ?? []) {
        const name = nameOf(this.context.reviewId, device, hash, 'seg');
        if (!there.has(name) && !this.done.has(hash)) absent.add(name);
      }
    }
    // What is held back waits for a file, also where no list tells yet which.
    const isHeldBack = absent.size === 0 && arrived.size < this.held.size;
    return {
      newWork: newWork.map(([name, { work }]) => ({ name, operations: work })),
      ignored: [...this.refused]
        .filter(([, { isPartial }]) => !isPartial)
        .map(([name, { reason }]) => ({ name, reason })),
      waiting: isHeldBack ? 1 : absent.size,
    };
  }

  private isFresh(entry: SharedEntry): boolean {
    const { name } = entry;
    const kind = this.kindOf(name)?.kind;
    if (kind !== 'segment' && (kind !== 'loom' || this.context.isOwnLoom(name))) return false;
    return !this.done.has(this.keyOf(entry)) && !this.held.has(name) && !this.refused.has(name);
  }

  private async read(entry: SharedEntry, known: ReadonlySet<string>): Promise<void> {
    try {
      const held = await this.readFile(entry.name);
      const operations = held.operations.filter(({ id }) => !known.has(id));
      if (operations.length === 0) this.done.add(this.keyOf(entry));
      else {
        const after = held.after.filter((id) => !known.has(id));
        this.held.set(entry.name, { ...held, operations, after, work: countOf(operations) });
      }
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      const isPartial = error.code === 'not-whole' || error.code === 'file-unreadable';
      // What another program held just now is tried again at the next look, whatever it looks like then.
      const look = error.code === 'file-unreadable' ? '' : lookOf(entry);
      this.refused.set(entry.name, { look, reason: error.message, isPartial });
    }
  }

  private async readFile(name: string): Promise<Omit<Held, 'work'>> {
    const { files, readLoom, reviewId } = this.context;
    const bytes = await files.read(name);
    const known = this.kindOf(name);
    if (known?.kind !== 'segment') {
      const loom = await readLoom(name, bytes);
      return { operations: loom.operations, packs: [], after: [], loom };
    }
    const { device, hash } = known;
    const { after, operations, packs } = await readSegmentFile(bytes, { reviewId, hash });
    const packNames = packs.map((pack) => nameOf(reviewId, device, pack, 'pack'));
    return { operations, packs: packNames, after };
  }

  private async readPack(name: string): Promise<Pack | undefined> {
    const known = this.kindOf(name);
    if (known?.kind !== 'pack') return undefined;
    try {
      return await readPackFile(await this.context.files.read(name), known.hash);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return undefined;
    }
  }

  /** Reads the lists that changed: they tell what is to come, and what need not be read. */
  private async readHeads(entries: readonly SharedEntry[]): Promise<void> {
    for (const entry of entries) {
      const known = this.kindOf(entry.name);
      if (known?.kind !== 'head') continue;
      const look = lookOf(entry);
      if (this.heads.get(known.device)?.look === look) continue;
      const bytes = await this.context.files.read(entry.name).catch(() => undefined);
      const head = bytes === undefined ? undefined : readHead(bytes);
      this.heads.set(known.device, { look, head });
      const joined = head?.joined;
      if (joined === undefined || joined.from.length === 0) continue;
      if (!joined.from.every((hash) => this.done.has(hash))) continue;
      for (const hash of joined.into) this.done.add(hash);
    }
  }

  private kindOf(name: string): FolderName | undefined {
    return readName(this.context.reviewId, name);
  }

  /** What tells a file that was read: its hash, or for one that can change its name and look. */
  private keyOf(entry: SharedEntry): string {
    const known = this.kindOf(entry.name);
    return known !== undefined && 'hash' in known ? known.hash : `${entry.name} ${lookOf(entry)}`;
  }
}

/**
 * Operations worth telling of. That a colleague brought work in changes nothing: it comes with what does, or
 * two machines would bring in each other's bring-ins for ever.
 */
function countOf(operations: readonly Operation[]): number {
  return operations.filter(({ changes, waits }) => changes.length > 0 || waits !== undefined)
    .length;
}

/** A file that could not be read as it was. */
interface Refusal {
  readonly look: string;
  readonly reason: string;
  /** Bytes seem to be missing: it is still on its way. */
  readonly isPartial: boolean;
}
