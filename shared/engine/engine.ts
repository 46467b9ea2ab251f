/**
 * One open review: the one way to read and change it. Work is done one after the other; memory moves only
 * when the storage has kept what was done, and then everybody who subscribed is told.
 */
import type { Command } from '../commands/context.ts';
import { asRead } from '../corrections/read-rows.ts';
import { asStored } from '../corrections/stored-changes.ts';
import type { TextBody } from '../documents/text-body.ts';
import { readWrittenText } from '../documents/text-body.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { bringInBehind } from '../ops/aside.ts';
import { changedId } from '../ops/change.ts';
import type { Operation, Plan } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { stamped } from '../ops/stamped.ts';
import {
  bringsIn,
  nextInverse,
  planInverse,
  pushOperation,
  stacksOf,
  type UndoStacks,
} from '../ops/undo-stack.ts';
import { applyChecked } from '../ops/validate.ts';
import { plannedAgain } from '../recode/planned-again.ts';
import { asCodedAgain } from '../recode/second-coding.ts';
import { newId } from '../records/ids.ts';
import { type BroughtTo, broughtBack, broughtIn } from './brought.ts';
import type { EngineContext } from './context.ts';
import type { EngineEvent, EngineState, EngineSubscriber } from './events.ts';
import { goneBack } from './going-back.ts';
import { headAfter } from './head.ts';
import { withNewlyKnown } from './newly-known.ts';
import { requireQuotes } from './require-quotes.ts';
import { type Append, type StopCode, stopCodeOf } from './storage.ts';
import { TextCache } from './text-cache.ts';
import type { Attachments, BroughtBack, BroughtIn, HeldInMemory, WrittenBeside } from './work.ts';

export class ReviewEngine {
  private current: EngineState;
  private tail: Promise<unknown> = Promise.resolve();
  private isClosed = false;
  /** The rows that are stored lack what this version knows and the one that wrote them did not. */
  private isBehind: boolean;
  /** What the storage would not take before it stopped: kept to be saved as a file. */
  private refused: Append | undefined;
  private readonly context: EngineContext;
  private readonly texts: TextCache;
  private readonly subscribers = new Set<EngineSubscriber>();

  private constructor(context: EngineContext, state: EngineState, isBehind: boolean) {
    this.context = context;
    this.current = state;
    this.isBehind = isBehind;
    this.texts = new TextCache(context.storage);
  }

  /** Reads a review; undefined where its storage has none. */
  static async open(context: EngineContext): Promise<ReviewEngine | undefined> {
    const read = await context.storage.load();
    if (read === undefined) return undefined;
    const { isBehind, stored } = await withNewlyKnown(read, context.storage);
    const { device, id, lock, reviewerId, version } = context;
    const { full, head, recent } = stored;
    const stacks = stacksOf(recent, { device, reviewer: reviewerId });
    const readOnly = !lock.held;
    const state = { id, device, reviewerId, head, full, stacks, readOnly, version };
    return new ReviewEngine(context, state, isBehind);
  }

  get state(): EngineState {
    return this.current;
  }

  /** Tells `subscriber` the state as it is and everything from now on; the result ends that. */
  subscribe(subscriber: EngineSubscriber): () => void {
    this.subscribers.add(subscriber);
    this.tell((one) => one.opened?.(this.current), [subscriber]);
    return () => this.subscribers.delete(subscriber);
  }

  /**
   * Plans a command on the rows as they are read when its turn comes, and commits it; undefined where nothing
   * changed. Rejects with `ExpectedError`, and nothing is changed: what the command or `applyChecked`
   * refuses, `read-only`, `closed`, and what `ReviewStorage.append` does.
   */
  commit<P>(
    command: Command<P>,
    params: NoInfer<P>,
    attachments: Attachments = {},
  ): Promise<Operation | undefined> {
    const { random, reviewerId } = this.context;
    return this.enqueue(async () => {
      const newIdFor = <T extends string>(prefix: T) => newId(prefix, random);
      const { full } = this.current;
      const rows = asCodedAgain(full, reviewerId);
      const plan = command(asRead(rows), params, { reviewerId, newId: newIdFor });
      await requireQuotes(rows, plan.changes, this.texts);
      const stored = { ...plan, changes: asStored(rows, plan.changes) };
      return this.write(plannedAgain(full, stored, reviewerId), attachments);
    });
  }

  /** Takes back the newest operation of this reviewer that still has something to take back. */
  undo(): Promise<Operation | undefined> {
    return this.takeBack('undo');
  }

  /** Brings back what the newest undo took away. */
  redo(): Promise<Operation | undefined> {
    return this.takeBack('redo');
  }

  /**
   * Takes back one operation, whatever was done since. Rejects with `later-steps` where it brought in a
   * colleague's work and own work stands on it.
   */
  undoOne(operation: Operation): Promise<Operation | undefined> {
    return this.enqueue(async () => {
      const { full, stacks } = this.current;
      if (bringsIn(operation)) {
        const next = nextInverse(full, stacks.undo);
        if (next?.operation.id === operation.id) return this.moveAside(next.operation, next.plan);
        throw new ExpectedError('later-steps', t('team.undoLaterFirst'));
      }
      const plan = planInverse(full, operation);
      return plan === undefined ? undefined : this.write(plan, {});
    });
  }

  /**
   * Brings a colleague's work in as one step that can be undone. `prepare` is run when the commits under
   * way are done, with the log as it then is; undefined where there is nothing to bring in.
   */
  bringIn(
    prepare: (log: readonly Operation[]) => Promise<BroughtIn | undefined>,
  ): Promise<Operation | undefined> {
    return this.enqueue(async () => {
      const log = await this.context.storage.readLog();
      const work = await prepare(log);
      if (work === undefined) return undefined;
      const stamp = this.stamp({ kind: 'bring-in', params: work.params, changes: [] });
      const append = broughtIn(work, stamp, this.broughtTo(log));
      await this.append(append);
      const { next, operations, rows } = append;
      return this.publish(operations, next, 'bring-in', true, rows === 'all');
    });
  }

  /**
   * Adds operations of this review that its storage lost and another place kept, as what they are: it is no step of
   * its own, and what was set aside stays so. `find` gets the log as it is when its turn comes. Resolves to what was
   * added.
   */
  bringBack(
    find: (log: readonly Operation[]) => Promise<BroughtBack | undefined>,
  ): Promise<readonly Operation[]> {
    return this.enqueue(async () => {
      const log = await this.context.storage.readLog();
      const found = await find(log);
      if (found === undefined || found.operations.length === 0) return [];
      this.requireWritable();
      const append = broughtBack(found, this.broughtTo(log));
      await this.append(append);
      const { next, operations } = append;
      this.publish(operations, next, 'brought-back', found.texts !== undefined, true);
      return operations;
    });
  }

  /**
   * Adds texts and originals that the storage lost and another place kept, which `write` does and counts. Nothing comes
   * into the log; subscribers hear of it where anything was added.
   */
  fillIn<T extends { readonly texts: number; readonly originals: number }>(
    write: () => Promise<T>,
  ): Promise<T> {
    return this.enqueue(async () => {
      this.requireWritable();
      const added = await write();
      if (added.texts + added.originals > 0) this.tellAttachments();
      return added;
    });
  }

  /**
   * Has another thread write to the storage of this review in its turn, and reads the rows anew; `write` resolves to
   * what came into the log, the step that is done last. Where it fails, what was written all the same is read, too.
   */
  writtenBeside(write: () => Promise<WrittenBeside>): Promise<WrittenBeside> {
    return this.enqueue(async () => {
      this.requireWritable();
      let written: WrittenBeside;
      try {
        written = await write();
      } catch (error) {
        if (await this.context.storage.hasMoved())
          await this.readAnew({ added: [], source: 'elsewhere', attachments: false });
        throw error;
      }
      const { attachments, operations: added } = written;
      if (added.length > 0) await this.readAnew({ added, source: 'bring-in', attachments });
      else if (attachments) this.tellAttachments();
      return written;
    });
  }

  /**
   * Sets aside what `choose` picks of the log, as one step that can be undone; undefined where it picks nothing.
   */
  goBack(
    choose: (log: readonly Operation[]) => readonly Operation[],
    params: Operation['params'],
  ): Promise<Operation | undefined> {
    return this.enqueue(async () => {
      const log = await this.context.storage.readLog();
      const later = choose(log);
      if (later.length === 0) return undefined;
      this.requireWritable();
      const work = goneBack({ log, later, params, head: this.current.head }, this.context);
      await this.append(work);
      return this.publish(work.operations, work.next, 'aside', false, true);
    });
  }

  /** The whole log, also what is set aside, in the order it was written. */
  readLog(): Promise<readonly Operation[]> {
    return this.context.storage.readLog();
  }

  /** The text body a document is read from; kept while it is in use. Rejects with `text-missing`. */
  loadText(id: string): Promise<TextBody> {
    return this.texts.load(id);
  }

  /** The text body where it need not be waited for: as one that was read and is corrected since. */
  textAtHand(id: string): TextBody | undefined {
    return this.texts.atHand(id);
  }

  /** The file a document was imported from. Rejects with `original-missing`. */
  async loadOriginal(hash: string): Promise<Uint8Array> {
    const bytes = await this.context.storage.readOriginal(hash);
    if (bytes === undefined) throw new ExpectedError('original-missing', t('page.missing'));
    return bytes;
  }

  /**
   * The review as memory holds it, with the change that was refused: what can still be saved as a file when the
   * storage was cleared or taken.
   */
  async holdInMemory(): Promise<HeldInMemory> {
    const { full, head } = this.current;
    const { next = full, operations = [], originals, texts } = this.refused ?? {};
    const held = new Map(await this.texts.held());
    for (const [id, json] of texts ?? []) held.set(id, readWrittenText(json));
    return { head, full: next, refused: operations, texts: held, originals: new Map(originals) };
  }

  /** Notes that another window took the review: nothing is written from here any more. */
  loseLock(): void {
    if (!this.current.readOnly) this.stop();
  }

  private stop(stopped?: StopCode): void {
    this.current = {
      ...this.current,
      ...(stopped === undefined ? {} : { stopped }),
      readOnly: true,
      version: this.current.version + 1,
    };
    this.tell((subscriber) => subscriber.lost?.(this.current));
  }

  /** Reads the review anew where it is read only and its storage was written from elsewhere. */
  refresh(): Promise<void> {
    return this.enqueue(async () => {
      if (!this.current.readOnly || !(await this.context.storage.hasMoved())) return;
      await this.readAnew({ added: [], source: 'elsewhere', attachments: false });
    });
  }

  private async readAnew(
    what: Pick<EngineEvent, 'added' | 'attachments' | 'source'>,
  ): Promise<void> {
    const { device, reviewerId, version } = this.current;
    const { storage } = this.context;
    const read = await storage.load();
    if (read === undefined) {
      if (this.current.stopped !== 'gone') this.stop('gone');
      return;
    }
    const { isBehind, stored } = await withNewlyKnown(read, storage);
    this.isBehind = isBehind;
    const { full, head, recent } = stored;
    const stacks = stacksOf(recent, { device, reviewer: reviewerId });
    this.current = { ...this.current, full, head, stacks, version: version + 1 };
    this.tellChanged({ ...what, touched: 'all' });
  }

  private tellAttachments(): void {
    this.current = { ...this.current, version: this.current.version + 1 };
    this.tellChanged({ added: [], touched: new Set(), source: 'brought-back', attachments: true });
  }

  /** Resolves when everything committed so far is written everywhere; a subscriber's failure is reported. */
  async flush(): Promise<void> {
    await this.tail;
    const flushes = [...this.subscribers].map(async (subscriber) => {
      await subscriber.flush?.();
    });
    for (const result of await Promise.allSettled(flushes)) {
      if (result.status === 'rejected') this.context.report(result.reason);
    }
  }

  /** Ends it: work under way is done, what comes later is refused, subscribers flush, the lock is let go. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.flush();
    this.tell((subscriber) => subscriber.closed?.());
    this.subscribers.clear();
    await this.context.lock.release();
  }

  private takeBack(stack: keyof UndoStacks): Promise<Operation | undefined> {
    return this.enqueue(async () => {
      const { full, stacks } = this.current;
      let left = stacks[stack];
      for (;;) {
        const next = nextInverse(full, left);
        if (next === undefined) return undefined;
        if (!bringsIn(next.operation)) return this.write(next.plan, {});
        const moved = await this.moveAside(next.operation, next.plan);
        if (moved !== undefined) return moved;
        // It does not say what it brought, as those of earlier versions: the next older is taken (U2).
        left = left.slice(0, left.indexOf(next.operation));
      }
    });
  }

  /** Sets aside what an operation brought in, or puts it back; undefined where it does not say what. */
  private async moveAside(target: Operation, plan: Plan): Promise<Operation | undefined> {
    const log = await this.context.storage.readLog();
    if (bringInBehind(log, target) === undefined) return undefined;
    const { clock, operation } = this.stamp(plan);
    const operations = [operation];
    const next = replay([...log, operation]);
    const at = this.context.now();
    const head = headAfter(this.current.head, { operations, next, clock, at });
    await this.append({ head, operations, next, rows: 'all' });
    return this.publish(operations, next, 'aside', false, true);
  }

  private async write(plan: Plan, attachments: Attachments): Promise<Operation | undefined> {
    if (plan.changes.length === 0) return undefined;
    const { full, head: before, reviewerId } = this.current;
    const next = applyChecked(full, plan.changes, reviewerId);
    const { clock, operation } = this.stamp(plan);
    const operations = [operation];
    const head = headAfter(before, { operations, next, clock, at: this.context.now() });
    await this.append({ head, operations, next, rows: 'touched', ...attachments });
    const hasAttachments = attachments.texts !== undefined || attachments.originals !== undefined;
    return this.publish(operations, next, 'command', hasAttachments);
  }

  private broughtTo(log: readonly Operation[]): BroughtTo {
    return { log, head: this.current.head, at: this.context.now() };
  }

  private stamp(plan: Plan): ReturnType<typeof stamped> {
    this.requireWritable();
    return stamped(plan, this.current.head, this.context);
  }

  private requireWritable(): void {
    if (this.current.readOnly) throw new ExpectedError('read-only', t('common.readOnly'));
  }

  private async append(work: Append): Promise<void> {
    try {
      await this.context.storage.append(this.isBehind ? { ...work, rows: 'all' } : work);
    } catch (error) {
      const stopped = stopCodeOf(error);
      if (stopped !== undefined) {
        this.refused = work;
        this.stop(stopped);
      }
      throw error instanceof ExpectedError
        ? error
        : new ExpectedError('not-saved', t('common.notSaved'), { cause: error });
    }
    this.isBehind = false;
    this.current = { ...this.current, head: work.head };
  }

  /** Moves memory to what was written and tells of it; the last operation is the one that was done. */
  private publish(
    added: readonly Operation[],
    full: Full,
    source: EngineEvent['source'],
    attachments: boolean,
    isWhole = false,
  ): Operation | undefined {
    const operation = added.at(-1);
    const { device, reviewerId, stacks } = this.current;
    const version = this.current.version + 1;
    this.current = {
      ...this.current,
      full,
      version,
      stacks:
        operation === undefined
          ? stacks
          : pushOperation(stacks, operation, { device, reviewer: reviewerId }),
    };
    const touched = isWhole
      ? 'all'
      : new Set(added.flatMap(({ changes }) => changes.map(changedId)));
    this.tellChanged({ added, touched, source, attachments });
    return operation;
  }

  private tellChanged(what: Omit<EngineEvent, 'full' | 'version'>): void {
    const { full, version } = this.current;
    const event: EngineEvent = { ...what, full, version };
    this.tell((subscriber) => subscriber.changed?.(this.current, event));
  }

  private tell(
    say: (subscriber: EngineSubscriber) => void,
    to: Iterable<EngineSubscriber> = [...this.subscribers],
  ): void {
    for (const subscriber of to) {
      try {
        say(subscriber);
      } catch (error) {
        this.context.report(error);
      }
    }
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    if (this.isClosed) return Promise.reject(new ExpectedError('closed', t('common.closed')));
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
