/**
 * Setting aside what was brought in. A bring-in states what it brought; while it is taken back, that is out
 * of the log as everything reads it: rows, conflicts, knowledge, what is sent. Nothing is removed, so that a
 * journal or a copy holds both what was set aside and that it was.
 */
import { firstWhere } from '../first-where.ts';
import type { DeviceId, OperationId } from '../records/ids.ts';
import { type Log, logWhere, tellingOf } from './log.ts';
import type { Brings, Operation, StampRange } from './operation.ts';
import { compareOperations } from './order.ts';
import { bringsIn } from './undo-stack.ts';

const none: ReadonlyMap<OperationId, OperationId> = new Map();

/**
 * Whether an operation sets aside what was brought in, or puts it back: an undo or redo of a bring-in. It
 * has no changes, counts where it was written only, and never travels (M8).
 */
export function isAsideMarker(operation: Operation): boolean {
  return (
    operation.undoes !== undefined &&
    operation.changes.length === 0 &&
    operation.waits === undefined &&
    bringsIn(operation)
  );
}

/**
 * What is set aside in a log: of each such operation the bring-in that it came with. An operation belongs to
 * the latest bring-in that brought it. A bring-in that was itself brought in tells of another machine and has
 * no say here. Laws: the order and repetition of `operations` do not matter; empty where no bring-in that
 * states what it brought is taken back.
 */
export function asideOf(operations: Log): ReadonlyMap<OperationId, OperationId> {
  const homes = homesOf(tellingOf(operations));
  if (homes === undefined) return none;
  const aside = new Map<OperationId, OperationId>();
  for (const { at, device, id } of operations) {
    for (const home of homes.get(device) ?? []) {
      if (!holds(home.ranges, at)) continue;
      if (home.isTakenBack) aside.set(id, home.bringIn);
      break;
    }
  }
  return aside;
}

/**
 * What counts of a log: all of it but what is set aside. Every reading of a log (`replay`, `findConflicts`,
 * `knowledgeOf`) begins here, so a log is handed on whole. The same array where nothing is set aside.
 */
export function effectiveOperations(operations: readonly Operation[]): readonly Operation[];
export function effectiveOperations(operations: Log): Log;
export function effectiveOperations(operations: Log): Log {
  const aside = asideOf(operations);
  return aside.size === 0 ? operations : logWhere(operations, ({ id }) => !aside.has(id));
}

/**
 * What of a log is for others: what counts, without the operations that set aside or put back, which speak
 * of this machine alone. The same array where that is all of it.
 */
export function operationsToSend(operations: readonly Operation[]): readonly Operation[];
export function operationsToSend(operations: Log): Log;
export function operationsToSend(operations: Log): Log {
  const counted = effectiveOperations(operations);
  return tellingOf(counted).some(isAsideMarker)
    ? logWhere(counted, (one) => !isAsideMarker(one))
    : counted;
}

/**
 * The bring-in at the end of a chain of undos and redos that can be set aside, or `operation` itself;
 * undefined where it says not what it brought, as those of earlier versions.
 */
export function bringInBehind(
  operations: readonly Operation[],
  operation: Operation,
): Operation | undefined {
  const byId = new Map(operations.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let found: Operation | undefined = operation;
  while (found?.undoes !== undefined && !seen.has(found.id)) {
    seen.add(found.id);
    found = byId.get(found.undoes);
  }
  return found?.brings === undefined ? undefined : found;
}

interface Home {
  readonly bringIn: OperationId;
  readonly isTakenBack: boolean;
  readonly ranges: readonly StampRange[];
}

/** Of each device the bring-ins that brought work of it, the latest first; undefined where none is taken back. */
function homesOf(
  operations: readonly Operation[],
): ReadonlyMap<DeviceId, readonly Home[]> | undefined {
  const bringIns = new Map<OperationId, Operation>();
  const inverses = new Map<OperationId, Operation>();
  for (const operation of operations) {
    if (operation.changes.length > 0 || operation.waits !== undefined) continue;
    if (operation.brings !== undefined) bringIns.set(operation.id, operation);
    else if (operation.undoes !== undefined) inverses.set(operation.id, operation);
  }
  if (bringIns.size === 0 || inverses.size === 0) return undefined;
  const takenBack = new Set<OperationId>();
  for (const { id, undoes } of latestFirst(inverses)) {
    if (undoes !== undefined && !takenBack.has(id)) takenBack.add(undoes);
  }
  if (![...bringIns.keys()].some((id) => takenBack.has(id))) return undefined;
  return homesByDevice(latestFirst(bringIns), takenBack);
}

function homesByDevice(
  bringIns: readonly Operation[],
  takenBack: ReadonlySet<OperationId>,
): ReadonlyMap<DeviceId, readonly Home[]> {
  const homes = new Map<DeviceId, Home[]>();
  const local = localAmong(bringIns, takenBack);
  for (const { brings, id } of bringIns) {
    if (!local.has(id)) continue;
    const isTakenBack = takenBack.has(id);
    for (const [from, ranges] of Object.entries(brings ?? {}) as [DeviceId, StampRange[]][]) {
      const home = { bringIn: id, isTakenBack, ranges: ranges.toSorted(compareRanges) };
      const known = homes.get(from);
      if (known === undefined) homes.set(from, [home]);
      else known.push(home);
    }
  }
  return homes;
}

/**
 * Those that are of this machine: not brought in with another that is. What is taken back is, since that never
 * travels. Clocks say nothing of it: a colleague's may be ahead. In a circle, which only a file made by hand
 * can hold, the later one is.
 */
function localAmong(
  bringIns: readonly Operation[],
  takenBack: ReadonlySet<OperationId>,
): ReadonlySet<OperationId> {
  const cameWith = new Map<OperationId, Operation[]>();
  const brought = new Map<OperationId, Operation[]>();
  for (const one of bringIns) {
    for (const other of bringIns) {
      if (one === other || !holds(other.brings?.[one.device] ?? [], one.at)) continue;
      cameWith.set(one.id, [...(cameWith.get(one.id) ?? []), other]);
      brought.set(other.id, [...(brought.get(other.id) ?? []), one]);
    }
  }
  const local = new Map<OperationId, boolean>();
  const settle = (first: Operation, isFirstLocal: boolean): void => {
    const toSettle: (readonly [Operation, boolean])[] = [[first, isFirstLocal]];
    for (let next = toSettle.pop(); next !== undefined; next = toSettle.pop()) {
      const [one, isLocal] = next;
      if (local.has(one.id)) continue;
      local.set(one.id, isLocal);
      for (const other of brought.get(one.id) ?? []) {
        const carriers = cameWith.get(other.id) ?? [];
        if (isLocal) toSettle.push([other, false]);
        else if (carriers.every(({ id }) => local.get(id) === false)) toSettle.push([other, true]);
      }
    }
  };
  for (const one of bringIns) if (takenBack.has(one.id)) settle(one, true);
  for (const one of bringIns) if (!cameWith.has(one.id)) settle(one, true);
  for (const one of bringIns) settle(one, true);
  return new Set([...local].flatMap(([id, isLocal]) => (isLocal ? [id] : [])));
}

function latestFirst(operations: ReadonlyMap<OperationId, Operation>): readonly Operation[] {
  return [...operations.values()].sort((a, b) => compareOperations(b, a));
}

function compareRanges([a]: StampRange, [b]: StampRange): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether one of the ranges, in order and apart, holds a stamp. */
function holds(ranges: readonly StampRange[], at: string): boolean {
  const after = firstWhere(ranges.length, (place) => (ranges[place]?.[0] ?? '') > at);
  return at <= (ranges[after - 1]?.[1] ?? '');
}

/**
 * What a bring-in brings: of each device the ranges of stamps that hold exactly the operations of `added`
 * and none that `log` held before. `log` is the whole log, with what is set aside. `by` is the bring-in: its
 * own device writes on, so work of that device later than the bring-in is named one by one. An operation
 * whose device stamped two alike, as after a restore, is in no range and stays when the rest is set aside.
 */
export function rangesBrought(
  log: readonly Operation[],
  added: readonly Operation[],
  by: Pick<Operation, 'at' | 'device'>,
): Brings {
  const fresh = new Set(added.map(({ id }) => id));
  const stamps = new Map<DeviceId, { readonly at: Operation['at']; readonly isNew: boolean }[]>();
  const note = ({ at, device }: Operation, isNew: boolean): void => {
    const known = stamps.get(device);
    if (known === undefined) stamps.set(device, [{ at, isNew }]);
    else known.push({ at, isNew });
  };
  for (const operation of added) note(operation, true);
  for (const operation of log) {
    if (stamps.has(operation.device) && !fresh.has(operation.id)) note(operation, false);
  }
  const brings: Record<DeviceId, readonly StampRange[]> = {};
  for (const [device, all] of stamps) {
    const ranges: [Operation['at'], Operation['at']][] = [];
    all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.isNew) - Number(b.isNew)));
    let isOpen = false;
    for (const [index, { at, isNew }] of all.entries()) {
      const before = all[index - 1];
      const isTaken = isNew && before?.at === at && !before.isNew;
      const last = ranges.at(-1);
      const goesOn = isOpen && (device !== by.device || at < by.at);
      if (!isNew || isTaken) isOpen = false;
      else if (goesOn && last !== undefined) last[1] = at;
      else {
        ranges.push([at, at]);
        isOpen = true;
      }
    }
    if (ranges.length > 0) brings[device] = ranges;
  }
  return brings;
}
