/**
 * Compares the journal of a review with its database, operation by operation. What the database lacks was
 * acknowledged in an earlier life of it, and comes back into the same review as what it is; what the journal lacks,
 * or does not prove, is written to it again.
 */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { ChainEnd, OperationJson } from '../../shared/journal/journal-lines.ts';
import { bringBack } from './bring-back.ts';
import type { JournalNeeds } from './journal-needs.ts';

/** What is to be written to the journal after it was compared; see `Owed`. */
export interface Healing {
  readonly json: readonly OperationJson[];
  readonly end: ChainEnd;
  readonly told: number;
  readonly isFresh: boolean;
}

/** Brings back what the review lacks, and finds what the journal does. */
export async function healing(needs: JournalNeeds, engine: ReviewEngine): Promise<Healing> {
  const { id } = engine.state;
  const [text, isPurged] = await Promise.all([
    needs.platform.readJournal(id),
    needs.memory.isPurged(id),
  ]);
  // What is committed meanwhile is given to the journal by itself.
  const compared = await needs.compare(engine, { reviewId: id, text: text ?? '', isPurged });
  const { missing } = compared;
  const { back, withoutText } =
    missing.length === 0
      ? { back: [], withoutText: 0 }
      : await bringBack(engine, missing, needs.textsFor);
  const { certain, damaged, damagedLine, doubtful, end, isFresh, unproved, unreadable } = compared;
  if (back.length > 0 || damagedLine !== undefined) {
    const broughtBack = back.length;
    needs.healed(id, { broughtBack, withoutText, damagedLine, certain, doubtful, unreadable });
  }
  const again = back.filter((one) => unproved.has(one.id)).map((one) => JSON.stringify(one));
  return {
    json: [...compared.owed, ...again],
    end,
    told: damagedLine === undefined ? 0 : damaged,
    isFresh,
  };
}
