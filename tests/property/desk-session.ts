/** Somebody at an installation who does things in several windows without waiting for any of them. */
import { expect } from 'vitest';
import { createCode, renameCode } from '../../shared/commands/codebook.ts';
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { readJournal } from '../../shared/journal/read-journal.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { type DeskMachine, reviews, type Window } from './desk-machine.ts';
import { reviewerId } from './random-review.ts';

export const actions = [
  'open',
  'commit',
  'rename',
  'commit',
  'close',
  'bring in',
  'set aside',
  'redo',
  'crash',
  'take over',
  'refresh',
  'flush',
  'lose',
] as const;

/** What is done, with which review, in which window, and how many turns later the next step comes. */
export type Step = readonly [
  action: (typeof actions)[number],
  review: number,
  window: number,
  turns: number,
];

/** A window, with what was asked of it. */
interface Used extends Window {
  readonly underWay: Promise<unknown>[];
}

/** Does the steps, each while those before it may be under way still. */
export class DeskSession {
  readonly machine: DeskMachine;
  /** What was acknowledged, with the review that was open when it was asked for. */
  readonly acknowledged: { readonly id: ReviewId; readonly operation: Operation }[] = [];
  /** What went wrong otherwise than by a refusal in words. */
  readonly faults: unknown[] = [];
  private windows: readonly Used[] = [];
  private count = 0;

  constructor(machine: DeskMachine) {
    this.machine = machine;
  }

  async do([action, review, at, turns]: Step): Promise<void> {
    const id = reviews[review] ?? 'review:nights';
    const window = this.windows[at % this.windows.length] ?? this.openWindow(id);
    const { desk } = window;
    const { engine } = desk;
    this.count += 1;
    if (action === 'open') this.start(window, () => desk.open(id));
    else if (action === 'close') this.start(window, () => desk.close());
    else if (action === 'flush') this.start(window, () => desk.flush());
    else if (action === 'refresh') this.start(window, () => desk.refresh());
    else if (action === 'crash') {
      this.crash(window);
      this.openWindow(id);
    } else if (action === 'take over') this.openWindow(id);
    else if (action === 'lose') await this.lose(id);
    else if (engine !== undefined) this.change(window, engine, action);
    for (let turn = 0; turn < turns; turn += 1) await this.machine.disk.turn();
  }

  /** Waits for everything under way. */
  async settle(): Promise<void> {
    for (const { desk, underWay } of this.windows) {
      await Promise.all(underWay);
      await desk.flush();
    }
  }

  /** Loses the database of a review when all is written, and restores it from its journal. */
  private async lose(id: ReviewId): Promise<void> {
    await this.settle();
    // What a crash kept from the journal is written when the review is opened next.
    const last = this.openWindow(id);
    await this.settle();
    await last.desk.close();
    for (const window of this.windows) this.crash(window);
    const { operations, reviewerId: who } = readJournal(this.machine.journals.get(id) ?? '');
    if (operations.length > 0) {
      expect(who).toBe(reviewerId);
      await this.machine.restore(id, who ?? 'reviewer:nobody', operations);
    }
    this.openWindow(id);
  }

  /** A window that takes the review from whichever has it. */
  private openWindow(id: ReviewId): Used {
    const window: Used = Object.assign(this.machine.openWindow(), { underWay: [] });
    this.windows = [...this.windows, window];
    this.start(window, () => window.desk.open(id, { steal: true }));
    return window;
  }

  private crash(window: Used): void {
    window.isAlive = false;
    this.windows = this.windows.filter((other) => other !== window);
  }

  private change(window: Used, engine: ReviewEngine, action: Step[0]): void {
    const { full, id } = engine.state;
    const name = `${id} ${this.count}`;
    const [code] = full.codes.values();
    const work = (): Promise<Operation | undefined> => {
      if (action === 'commit') return engine.commit(createCode, { name });
      if (action === 'rename' && code !== undefined)
        return engine.commit(renameCode, { codeId: code.id, name });
      if (action === 'redo') return engine.redo();
      return action === 'set aside' ? engine.undo() : this.bringIn(engine, name);
    };
    this.start(window, async () => {
      const operation = await work();
      if (operation !== undefined) this.acknowledged.push({ id, operation });
    });
  }

  private bringIn(engine: ReviewEngine, name: string): Promise<Operation | undefined> {
    const theirs = this.machine.workOfColleague(engine.state.id, name);
    return engine.bringIn(async (mine) => {
      const { added, fresh, operations } = joinLogs(mine, theirs);
      if (added.length === 0) return undefined;
      const params = { from: 'Ines Abara', operations: added.length };
      const attachments = { texts: new Map(), originals: new Map() };
      return { ...attachments, added, fresh, next: replay(operations), params };
    });
  }

  private start({ underWay }: Used, work: () => Promise<unknown>): void {
    underWay.push(
      work().catch((error: unknown) => {
        if (!(error instanceof ExpectedError)) this.faults.push(error);
      }),
    );
  }
}
