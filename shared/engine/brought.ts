import { canonicalJson } from '../json.ts';
import { rangesBrought } from '../ops/aside.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { stamped } from '../ops/stamped.ts';
import { headAfter, headWith } from './head.ts';
import type { Append, LogHead } from './storage.ts';
import type { BroughtBack, BroughtIn } from './work.ts';

/** What something is brought to: the whole log, its head, and the moment, in milliseconds since 1970. */
export interface BroughtTo {
  readonly log: readonly Operation[];
  readonly head: LogHead;
  readonly at: number;
}

/**
 * What is written to bring a colleague's work in: what is new of it, and the bring-in, which names all that counts
 * from now on. Law: replaying the log with both gives `next`.
 */
export function broughtIn(
  work: BroughtIn,
  { clock, operation: bare }: ReturnType<typeof stamped>,
  { at, head, log }: BroughtTo,
): Append {
  const { added, fresh, next, originals } = work;
  const seen = headWith({ ...head, clock }, added, at);
  const operations = [...fresh, { ...bare, brings: rangesBrought(log, added, bare) }];
  return {
    head: headAfter(seen, { operations, next, clock: seen.clock, at }),
    operations,
    next,
    // Work that was set aside counts again: its records are in none of the operations that are written.
    rows: fresh.length < added.length ? 'all' : 'touched',
    texts: new Map([...work.texts].map(([id, body]) => [id, canonicalJson(body)])),
    originals,
  };
}

/** What is written to add operations of this review that its storage lost, as what they are. */
export function broughtBack(found: BroughtBack, { at, head, log }: BroughtTo): Append {
  const { operations, ...attachments } = found;
  const next = replay([...log, ...operations]);
  const seen = headWith(head, operations, at);
  const after = headAfter(seen, { operations, next, clock: seen.clock, at });
  return { head: after, operations, next, rows: 'all', ...attachments };
}
