/** A project of another program as a review of its own: what `themeloom convert` writes, and the application opens. */
import type { BundleContents } from '../bundle/contents.ts';
import { createReview } from '../commands/create-review.ts';
import { readWrittenText } from '../documents/text-body.ts';
import { t } from '../messages/refi-messages.ts';
import type { Operation, Plan } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { zeroClock } from '../ops/stamp.ts';
import { stamped, type Writer } from '../ops/stamped.ts';
import type { Progress } from '../progress.ts';
import { newId, type PersonId, type ReviewerId } from '../records/ids.ts';
import type { Guid } from '../refi-qda/model.ts';
import { openRefi, type RefiFile } from '../refi-qda/open-refi.ts';
import { type GivenNames, peopleOf } from '../refi-qda/plan-people.ts';
import { planProject } from '../refi-qda/plan-project.ts';
import type { RefiReport } from '../refi-qda/report.ts';
import { singleBlanks } from '../single-blanks.ts';
import { reviewTravelled } from './review-travelled.ts';

/** A review that was made of a project, and what did not come into it. */
export interface ConvertedProject {
  readonly contents: BundleContents;
  readonly rows: Full;
  readonly reviewerId: ReviewerId;
  readonly report: RefiReport;
}

/** Who brings a project in: one of its people, or somebody else. */
export interface Importer {
  readonly guid?: Guid | undefined;
  readonly name: string;
  readonly initials: string;
  readonly person?: PersonId;
}

/** What only the user knows of a project. */
export interface ProjectAnswers {
  readonly me: Importer;
  readonly names: GivenNames;
}

/** What a review is made with, beside the project. */
export interface ProjectWriter extends Omit<Writer, 'reviewerId'> {
  onSource?(progress: Progress): void;
}

/**
 * Makes a review of a REFI-QDA project or codebook; `name` is that of its file. Each reviewer of it wrote what is theirs; who made the project
 * is the first. Throws an `ExpectedError` where the file cannot be read.
 */
export function convertProject(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  writer: ProjectWriter,
): ConvertedProject {
  return convertOpened({ file: openRefi(bytes), name }, writer);
}

/** The same for a project that was opened. */
export function convertOpened(
  { file, name }: { readonly file: RefiFile; readonly name: string },
  writer: ProjectWriter,
): ConvertedProject {
  const same = reviewTravelled(file, writer);
  if (same !== undefined) return same;
  const [first] = peopleOf(file.project);
  const { guid, initials = '', name: called = '' } = first ?? {};
  const me = { guid, name: called, initials };
  return reviewOfProject({ file, name }, { me, names: new Map() }, writer);
}

/** The same for a project that was opened, by whom and with the names that were said. Whoever brings it in made the review. */
export function reviewOfProject(
  { file, name }: { readonly file: RefiFile; readonly name: string },
  { me, names }: ProjectAnswers,
  writer: ProjectWriter,
): ConvertedProject {
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
  const { guid, initials, name: called, person } = me;
  const begun = createReview(
    replay([]),
    {
      reviewId,
      title: projectTitle(file.project.name, name),
      reviewer: { name: called, initials, ...(person === undefined ? {} : { person }) },
    },
    { reviewerId: importer, newId: fresh },
  );
  write(begun, importer);
  const { plans, report, texts } = planProject(file, {
    snapshot: replay(operations),
    reviewId,
    known: new Map(guid === undefined ? [] : [[guid, importer]]),
    importer,
    newId: fresh,
    names,
    onSource: (progress) => writer.onSource?.(progress),
  });
  for (const { plan, reviewerId } of plans) write(plan, reviewerId);
  const bodies = [...texts].map(([id, json]) => [id, readWrittenText(json)] as const);
  return {
    contents: { operations, texts: new Map(bodies), originals: new Map() },
    rows: replay(operations),
    reviewerId: importer,
    report,
  };
}

/** The name of the project, which some programs give as that of their file. */
export function projectTitle(project: string, file: string): string {
  const plain = (name: string): string =>
    singleBlanks(name.replace(/\.(?:qda|qde|qdpx|qdc)$/i, ''));
  const own = plain(project);
  return (own === '' || own.toLowerCase() === 'project' ? plain(file) : own) || t('refi.untitled');
}
