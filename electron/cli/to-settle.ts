import type { Log } from '../../shared/ops/log.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { findTroubles } from '../../shared/team/to-settle.ts';
import { recordsOf, type Trouble } from '../../shared/team/trouble.ts';
import { describeTrouble } from '../../shared/team/trouble-words.ts';

/** What the team has to settle, as commands print it: `id` is the same on every machine. */
export interface ListedTrouble {
  readonly kind: Trouble['kind'];
  readonly id: string;
  readonly records: readonly string[];
  readonly message: string;
}

/** What a review has to be settled, ready to print. */
export function troublesToList(operations: Log, snapshot: Snapshot): readonly ListedTrouble[] {
  return findTroubles(operations, snapshot).map((trouble) => ({
    kind: trouble.kind,
    id: trouble.id,
    records: recordsOf(trouble),
    message: describeTrouble(trouble, snapshot),
  }));
}

/** The lines for reading: none where nothing is to be settled. */
export function linesToSettle(troubles: readonly ListedTrouble[]): readonly string[] {
  return troubles.map(({ message }) => `To settle: ${message}`);
}
