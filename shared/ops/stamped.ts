import { type DeviceId, newId, type RandomBytes, type ReviewerId } from '../records/ids.ts';
import { type Operation, type Plan, schemaVersion } from './operation.ts';
import { type Clock, maxDriftMs, type Stamp, tick, writeStamp } from './stamp.ts';

/** Who writes, where, when and with which random source. */
export interface Writer {
  readonly device: DeviceId;
  readonly reviewerId: ReviewerId;
  /** Milliseconds since 1970. */
  now(): number;
  readonly random: RandomBytes;
}

/**
 * The operation that a plan becomes when it is written now, and the clock after it. Law (O1): its stamp is
 * later than every stamp `clock` gave or took over; where `ahead` is later still, the operation carries it.
 * Where the clock of an earlier session ran over a day ahead, it carries what the machine says now.
 */
export function stamped(
  plan: Plan,
  { ahead, clock }: { readonly clock: Clock; readonly ahead?: Stamp | undefined },
  writer: Writer,
): { readonly clock: Clock; readonly operation: Operation } {
  const { device, random, reviewerId } = writer;
  const now = Math.floor(writer.now());
  const after = tick(clock, now);
  const at = writeStamp(after, device);
  const operation: Operation = {
    id: newId('op', random),
    at,
    ...(ahead === undefined || ahead < at ? {} : { over: ahead }),
    ...(after.ms > now + maxDriftMs ? { said: now } : {}),
    device,
    reviewer: reviewerId,
    kind: plan.kind,
    params: plan.params,
    changes: plan.changes,
    ...(plan.undoes === undefined ? {} : { undoes: plan.undoes }),
    schema: schemaVersion,
  };
  return { clock: after, operation };
}
