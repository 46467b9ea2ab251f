/** Kept states of a review as a worker reads, compares and copies them: what crosses to the page is what it has to add. */
import type { BundleContents } from '../../shared/bundle/contents.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { readJournal } from '../../shared/journal/read-journal.ts';
import { countedIn, lackedHere, rulesSince } from '../../shared/ops/go-back.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { OperationId, ReviewId } from '../../shared/records/ids.ts';
import { copyReview } from '../../shared/use-cases/copy-review.ts';
import type { ThemeloomDatabase } from '../db/database.ts';
import { heldHashes } from '../db/held-hashes.ts';
import { readContents, readOperations } from '../db/review-rows.ts';
import type { HeldReview } from './gathering.ts';

/** Where a state lies: the database, the text of a journal, the bytes of a backup, or contents that are at hand. */
export type StatePlace =
  | { readonly kind: 'here' }
  | { readonly kind: 'journal'; readonly text: string }
  | { readonly kind: 'backup'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly contents: BundleContents };

/** A state of a review. */
export interface StateAsked {
  readonly id: ReviewId;
  readonly place: StatePlace;
}

/** What a state has more than the review that is here. */
export interface LackedHere {
  readonly operations: readonly Operation[];
  readonly texts: BundleContents['texts'];
  readonly originals: BundleContents['originals'];
  /** Everything that counts in the state. */
  readonly counted: ReadonlySet<OperationId>;
}

/** What a copy of a state is to be. */
export interface CopyAsked extends StateAsked {
  readonly copy: { readonly id: ReviewId; readonly title: string };
  /** Whether files of the review here are protected; undefined where it is not here, and the state says so. */
  readonly protects: boolean | undefined;
}

/** Throws what `readBundle` does where a backup is damaged, and what `joinLogs` does where the logs contradict each other. */
export async function lackedOf(
  db: ThemeloomDatabase,
  { id, place }: StateAsked,
  options: TaskOptions = {},
): Promise<LackedHere> {
  const state = await contentsIn(db, { id, place }, options);
  const [log, held] = await Promise.all([readOperations(db, id), heldHashes(db, id)]);
  const operations = lackedHere(log, state.operations);
  if (operations.length > 0) joinLogs(log, state.operations);
  return {
    operations,
    texts: without(state.texts, held.texts),
    originals: without(state.originals, held.originals),
    counted: countedIn(state.operations),
  };
}

/** The state as a review of its own, in which who may see what is as it is today (M14). */
export async function copyOfState(
  db: ThemeloomDatabase,
  { copy, id, place, protects }: CopyAsked,
  options: TaskOptions = {},
): Promise<HeldReview> {
  const { protects: mark, ...state } = await contentsIn(db, { id, place }, options);
  const rules = rulesSince(await readOperations(db, id), state.operations);
  const operations = inOrder([...state.operations, ...rules]);
  const copied = copyReview({ ...state, operations }, copy);
  const isProtected = protects ?? mark === true;
  return {
    ...copied,
    snapshot: replay(copied.operations),
    ...(isProtected ? { protects: true } : {}),
  };
}

async function contentsIn(
  db: ThemeloomDatabase,
  { id, place }: StateAsked,
  options: TaskOptions,
): Promise<BundleContents> {
  switch (place.kind) {
    case 'here':
      return readContents(db, id);
    case 'journal': {
      const { earlier, operations } = readJournal(place.text);
      return {
        operations: operations.filter((one) => !earlier.has(one.id)),
        texts: new Map(),
        originals: new Map(),
      };
    }
    case 'backup':
      return readBundle(place.bytes, options);
    case 'file':
      return place.contents;
  }
}

function without<T>(
  all: ReadonlyMap<string, T>,
  held: ReadonlySet<string>,
): ReadonlyMap<string, T> {
  return new Map([...all].filter(([hash]) => !held.has(hash)));
}
