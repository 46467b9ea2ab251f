/** A kept state brought forward in a worker: what the review lacks of it is joined, replayed and stored there. */
import { ownLock } from '../../shared/engine/begin-review.ts';
import { ReviewEngine } from '../../shared/engine/engine.ts';
import { BugError } from '../../shared/errors.ts';
import { type PackedLines, packLines } from '../../shared/journal/packed-lines.ts';
import { canonicalJson } from '../../shared/json.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { DeviceId, RandomBytes, ReviewerId } from '../../shared/records/ids.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { DexieStorage } from '../db/dexie-storage.ts';
import { addMissing } from '../db/held-hashes.ts';
import { prepare } from './prepare-work.ts';
import { lackedOf, type StateAsked } from './state-contents.ts';

/** Whose step it is, and when. */
export interface ForwardAsked extends StateAsked {
  readonly device: DeviceId;
  readonly reviewerId: ReviewerId;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Forwarded {
  /** What came into the log, the step itself last: a line of JSON each. */
  readonly lines: PackedLines;
  /** How many of the changes its reviewer may be told of. */
  readonly changes: number;
  /** Texts and originals that came in. */
  readonly attachments: number;
}

/**
 * Adds to a review what a state holds and it lacks. Nobody else may write it meanwhile. Throws what `lackedOf`, `prepare`
 * and `ReviewEngine.bringIn` do; nothing came into the log then.
 */
export async function forwardState(
  db: ThemeloomDatabase,
  { at, device, id, place, reviewerId }: ForwardAsked,
  random: RandomBytes,
  options: TaskOptions = {},
): Promise<Forwarded> {
  const { counted: _, ...contents } = await lackedOf(db, { id, place }, options);
  const engine = await ReviewEngine.open({
    ...{ id, device, reviewerId, random, version: 0, lock: ownLock },
    storage: new DexieStorage(db, id),
    now: () => at,
    report: (error) => {
      throw error;
    },
  });
  if (engine === undefined) throw new BugError(`${id} is not here`);
  const added: Operation[] = [];
  engine.subscribe({ changed: (_state, event) => void added.push(...event.added) });
  if (contents.operations.length > 0)
    await engine.bringIn(async (mine) => {
      const join = await prepare(db, engine.state, { mine, contents, of: id });
      return join.added.length === 0 ? undefined : join;
    });
  const texts = [...contents.texts].map(([hash, body]) => [hash, canonicalJson(body)] as const);
  const missing = { texts: new Map(texts), originals: contents.originals };
  await addMissing(db, id, missing);
  return {
    lines: packLines(added.map((operation) => JSON.stringify(operation))),
    changes: operationsFor(contents.operations, engine.state.full, reviewerId).length,
    attachments: missing.texts.size + missing.originals.size,
  };
}
