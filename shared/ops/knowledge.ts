/**
 * What a log holds, told device by device, so that two machines can send each other what the other lacks
 * without handing over everything (M6).
 */
import type { DeviceId } from '../records/ids.ts';
import { operationsToSend } from './aside.ts';
import type { Operation } from './operation.ts';
import type { Stamp } from './stamp.ts';

/** How much of one device's work a log holds. */
export interface DeviceKnowledge {
  readonly count: number;
  readonly last: Stamp;
  /** Tells operations of equal number apart, as after a restore; where it is absent nothing is taken for known. */
  readonly sum?: string;
}

/** How much of each device's work a log holds. */
export type Knowledge = Readonly<Partial<Record<DeviceId, DeviceKnowledge>>>;

/** What of a log is there for others, device by device: what is set aside is not. */
export function knowledgeOf(log: readonly Operation[]): Knowledge {
  const operations = operationsToSend(log);
  const last = new Map<DeviceId, Stamp>();
  for (const { at, device } of operations) {
    const known = last.get(device);
    if (known === undefined || at > known) last.set(device, at);
  }
  return heldUpTo(operations, last);
}

/**
 * What somebody who holds `known` lacks of what counts in a log. A device's work is left out only where they hold exactly
 * the same of it: too much is harmless, too little is not.
 */
export function lackedBy(log: readonly Operation[], known: Knowledge): readonly Operation[] {
  const operations = operationsToSend(log);
  const here = knowledgeUpTo(operations, known);
  return operations.filter(({ at, device }) => {
    const [mine, theirs] = [here[device], known[device]];
    const isSame = mine !== undefined && mine.count === theirs?.count && mine.sum === theirs.sum;
    return !isSame || at > mine.last;
  });
}

/** What `operations` hold of each device up to the stamp that `known` names; devices that give no sum left out. */
export function knowledgeUpTo(operations: Iterable<Operation>, known: Knowledge): Knowledge {
  const last = new Map<DeviceId, Stamp>();
  for (const [device, entry] of Object.entries(known)) {
    if (entry?.sum !== undefined) last.set(device as DeviceId, entry.last);
  }
  return heldUpTo(operations, last);
}

/** Number and sum of each device's operations up to a stamp; devices without a stamp are left out. */
function heldUpTo(operations: Iterable<Operation>, last: ReadonlyMap<DeviceId, Stamp>): Knowledge {
  const held = new Map<DeviceId, { count: number; low: number; high: number }>();
  const seen = new Set<string>();
  for (const { at, device, id } of operations) {
    const limit = last.get(device);
    if (limit === undefined || at > limit || seen.has(id)) continue;
    seen.add(id);
    let sums = held.get(device);
    if (sums === undefined) {
      sums = { count: 0, low: 0, high: 0 };
      held.set(device, sums);
    }
    sums.count += 1;
    sums.low = (sums.low + hashOf(id, 0x811c9dc5)) >>> 0;
    sums.high = (sums.high + hashOf(id, 0x9747b28c)) >>> 0;
  }
  const knowledge: Record<DeviceId, DeviceKnowledge> = {};
  for (const [device, { count, high, low }] of held) {
    const limit = last.get(device);
    if (limit === undefined) continue;
    knowledge[device] = { count, last: limit, sum: `${hex(high)}${hex(low)}` };
  }
  return knowledge;
}

/** FNV-1a: sums of it do not depend on the order. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
