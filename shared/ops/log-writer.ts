import type { Command } from '../commands/context.ts';
import { newId } from '../records/ids.ts';
import { stampAfter } from './ahead.ts';
import { bringInBehind, rangesBrought } from './aside.ts';
import { joinLogs } from './merge.ts';
import type { Operation, Plan } from './operation.ts';
import { replay } from './replay.ts';
import { emptySnapshot, type Full } from './snapshot.ts';
import { type Clock, driftLimit, type Stamp, witness, zeroClock } from './stamp.ts';
import { stamped, type Writer } from './stamped.ts';
import { applyChecked } from './validate.ts';

/**
 * Commits commands to a log in memory: the same steps as the engine's commit, at once, for
 * tests.
 */
export class LogWriter {
  snapshot: Full;
  clock: Clock;
  readonly operations: Operation[] = [];
  /** A later stamp that is known, from a clock far ahead. */
  ahead: Stamp | undefined;
  readonly context: Writer;

  constructor(context: Writer, snapshot: Full = emptySnapshot(), clock: Clock = zeroClock) {
    this.context = context;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  /** Plans, checks and logs a command; undefined where nothing changed. Throws `ExpectedError`. */
  run<P>(command: Command<P>, params: P): Operation | undefined {
    const { reviewerId, random } = this.context;
    const plan = command(this.snapshot, params, {
      reviewerId,
      newId: (prefix) => newId(prefix, random),
    });
    if (plan.changes.length > 0) {
      const next = applyChecked(this.snapshot, plan.changes, reviewerId);
      const operation = this.stamped(plan);
      this.snapshot = next;
      this.operations.push(operation);
      return operation;
    }
    const target = this.operations.find(({ id }) => id === plan.undoes);
    if (target === undefined || bringInBehind(this.operations, target) === undefined) {
      return undefined;
    }
    const operation = this.stamped(plan);
    this.operations.push(operation);
    this.snapshot = replay(this.operations);
    return operation;
  }

  /**
   * Brings another log of the same review in as one step, where `operations` is the whole log; undefined
   * where it holds nothing that does not count here. Throws what `joinLogs` throws, and nothing is changed.
   */
  bringIn(theirs: readonly Operation[]): Operation | undefined {
    const { added, fresh, operations } = joinLogs(this.operations, theirs);
    if (added.length === 0) return undefined;
    const bare = this.stamped({
      kind: 'bring-in',
      params: { operations: added.length },
      changes: [],
    });
    const bringIn = { ...bare, brings: rangesBrought(this.operations, added, bare) };
    const now = this.context.now();
    for (const { at } of fresh) this.clock = witness(this.clock, at, now);
    const drift = driftLimit(now);
    this.ahead = stampAfter(fresh, this.ahead ?? drift, drift) ?? this.ahead;
    this.operations.push(...fresh, bringIn);
    this.snapshot = replay(operations);
    return bringIn;
  }

  private stamped(plan: Plan): Operation {
    const { clock, operation } = stamped(plan, this, this.context);
    this.clock = clock;
    return operation;
  }
}
