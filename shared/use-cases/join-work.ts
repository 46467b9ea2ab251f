/** Work of another program as one step of a log: what the application and the command line bring in alike. */
import type { BundleContents } from '../bundle/contents.ts';
import type { BroughtIn } from '../engine/work.ts';
import { countIncoming } from '../ops/incoming.ts';
import { joinLogs } from '../ops/merge.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import { type Full, findRecord } from '../ops/snapshot.ts';
import type { ReviewerId } from '../records/ids.ts';
import { operationsFor } from '../team/telling.ts';

/** What joins the log, with the counts that the trail tells; undefined where it holds nothing new. */
export function joinedWork(
  mine: readonly Operation[],
  contents: BundleContents,
  { before, reviewerId }: { readonly before: Full; readonly reviewerId: ReviewerId },
): BroughtIn | undefined {
  const { added, fresh, operations } = joinLogs(mine, contents.operations);
  if (added.length === 0) return undefined;
  const next = replay(operations);
  const { byReviewer: _, ...counts } = countIncoming(
    operationsFor(added, next, reviewerId),
    (record) => findRecord(before, record) !== undefined,
  );
  const names = added.flatMap(({ reviewer }) => next.reviewers.get(reviewer)?.name ?? []);
  const from = [...new Set(names)].join(', ');
  return {
    ...{ added, fresh, next, texts: contents.texts, originals: contents.originals },
    params: { from, operations: added.length, ...counts },
  };
}
