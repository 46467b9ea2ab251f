/** What a project of another program would bring, before anything of it is written. */
import { replay } from '../ops/replay.ts';
import type { Progress } from '../progress.ts';
import { newId, type RandomBytes, type ReviewerId } from '../records/ids.ts';
import type { Guid } from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { peopleOf, type RefiPerson } from '../refi-qda/plan-people.ts';
import { planProject } from '../refi-qda/plan-project.ts';
import type { RefiReport } from '../refi-qda/report.ts';
import type { SegmentColumns } from '../segments/segment-columns.ts';
import { likelyImporter, projectTitle } from './convert-project.ts';
import { mediaOf } from './media-files.ts';
import { reviewChanged } from './review-changed.ts';

/** One of the people of a project, with how much of it is theirs. */
export interface PersonOfProject extends RefiPerson {
  readonly codings: number;
}

/** What a table of segments is asked about. */
export interface TableOfSegments {
  readonly headings: readonly string[];
  /** The first words of each column. */
  readonly samples: readonly string[];
  readonly columns: SegmentColumns;
}

/** A project as it is shown before it comes in. */
export interface ProjectLook {
  readonly kind: RefiFile['kind'] | 'segments';
  readonly title: string;
  /** What wrote it, in its own words; may be empty. */
  readonly origin: string;
  /** Who worked in it, who made it first; nobody in a codebook. */
  readonly people: readonly PersonOfProject[];
  /** As it would come in by itself. */
  readonly report: RefiReport;
  /** Pictures and recordings that would be kept as files, and their size in bytes. */
  readonly media?: { readonly count: number; readonly size: number };
  /** Of a table of segments its columns, of which it can be said what they hold. */
  readonly table?: TableOfSegments | undefined;
}

/** Looks through a project without writing anything; `name` is that of its file. */
export function lookAtProject(
  {
    file,
    mayRestore = true,
    name,
  }: {
    readonly file: RefiFile;
    readonly name: string;
    /** Whether what travelled along of a review may be that review again; not where it is on this computer. */
    readonly mayRestore?: boolean;
  },
  random: RandomBytes,
  onSource: (progress: Progress) => void = () => undefined,
): ProjectLook {
  const { kind, project } = file;
  const people = kind === 'project' ? peopleOf(project) : [];
  const ids = new Map<Guid, ReviewerId>();
  for (const { guid } of people) ids.set(guid, newId('reviewer', random));
  const importer = ids.get(people[0]?.guid ?? '') ?? newId('reviewer', random);
  const { plans, report } = planProject(file, {
    snapshot: replay([]),
    reviewId: newId('review', random),
    known: ids,
    importer,
    newId: (prefix) => newId(prefix, random),
    onSource,
  });
  const codings = new Map<ReviewerId, number>();
  for (const { plan, reviewerId } of plans) {
    if (plan.kind !== 'import-project-coding') continue;
    const { count } = plan.params;
    const more = typeof count === 'number' ? count : 0;
    codings.set(reviewerId, (codings.get(reviewerId) ?? 0) + more);
  }
  const answers = { me: likelyImporter(file), names: new Map() };
  const writer = { device: newId('device', random), now: () => 0, random };
  const back = mayRestore ? reviewChanged(file, answers, writer) : undefined;
  return {
    kind,
    title: projectTitle(project.name, name),
    origin: project.origin.trim(),
    people: people.map((person) => ({
      ...person,
      codings: codings.get(ids.get(person.guid) ?? importer) ?? 0,
    })),
    report: back?.report ?? report,
    media: mediaOf(file),
  };
}
