import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { EngineEvent, EngineState, EngineSubscriber } from '../../shared/engine/events.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { FolderFiles } from '../../shared/folder/files.ts';
import type { AttachmentSource } from '../../shared/folder/pack-writer.ts';
import { FolderReader } from '../../shared/folder/reader.ts';
import { FolderWriter } from '../../shared/folder/writer.ts';
import { canonicalJson } from '../../shared/json.ts';
import { t } from '../../shared/messages/messages.ts';
import { isAsideMarker, operationsToSend } from '../../shared/ops/aside.ts';
import { reviewOfLog } from '../../shared/ops/log-head.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { Platform, SharedEntry } from '../../shared/platform/platform.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { type FolderMemory, noMemory, readable } from './folder-memory.ts';
import {
  type FolderFound,
  folderInNumbers,
  nothingFound,
  type WatchedFolder,
} from './folder-state.ts';

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
    | 'removeShared'
    | 'writeShared'
  >;
  /** Reads a .loom file. Rejects with `ExpectedError` where the bytes are none. */
  unpack(name: string, bytes: Uint8Array): Promise<BundleContents>;
  readMemory(): Promise<FolderMemory | undefined>;
  noteMemory(memory: FolderMemory): Promise<void>;
  show(found: FolderFound, watch: FolderWatch | undefined): void;
  report(error: unknown): void;
}

/** Keeps the shared folder of one open review: writes what is done here, and looks for others' work. */
export class FolderWatch implements EngineSubscriber {
  private found: FolderFound = nothingFound;
  private reader: FolderReader;
  private writer: FolderWriter;
  /** What was done here since the folder was written. */
  private pending: Operation[] = [];
  /** Whether what is in the folder must be compared with the log before it is written on. */
  private isToMend = false;
  private memory: FolderMemory = noMemory;
  private writing: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;
  private started: Promise<void> = Promise.resolve();
  private tail: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  private readonly onFocus = (): void => this.lookSoon();
  private readonly needs: FolderNeeds;
  private readonly files: FolderFiles;

  constructor(needs: FolderNeeds) {
    this.needs = needs;
    const { platform } = needs;
    this.files = {
      list: () => platform.listShared(this.id),
      read: (name) => platform.readShared(this.id, name),
      write: (name, bytes) => platform.writeShared(this.id, name, bytes),
      remove: (name) => platform.removeShared(this.id, name),
    };
    this.reader = this.makeReader(noMemory);
    this.writer = this.makeWriter(noMemory);
  }

  opened({ head, id }: EngineState): void {
    this.needs.show(this.found, this);
    this.started = this.follow(id, head.tip).catch(this.needs.report);
  }

  changed({ device }: EngineState, { added, source, touched }: EngineEvent): void {
    if (source === 'aside' || source === 'brought-back') this.reader.forget();
    // What was held back may come after what is here now.
    if (source === 'bring-in') this.reader.release();
    // What is put back was not written while it did not count.
    if (source !== 'command' && touched === 'all') this.isToMend = true;
    for (const operation of added) {
      if (operation.device === device && !isAsideMarker(operation)) this.pending.push(operation);
    }
    if (this.found.folder !== undefined) this.writeSoon();
  }

  /** What is known of the folder, in numbers; undefined where none is shared. */
  get state(): WatchedFolder | undefined {
    if (this.found.folder === undefined) return undefined;
    return folderInNumbers(this.found, this.writer.written, {
      isReached: this.found.problem === undefined,
      pending: this.pending.length,
      toMend: this.isToMend,
      done: this.memory.done.length,
    });
  }

  /** Writes the last change before the review is left. */
  async flush(): Promise<void> {
    await this.started;
    if (this.writing !== undefined) await this.write();
    await this.tail;
  }

  closed(): void {
    this.isClosed = true;
    clearTimeout(this.writing);
    clearInterval(this.looking);
    globalThis.removeEventListener?.('focus', this.onFocus);
    this.needs.show(nothingFound, undefined);
  }

  /** Lets the user choose the folder; one's own work is in it at once. */
  async share(): Promise<void> {
    const chosen = await this.needs.platform.chooseSharedFolder(this.id);
    if (chosen === undefined || this.isClosed) return;
    this.begin(noMemory);
    this.isToMend = true;
    this.present({ ...nothingFound, folder: chosen.name });
    this.watch();
    await this.write();
    await this.look();
  }

  /** Stops sharing; the files in the folder stay. */
  async leave(): Promise<void> {
    await this.needs.platform.leaveSharedFolder(this.id);
    clearTimeout(this.writing);
    this.writing = undefined;
    clearInterval(this.looking);
    this.begin(noMemory);
    await this.needs.noteMemory(noMemory);
    this.present(nothingFound);
  }

  /** Hands out the work found so far, to be brought in. What then does not come in is found by the next look. */
  take(): Promise<readonly BundleContents[]> {
    return this.inTurn(async () => {
      const contents = await this.reader.contents();
      this.reader.release();
      this.present({ ...this.found, newWork: [] });
      return contents;
    });
  }

  /** Looks for files that are new since the last look; where none is, no file and no log is read. */
  look(): Promise<void> {
    return this.inTurn(() => this.lookNow());
  }

  private get id(): ReviewId {
    return this.needs.engine.state.id;
  }

  private async lookNow(): Promise<void> {
    if (this.found.folder === undefined || this.isClosed) return;
    const entries = await this.list();
    if (entries === undefined) return;
    const look = await this.reader.look(entries);
    if (this.isClosed || this.found.folder === undefined) return;
    this.present({ ...this.found, ...look, problem: undefined });
    try {
      await this.tidy(entries);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      this.present({ ...this.found, problem: error.message });
    }
    await this.remember({ done: this.reader.memory(entries) });
  }

  /** Writes again what is gone from the folder, joins small files and removes those that were joined. */
  private async tidy(entries: readonly SharedEntry[]): Promise<void> {
    if (this.needs.engine.state.readOnly) return;
    if (this.writing === undefined && (this.isToMend || !this.writer.isWhole(entries))) {
      this.isToMend = true;
      await this.writeNow();
    }
    if (this.writer.isDueToJoin) {
      await this.writer.join();
      await this.remember({ written: this.writer.written });
    }
    await this.writer.sweep(entries);
  }

  /** Takes up the folder chosen earlier; what was not written into it is written soon. */
  private async follow(id: ReviewId, tip: string | undefined): Promise<void> {
    const folder = await this.needs.platform.findSharedFolder(id);
    if (folder === undefined || this.isClosed) return;
    const memory = readable(await this.needs.readMemory());
    if (this.isClosed) return;
    this.begin(memory, this.pending);
    this.present({ ...nothingFound, folder: folder.name });
    if (tip === undefined || memory.tip !== tip) this.isToMend = true;
    if (this.isToMend || this.pending.length > 0) this.writeSoon();
    this.watch();
    this.lookSoon();
  }

  private begin(memory: FolderMemory, pending: Operation[] = []): void {
    this.memory = memory;
    this.reader = this.makeReader(memory);
    this.writer = this.makeWriter(memory);
    this.pending = pending;
  }

  private makeReader({ done }: FolderMemory): FolderReader {
    return new FolderReader(
      {
        files: this.files,
        reviewId: this.id,
        isOwnLoom: (name) => this.isOwn(name),
        readLoom: (name, bytes) => this.readLoom(name, bytes),
        knownIds: async () => {
          const counted = operationsToSend(await this.needs.engine.readLog());
          return new Set(counted.map(({ id }) => id));
        },
      },
      done,
    );
  }

  private makeWriter({ written }: FolderMemory): FolderWriter {
    const { engine } = this.needs;
    const { device } = engine.state;
    const attachments: AttachmentSource = {
      text: async (id) => {
        const body = await engine.loadText(id).catch(missing);
        return body === undefined ? undefined : canonicalJson(body);
      },
      original: (hash) => engine.loadOriginal(hash).catch(missing),
    };
    return new FolderWriter({ files: this.files, reviewId: this.id, device, attachments }, written);
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
      return await this.files.list();
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      this.present({ ...this.found, problem: error.message });
      return undefined;
    }
  }

  private async readLoom(name: string, bytes: Uint8Array): Promise<BundleContents> {
    const contents = await this.needs.unpack(name, bytes);
    const of = contents.part?.reviewId ?? reviewOfLog(contents.operations);
    if (of === this.id) return contents;
    throw new ExpectedError('other-review', t('team.otherReview'));
  }

  private writeSoon(): void {
    clearTimeout(this.writing);
    if (!this.isClosed) this.writing = setTimeout(() => void this.write(), pace.write);
  }

  private async write(): Promise<void> {
    clearTimeout(this.writing);
    this.writing = undefined;
    await this.inTurn(() => this.writeNow()).catch(this.needs.report);
  }

  /** Writes what was done on this installation and is not in the folder; nothing where nothing was. */
  private async writeNow(): Promise<void> {
    const { engine } = this.needs;
    const { device, head, readOnly } = engine.state;
    if (this.found.folder === undefined || readOnly) return;
    const [pending, isToMend] = [this.pending, this.isToMend];
    this.pending = [];
    this.isToMend = false;
    try {
      if (isToMend) {
        const log = operationsToSend(await engine.readLog());
        await this.writer.mend(
          log.filter((one) => one.device === device),
          await this.files.list(),
        );
        const inLog = new Set(log.map(({ id }) => id));
        this.pending = this.pending.filter(({ id }) => !inLog.has(id));
      } else {
        const before = new Set(this.writer.written.segments.map(({ hash }) => hash));
        await this.writer.add(pending);
        const hashes = this.writer.written.segments.map(({ hash }) => hash);
        this.reader.noteOwn(hashes.filter((hash) => !before.has(hash)));
      }
    } catch (error) {
      // What was written of it is found there again.
      this.isToMend = true;
      throw error;
    }
    await this.remember({
      written: this.writer.written,
      ...(head.tip === undefined ? {} : { tip: head.tip }),
    });
  }

  private async remember(news: Partial<FolderMemory>): Promise<void> {
    const next = { ...this.memory, ...news };
    const isWriter = !this.needs.engine.state.readOnly;
    if (!isWriter || canonicalJson(next) === canonicalJson(this.memory)) return;
    this.memory = next;
    await this.needs.noteMemory(next);
  }

  /** Looks and writes follow each other: a look between a file and the list of it would mend what is whole. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** .loom files of this installation, also of its other reviews and of earlier versions and initials. */
  private isOwn(name: string): boolean {
    const key = this.needs.engine.state.device.slice('device:'.length);
    return name.includes(`-${key}-`) || name.endsWith(`-${key}.loom`);
  }

  private present(found: FolderFound): void {
    if (this.isClosed) return;
    this.found = found;
    this.needs.show(found, this);
  }
}

/** What is missing here cannot be given to others; a document without its text is still a document. */
function missing(error: unknown): undefined {
  if (!(error instanceof ExpectedError)) throw error;
}
