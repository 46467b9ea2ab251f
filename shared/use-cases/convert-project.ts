/** A project of another program as a review of its own: what `themeloom convert` writes. */
import type { BundleContents } from '../bundle/contents.ts';
import { createReview } from '../commands/create-review.ts';
import { readWrittenText } from '../documents/text-body.ts';
import { t } from '../messages/refi-messages.ts';
import type { Operation, Plan } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { zeroClock } from '../ops/stamp.ts';
import { stamped, type Writer } from '../ops/stamped.ts';
import { newId, type ReviewerId } from '../records/ids.ts';
import { openRefi } from '../refi-qda/open-refi.ts';
import { peopleOf } from '../refi-qda/plan-people.ts';
import { planProject } from '../refi-qda/plan-project.ts';
import type { RefiReport } from '../refi-qda/report.ts';
import { singleBlanks } from '../single-blanks.ts';

/** A review that was made of a project, and what did not come into it. */
export interface ConvertedProject {
  readonly contents: BundleContents;
  readonly rows: Full;
  readonly report: RefiReport;
}

/**
 * Makes a review of a REFI-QDA project or codebook; `name` is that of its file. Each reviewer of it wrote what is theirs; who made the project
 * is the first. Throws an `ExpectedError` where the file cannot be read.
 */
export function convertProject(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  writer: Omit<Writer, 'reviewerId'>,
): ConvertedProject {
  const file = openRefi(bytes);
  const [first] = peopleOf(file.project);
  const importer = newId('reviewer', writer.random);
  const reviewId = newId('review', writer.random);
  const fresh = <P extends string>(prefix: P): `${P}:${string}` => newId(prefix, writer.random);
  const operations: Operation[] = [];
  let clock = zeroClock;
  const write = (plan: Plan, reviewerId: ReviewerId): void => {
    const next = stamped(plan, { clock }, { ...writer, reviewerId });
    clock = next.clock;
    operations.push(next.operation);
  };
  const begun = createReview(
    replay([]),
    {
      reviewId,
      title: titleOf(file.project.name, name),
      reviewer: { name: first?.name ?? '', initials: first?.initials ?? '' },
    },
    { reviewerId: importer, newId: fresh },
  );
  write(begun, importer);
  const { plans, report, texts } = planProject(file, {
    snapshot: replay(operations),
    reviewId,
    known: new Map(first === undefined ? [] : [[first.guid, importer]]),
    importer,
    newId: fresh,
  });
  for (const { plan, reviewerId } of plans) write(plan, reviewerId);
  const bodies = [...texts].map(([id, json]) => [id, readWrittenText(json)] as const);
  return {
    contents: { operations, texts: new Map(bodies), originals: new Map() },
    rows: replay(operations),
    report,
  };
}

/** The name of the project, which some programs give as that of their file. */
function titleOf(project: string, file: string): string {
  const plain = (name: string): string =>
    singleBlanks(name.replace(/\.(?:qda|qde|qdpx|qdc)$/i, ''));
  const own = plain(project);
  return (own === '' || own.toLowerCase() === 'project' ? plain(file) : own) || t('refi.untitled');
}
