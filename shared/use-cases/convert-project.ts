import { createReview } from '../commands/create-review.ts';
import { readWrittenText } from '../documents/text-body.ts';
import { t } from '../messages/refi-messages.ts';
import type { Operation, Plan } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import { zeroClock } from '../ops/stamp.ts';
import { stamped } from '../ops/stamped.ts';
import { newId, type ReviewerId } from '../records/ids.ts';
import { guidField } from '../refi-qda/kept-guids.ts';
import { openRefi, type RefiFile } from '../refi-qda/open-refi.ts';
import { peopleOf } from '../refi-qda/plan-people.ts';
import { planProject } from '../refi-qda/plan-project.ts';
import { singleBlanks } from '../single-blanks.ts';
import type {
  ConvertedProject,
  Importer,
  ProjectAnswers,
  ProjectWriter,
} from './converted-project.ts';
import { reviewChanged } from './review-changed.ts';
import { reviewTravelled } from './review-travelled.ts';

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
  const answers = { me: likelyImporter(file), names: new Map() };
  return reviewChanged(file, answers, writer) ?? reviewOfProject({ file, name }, answers, writer);
}

/** Who a project is of where nobody says: who changed it last, else who made it. */
export function likelyImporter({ project }: RefiFile): Importer {
  const people = peopleOf(project);
  const last = people.find(({ guid }) => guid === project.modifier);
  const { guid, initials = '', name = '' } = last ?? people[0] ?? {};
  return { guid, name, initials };
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
      reviewer: {
        ...{ name: called, initials },
        ...(person === undefined ? {} : { person }),
        ...guidField(guid ?? ''),
      },
    },
    { reviewerId: importer, newId: fresh },
  );
  write(begun, importer);
  const { originals, plans, report, texts } = planProject(file, {
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
    contents: { operations, texts: new Map(bodies), originals },
    rows: replay(operations),
    reviewerId: importer,
    report,
  };
}

/** The name of the project, which some programs give as that of their file. */
export function projectTitle(project: string, file: string): string {
  const plain = (name: string): string =>
    singleBlanks(name.replace(/\.(?:qda|rqda|sqlite3?|db|qde|qdpx|qdc)$/i, ''));
  const own = plain(project);
  return (own === '' || own.toLowerCase() === 'project' ? plain(file) : own) || t('refi.untitled');
}
