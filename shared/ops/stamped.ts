import { type DeviceId, newId, type RandomBytes, type ReviewerId } from '../records/ids.ts';
import { type Operation, type Plan, schemaVersion } from './operation.ts';
import { type Clock, type Stamp, tick, writeStamp } from './stamp.ts';

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
 */
export function stamped(
  plan: Plan,
  { ahead, clock }: { readonly clock: Clock; readonly ahead?: Stamp | undefined },
  writer: Writer,
): { readonly clock: Clock; readonly operation: Operation } {
  const { device, random, reviewerId } = writer;
  const after = tick(clock, writer.now());
  const at = writeStamp(after, device);
  const operation: Operation = {
    id: newId('op', random),
    at,
    ...(ahead === undefined || ahead < at ? {} : { over: ahead }),
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
