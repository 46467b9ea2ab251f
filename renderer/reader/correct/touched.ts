import type { Hunk } from '../../../shared/corrections/word-hunks.ts';
import type { DocumentCodings } from '../../../shared/ops/snapshot.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import type { CorrectedPassage } from './correcting.ts';

/** How many live excerpts lie on the words that change, by whose they are. */
export function touchedBy(
  page: DocumentCodings | undefined,
  { from: start }: Pick<CorrectedPassage, 'from'>,
  hunks: readonly Hunk[],
): ReadonlyMap<ReviewerId | 'consensus', number> {
  const touched = new Map<ReviewerId | 'consensus', number>();
  const last = hunks.at(-1);
  if (last === undefined) return touched;
  for (const { deleted, end, layer, reviewerId, start: at } of page?.excerpts.values() ?? []) {
    if (deleted === true || end <= start || at >= start + last.to) continue;
    if (!hunks.some(({ from, to }) => at < start + to && start + from < end)) continue;
    const whose = layer ?? reviewerId;
    touched.set(whose, (touched.get(whose) ?? 0) + 1);
  }
  return touched;
}
