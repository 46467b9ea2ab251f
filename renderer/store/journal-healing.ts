/**
 * Compares the journal of a review with its database, operation by operation. What the database lacks was
 * acknowledged in an earlier life of it, and comes back into the same review as what it is; what the journal lacks,
 * or does not prove, is written to it again.
 */
import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { ChainEnd } from '../../shared/journal/journal-lines.ts';
import { type JournalContents, readJournalCalmly } from '../../shared/journal/read-journal.ts';
import { reviewOfLog } from '../../shared/ops/log-head.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { breathe } from '../../shared/progress.ts';
import type { FoundTexts, JournalNeeds } from './journal-needs.ts';

/** What is to be written to the journal after it was compared; see `Owed`. */
export interface Healing {
  readonly json: readonly string[];
  readonly end: ChainEnd;
  readonly told: number;
  readonly isFresh: boolean;
}

/** Brings back what the review lacks, and finds what the journal does. */
export async function healing(needs: JournalNeeds, engine: ReviewEngine): Promise<Healing> {
  const { id } = engine.state;
  const text = (await needs.platform.readJournal(id)) ?? '';
  const kept = await readJournalCalmly(text, breathe);
  const isFresh = await beginsAnew(needs, engine, kept);
  const { log, ...found } = isFresh ? nothing : await broughtBack(needs, engine, kept);
  // What is committed meanwhile is given to the journal by itself.
  const all = log ?? (await engine.readLog());
  const proved = new Set(
    isFresh
      ? []
      : kept.operations
          .filter((one) => !kept.doubtful.has(one.id) && !kept.earlier.has(one.id))
          .map((one) => one.id),
  );
  const [damage] = kept.damage;
  if (found.broughtBack > 0 || damage !== undefined) {
    needs.healed(id, {
      ...found,
      damagedLine: damage?.line,
      certain: kept.operations.length - kept.doubtful.size,
      doubtful: kept.doubtful.size,
      unreadable: kept.damage.filter(({ isUnreadable }) => isUnreadable).length,
    });
  }
  const json: string[] = [];
  for (const operation of all) if (!proved.has(operation.id)) json.push(JSON.stringify(operation));
  return { json, end: kept.end, told: damage === undefined ? 0 : kept.damaged, isFresh };
}

/** A review that was deleted for good, or a file that is of another review, begins anew behind what is there. */
async function beginsAnew(
  needs: JournalNeeds,
  engine: ReviewEngine,
  { earlier, names, operations }: JournalContents,
): Promise<boolean> {
  const { id } = engine.state;
  if ((names?.review ?? reviewOfLog(operations) ?? id) !== id) return true;
  if (!(await needs.memory.isPurged(id))) return false;
  const here = new Set((await engine.readLog()).map((one) => one.id));
  return operations.some((one) => !here.has(one.id) && !earlier.has(one.id));
}

interface Found {
  readonly broughtBack: number;
  readonly withoutText: number;
  /** The log with what came back, where it was read. */
  readonly log?: readonly Operation[];
}

const nothing: Found = { broughtBack: 0, withoutText: 0 };

async function broughtBack(
  needs: JournalNeeds,
  engine: ReviewEngine,
  { earlier, operations }: JournalContents,
): Promise<Found> {
  const { id } = engine.state;
  if (operations.length === 0) return nothing;
  const found: { texts?: FoundTexts; log?: readonly Operation[] } = {};
  const back = await engine.bringBack(async (log) => {
    found.log = log;
    const here = new Set(log.map((one) => one.id));
    const missing: readonly Operation[] = operations.filter(
      (one) => !here.has(one.id) && !earlier.has(one.id),
    );
    if (missing.length === 0) return undefined;
    found.texts = await needs.textsFor(id, missing);
    const { withoutText: _, ...attachments } = found.texts;
    return { operations: missing, ...attachments };
  });
  return {
    broughtBack: back.length,
    withoutText: found.texts?.withoutText ?? 0,
    ...(found.log === undefined ? {} : { log: [...found.log, ...back] }),
  };
}
