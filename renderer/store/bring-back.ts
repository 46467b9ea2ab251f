import type { ReviewEngine } from '../../shared/engine/engine.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { FoundTexts, JournalNeeds } from './journal-needs.ts';

/**
 * Brings operations that something else than the database holds back into their review, as what they are, with the
 * texts that can be found. Resolves to those that came back, and how many documents have no text with them.
 */
export async function bringBack(
  engine: ReviewEngine,
  held: readonly Operation[],
  textsFor: JournalNeeds['textsFor'],
): Promise<{ readonly back: readonly Operation[]; readonly withoutText: number }> {
  const found: { texts?: FoundTexts } = {};
  const back = await engine.bringBack(async (log) => {
    // Another window, or what was brought in meanwhile, may have been faster.
    const here = new Set(log.map((one) => one.id));
    const operations = held.filter((one) => !here.has(one.id));
    if (operations.length === 0) return undefined;
    found.texts = await textsFor(engine.state.id, operations);
    const { withoutText: _, ...attachments } = found.texts;
    return { operations, ...attachments };
  });
  return { back, withoutText: found.texts?.withoutText ?? 0 };
}
