/**
 * What a part of a log builds on. A file of work leaves out what the receiver was known to hold; if they have
 * lost that since, or set it aside, the work would stand on nothing, and the whole is asked for instead.
 */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { DeviceId } from '../records/ids.ts';
import { operationsToSend } from './aside.ts';
import { type Knowledge, knowledgeUpTo, lackedBy } from './knowledge.ts';
import type { Log } from './log.ts';
import type { Operation } from './operation.ts';

/** The part of a log for somebody, and what it leaves out. */
export interface LogPart {
  readonly operations: readonly Operation[];
  /** What the receiver must hold, device by device; empty where nothing was left out. */
  readonly builtOn: Knowledge;
}

/**
 * The part of a log that somebody who holds `known` lacks, with what it builds on: of each device whose work
 * was left out, how much. All of what counts, built on nothing, where nothing is known.
 */
export function partFor(log: readonly Operation[], known: Knowledge | undefined): LogPart {
  if (known === undefined) return { operations: operationsToSend(log), builtOn: {} };
  const operations = lackedBy(log, known);
  const sent = new Set(operations.map(({ id }) => id));
  const left = new Set<DeviceId>();
  for (const { device, id } of operationsToSend(log)) if (!sent.has(id)) left.add(device);
  const builtOn: Record<DeviceId, NonNullable<Knowledge[DeviceId]>> = {};
  for (const [device, entry] of Object.entries(known)) {
    if (entry !== undefined && left.has(device as DeviceId)) builtOn[device as DeviceId] = entry;
  }
  return { operations, builtOn };
}

/**
 * What somebody who works on several machines holds on each of them: only what all of them hold alike may be
 * left out of a file to them, whichever opens it. Undefined where nothing is known.
 */
export function heldOnAll(machines: readonly Knowledge[]): Knowledge | undefined {
  const [first, ...others] = machines;
  if (first === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(first).filter(([device, entry]) =>
      others.every((other) => {
        const same = other[device as DeviceId];
        return same?.count === entry?.count && same?.sum === entry?.sum;
      }),
    ),
  );
}

/** Devices of whose work a log does not hold, or does not count, what a part builds on. */
export function missingFor(log: Log, builtOn: Knowledge | undefined): readonly DeviceId[] {
  const wanted = Object.entries(builtOn ?? {}) as [DeviceId, Knowledge[DeviceId]][];
  if (wanted.length === 0) return [];
  const held = knowledgeUpTo(operationsToSend(log), builtOn ?? {});
  return wanted
    .filter(([device, entry]) => {
      const here = held[device];
      return here === undefined || here.count !== entry?.count || here.sum !== entry.sum;
    })
    .map(([device]) => device);
}

/** Throws `ExpectedError` `builds-on` where `log` lacks what a part builds on: the sender is asked for the whole. */
export function requireBasis(log: Log, builtOn: Knowledge | undefined): void {
  if (missingFor(log, builtOn).length > 0) {
    throw new ExpectedError('builds-on', t('team.buildsOn'));
  }
}
