import type { Command } from '../commands/context.ts';
import { type DeviceId, newId, type RandomBytes, type ReviewerId } from '../records/ids.ts';
import { type Operation, schemaVersion } from './operation.ts';
import { emptySnapshot, type Snapshot } from './snapshot.ts';
import { type Clock, type Stamp, tick, writeStamp, zeroClock } from './stamp.ts';
import { applyChecked } from './validate.ts';

/** Who writes, with which clock and random source. */
export interface LogWriterContext {
  readonly device: DeviceId;
  readonly reviewerId: ReviewerId;
  /** Milliseconds since 1970. */
  now(): number;
  readonly random: RandomBytes;
}

/**
 * Commits commands to a log in memory: the same steps as the application's commit, for the command
 * line, the sample and tests.
 */
export class LogWriter {
  snapshot: Snapshot;
  clock: Clock;
  readonly operations: Operation[] = [];
  /** A later stamp that is known, from a clock far ahead. */
  ahead: Stamp | undefined;
  private readonly context: LogWriterContext;

  constructor(
    context: LogWriterContext,
    snapshot: Snapshot = emptySnapshot(),
    clock: Clock = zeroClock,
  ) {
    this.context = context;
    this.snapshot = snapshot;
    this.clock = clock;
  }

  /** Plans, checks and logs a command; undefined where nothing changed. Throws `ExpectedError`. */
  run<P>(command: Command<P>, params: P): Operation | undefined {
    const { device, reviewerId, random } = this.context;
    const plan = command(this.snapshot, params, {
      reviewerId,
      newId: (prefix) => newId(prefix, random),
    });
    if (plan.changes.length === 0) return undefined;
    const next = applyChecked(this.snapshot, plan.changes, reviewerId);
    this.clock = tick(this.clock, this.context.now());
    const at = writeStamp(this.clock, device);
    const operation: Operation = {
      id: newId('op', random),
      at,
      ...(this.ahead === undefined || this.ahead < at ? {} : { over: this.ahead }),
      device,
      reviewer: reviewerId,
      kind: plan.kind,
      params: plan.params,
      changes: plan.changes,
      ...(plan.undoes === undefined ? {} : { undoes: plan.undoes }),
      schema: schemaVersion,
    };
    this.snapshot = next;
    this.operations.push(operation);
    return operation;
  }
}
