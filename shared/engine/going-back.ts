import { rangesBrought } from '../ops/aside.ts';
import { goBackKind } from '../ops/go-back.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import { stamped } from '../ops/stamped.ts';
import { planAside } from '../ops/undo-stack.ts';
import type { EngineContext } from './context.ts';
import { headAfter } from './head.ts';
import type { Append, LogHead } from './storage.ts';

/** What going back starts from, and what it sets aside. */
export interface GoingBack {
  /** The whole log. */
  readonly log: readonly Operation[];
  readonly later: readonly Operation[];
  /** What the trail says of it. */
  readonly params: Operation['params'];
  readonly head: LogHead;
}

/**
 * What is written to set `later` aside as one step: an operation that names it, and one that takes that back.
 * Law: replaying the log with both gives `next`; taking the second back gives the rows of before.
 */
export function goneBack(
  { head, later, log, params }: GoingBack,
  context: EngineContext,
): Append & { readonly rows: 'all' } {
  const named = stamped({ kind: goBackKind, params, changes: [] }, head, context);
  const naming = { ...named.operation, brings: rangesBrought(log, later, named.operation) };
  const after = stamped(planAside(naming), { ...head, clock: named.clock }, context);
  const operations = [naming, after.operation];
  const next = replay([...log, ...operations]);
  const written = { operations, next, clock: after.clock, at: context.now() };
  return { head: headAfter(head, written), operations, next, rows: 'all' };
}
