import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineState, EngineSubscriber } from '../../shared/engine/events.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/messages.ts';
import { operationsToSend } from '../../shared/ops/aside.ts';
import { knowledgeOf } from '../../shared/ops/knowledge.ts';
import { reviewOfLog } from '../../shared/ops/log-head.ts';
import type { Platform, SharedEntry } from '../../shared/platform/platform.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { attachmentsOf } from './attachments.ts';

/** A colleague's file with something in it that is not here yet. */
export interface NewWork {
  readonly name: string;
  readonly contents: BundleContents;
  /** Operations that are not here yet. */
  readonly operations: number;
}

/** What the folder holds, as far as it was looked at. */
export interface FolderFound {
  /** Name of the folder; undefined where none is shared. */
  readonly folder: string | undefined;
  readonly newWork: readonly NewWork[];
  /** Files that are no work for this review, with the reason. */
  readonly ignored: readonly { readonly name: string; readonly reason: string }[];
  /** Why the folder was out of reach when last looked at. */
  readonly problem: string | undefined;
}

const nothing: FolderFound = { folder: undefined, newWork: [], ignored: [], problem: undefined };

/** Milliseconds between two looks into the folder, and between a change and its file. */
const pace = { look: 20_000, write: 5_000 };

/** What a watch works with. */
export interface FolderNeeds {
  readonly engine: ReviewEngine;
  readonly platform: Pick<
    Platform,
    | 'chooseSharedFolder'
    | 'findSharedFolder'
    | 'leaveSharedFolder'
    | 'listShared'
    | 'readShared'
    | 'writeShared'
  >;
  /** Everything of the review. */
  contents(): Promise<BundleContents>;
  pack(contents: BundleContents): Promise<Uint8Array>;
  /** Rejects with `ExpectedError` where the bytes cannot be read as a file of work. */
  unpack(name: string, bytes: Uint8Array): Promise<BundleContents>;
  /** The operation at the end of the log when this installation's file was last written. */
  readWritten(): Promise<string | undefined>;
  noteWritten(tip: string): Promise<void>;
  show(found: FolderFound, watch: FolderWatch | undefined): void;
  report(error: unknown): void;
}

/** Keeps the shared folder of one open review: writes this installation's file, and looks for others'. */
export class FolderWatch implements EngineSubscriber {
  private found: FolderFound = nothing;
  /** What was seen of each file, so that only a changed one is read again. */
  private readonly seen = new Map<string, string>();
  private writing: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;
  private started: Promise<void> = Promise.resolve();
  private tail: Promise<void> = Promise.resolve();
  private isClosed = false;
  private readonly onFocus = (): void => this.lookSoon();
  private readonly needs: FolderNeeds;

  constructor(needs: FolderNeeds) {
    this.needs = needs;
  }

  opened({ head, id }: EngineState): void {
    this.needs.show(this.found, this);
    this.started = this.follow(id, head.tip).catch(this.needs.report);
  }

  changed(): void {
    if (this.found.folder !== undefined) this.writeSoon();
  }

  /** Writes the last change before the review is left. */
  async flush(): Promise<void> {
    await this.started;
    if (this.writing !== undefined) this.write();
    await this.tail;
  }

  closed(): void {
    this.isClosed = true;
    clearTimeout(this.writing);
    clearInterval(this.looking);
    globalThis.removeEventListener?.('focus', this.onFocus);
    this.needs.show(nothing, undefined);
  }

  /** Lets the user choose the folder; one's own file is in it at once. */
  async share(): Promise<void> {
    const chosen = await this.needs.platform.chooseSharedFolder(this.id);
    if (chosen === undefined || this.isClosed) return;
    this.seen.clear();
    this.present({ ...nothing, folder: chosen.name });
    this.watch();
    this.write();
    await this.tail;
    await this.look();
  }

  /** Stops sharing; the files in the folder stay. */
  async leave(): Promise<void> {
    await this.needs.platform.leaveSharedFolder(this.id);
    clearTimeout(this.writing);
    this.writing = undefined;
    clearInterval(this.looking);
    this.seen.clear();
    this.present(nothing);
  }

  /** Notes that the work found so far is being brought in. */
  take(): void {
    // What then cannot be brought in is found again by the next look.
    for (const { name } of this.found.newWork) this.seen.delete(name);
    this.present({ ...this.found, newWork: [] });
  }

  /** Looks for files that are new or changed since the last look; where none is, no log is read. */
  async look(): Promise<void> {
    if (this.found.folder === undefined || this.isClosed) return;
    const entries = await this.list();
    if (entries === undefined) return;
    const changed = entries.filter(
      (entry) => !this.isOwn(entry.name) && this.seen.get(entry.name) !== lookOf(entry),
    );
    const newWork = new Map(this.found.newWork.map((work) => [work.name, work]));
    const ignored = new Map(this.found.ignored.map((file) => [file.name, file]));
    const known = changed.length === 0 ? undefined : await this.knownIds();
    for (const entry of changed) {
      const { name } = entry;
      newWork.delete(name);
      ignored.delete(name);
      const file = await this.read(name);
      if ('reason' in file) ignored.set(name, { name, reason: file.reason });
      else {
        const { contents } = file;
        const operations = contents.operations.filter(({ id }) => known?.has(id) !== true).length;
        if (operations > 0) newWork.set(name, { name, contents, operations });
      }
      this.seen.set(name, lookOf(entry));
    }
    if (this.isClosed || this.found.folder === undefined) return;
    const there = new Set(entries.map(({ name }) => name));
    this.present({
      ...this.found,
      problem: undefined,
      newWork: [...newWork.values()].filter(({ name }) => there.has(name)),
      ignored: [...ignored.values()].filter(({ name }) => there.has(name)),
    });
  }

  private get id(): ReviewId {
    return this.needs.engine.state.id;
  }

  /** Takes up the folder chosen earlier; what changed since its file was written is written soon. */
  private async follow(id: ReviewId, tip: string | undefined): Promise<void> {
    const folder = await this.needs.platform.findSharedFolder(id);
    if (folder === undefined || this.isClosed) return;
    this.present({ ...nothing, folder: folder.name });
    if (tip === undefined || (await this.needs.readWritten()) !== tip) this.writeSoon();
    this.watch();
    this.lookSoon();
  }

  private watch(): void {
    clearInterval(this.looking);
    if (this.isClosed) return;
    this.looking = setInterval(this.onFocus, pace.look);
    globalThis.addEventListener?.('focus', this.onFocus);
  }

  private lookSoon(): void {
    this.look().catch(this.needs.report);
  }

  private async list(): Promise<readonly SharedEntry[] | undefined> {
    try {
      return await this.needs.platform.listShared(this.id);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      this.present({ ...this.found, problem: error.message });
      return undefined;
    }
  }

  private async read(
    name: string,
  ): Promise<{ readonly contents: BundleContents } | { readonly reason: string }> {
    try {
      const bytes = await this.needs.platform.readShared(this.id, name);
      const contents = await this.needs.unpack(name, bytes);
      const of = contents.part?.reviewId ?? reviewOfLog(contents.operations);
      return of === this.id ? { contents } : { reason: t('team.otherReview') };
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return { reason: error.message };
    }
  }

  private async knownIds(): Promise<ReadonlySet<string>> {
    const counted = operationsToSend(await this.needs.engine.readLog());
    return new Set(counted.map(({ id }) => id));
  }

  private writeSoon(): void {
    clearTimeout(this.writing);
    if (!this.isClosed) this.writing = setTimeout(() => this.write(), pace.write);
  }

  private write(): void {
    clearTimeout(this.writing);
    this.writing = undefined;
    this.tail = this.tail.then(() => this.writeOwnFile()).catch(this.needs.report);
  }

  /** Writes all that was done on this installation; nothing where nothing was. */
  private async writeOwnFile(): Promise<void> {
    const { engine, platform } = this.needs;
    if (this.found.folder === undefined) return;
    const { device, full, head, id, reviewerId } = engine.state;
    const all = await this.needs.contents();
    const operations = operationsToSend(all.operations).filter((one) => one.device === device);
    if (operations.length > 0) {
      const bytes = await this.needs.pack({
        ...attachmentsOf(operations, all),
        operations,
        part: {
          reviewId: id,
          title: full.review?.title ?? '',
          from: reviewerId,
          device,
          knowledge: knowledgeOf(all.operations),
        },
      });
      await platform.writeShared(id, this.ownName(), bytes);
    }
    if (head.tip !== undefined) await this.needs.noteWritten(head.tip);
  }

  /** The one file this installation writes of this review: nobody else writes a file of this name. */
  private ownName(): string {
    const { full, id, reviewerId } = this.needs.engine.state;
    const initials = full.reviewers.get(reviewerId)?.initials.replace(/[^\p{L}\p{N}]/gu, '') || 'R';
    return `${initials}-${this.ownKey}-${id.slice('review:'.length)}.loom`;
  }

  /** Files of this installation, also of its other reviews and of earlier versions and initials. */
  private isOwn(name: string): boolean {
    return name.includes(`-${this.ownKey}-`) || name.endsWith(`-${this.ownKey}.loom`);
  }

  private get ownKey(): string {
    return this.needs.engine.state.device.slice('device:'.length);
  }

  private present(found: FolderFound): void {
    if (this.isClosed) return;
    this.found = found;
    this.needs.show(found, this);
  }
}

function lookOf({ modifiedAt, size }: SharedEntry): string {
  return `${size} ${modifiedAt}`;
}
