/** Which studies the tables, the matrix, the list beside the text and the flow diagram speak of. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentId, SetId, StudyId } from '../records/ids.ts';
import type { StudySet } from '../records/set.ts';
import type { Study } from '../records/study.ts';
import { nameTheSame } from './named.ts';
import { settledInclusion } from './outcomes.ts';

/** Where a study stands. */
export type Inclusion = 'included' | 'excluded' | 'undecided';

/** What is asked for: the included studies, or every one with those not included marked. */
export const includeChoices = ['included', 'all'] as const;
export type IncludeChoice = (typeof includeChoices)[number];

/** Whatever studies and documents may be spoken of: by inclusion, or those of a set (S17). */
export type Scope = IncludeChoice | SetId;

/** The rows that inclusion is read from. */
type Rows = Pick<Snapshot, 'studies' | 'screenings' | 'review' | 'reviewers' | 'sharings'>;

/** The studies that are listed, and what to say of them. */
export interface ListedStudies {
  readonly choice: Scope;
  /** The set whose studies they are, where one was chosen. */
  readonly set?: StudySet | undefined;
  /** The documents that count, where it is not every one of these studies. */
  readonly documents?: ReadonlySet<DocumentId> | undefined;
  /** In the order in which they came. */
  readonly studies: readonly Study[];
  readonly ids: ReadonlySet<StudyId>;
  /** Whether any study was included or excluded yet; before that all are listed, none of them marked. */
  readonly decided: boolean;
  /** Where only sampled studies count for the synthesis (S18): of the included ones how many were sampled. */
  readonly sampled: number | undefined;
  /** How many studies of the review stand where, listed or not. */
  readonly counts: Readonly<Record<Inclusion, number>>;
}

/** Whether a study is in: what is written on it, else what its screening settles (rule S2). */
export function inclusionOf(snapshot: Snapshot, study: Study): Inclusion {
  return writtenInclusion(study) ?? settledInclusion(snapshot, study.id)?.inclusion ?? 'undecided';
}

/** What was written on a study, by hand or when its screening was settled. */
export function writtenInclusion({
  inclusion,
}: Pick<Study, 'inclusion'>): Exclude<Inclusion, 'undecided'> | undefined {
  return inclusion === 'undecided' ? undefined : inclusion;
}

/** Whether a study was sampled for the synthesis, by a step or by hand (S18). */
export function isSampled({ sampledBy }: Pick<Study, 'sampledBy'>): boolean {
  return sampledBy !== undefined && sampledBy !== 'left';
}

interface Known {
  readonly screenings: Snapshot['screenings'];
  readonly review: Snapshot['review'];
  readonly reviewers: Snapshot['reviewers'];
  readonly sharings: Snapshot['sharings'];
  readonly inclusions: ReadonlyMap<StudyId, Inclusion>;
  readonly lists: Map<IncludeChoice, ListedStudies>;
}

const known = new WeakMap<Rows['studies'], Known>();

/**
 * The studies of a review that `choice` asks for, deleted ones never. Law: for `included` these are the
 * included ones as soon as `decided`, where sampling is on the sampled ones of them, and all of them before. The same list for the same rows.
 */
export function includedStudies(
  snapshot: Snapshot,
  choice: IncludeChoice = 'included',
): ListedStudies {
  const { inclusions, lists } = knownOf(snapshot);
  let list = lists.get(choice);
  if (list === undefined) {
    list = listOf(snapshot, inclusions, choice);
    lists.set(choice, list);
  }
  return list;
}

/** How a listed study is to be marked; undefined where it needs no mark. */
export function markOf(
  snapshot: Snapshot,
  { decided, sampled }: ListedStudies,
  id: StudyId,
): Exclude<Inclusion, 'included'> | 'notSampled' | undefined {
  const inclusion = knownOf(snapshot).inclusions.get(id);
  if (!decided) return undefined;
  if (inclusion !== 'included') return inclusion;
  const study = sampled === undefined ? undefined : snapshot.studies.get(id);
  return study === undefined || isSampled(study) ? undefined : 'notSampled';
}

/** Whether there is a choice: some studies are not included, and that was decided. */
export function hasOthers({ counts, decided, sampled }: ListedStudies): boolean {
  const left = sampled === undefined ? 0 : counts.included - sampled;
  return decided && counts.excluded + counts.undecided + left > 0;
}

function knownOf(snapshot: Snapshot): Known {
  const { review, reviewers, screenings, sharings, studies } = snapshot;
  let entry = known.get(studies);
  if (
    entry === undefined ||
    entry.screenings !== screenings ||
    entry.review !== review ||
    // Of a pilot set all who are named decide.
    !nameTheSame(entry, snapshot)
  ) {
    const inclusions = new Map<StudyId, Inclusion>();
    for (const study of studies.values()) {
      if (study.deleted !== true) inclusions.set(study.id, inclusionOf(snapshot, study));
    }
    entry = { screenings, review, reviewers, sharings, inclusions, lists: new Map() };
    known.set(studies, entry);
  }
  return entry;
}

function listOf(
  { review, studies }: Rows,
  inclusions: ReadonlyMap<StudyId, Inclusion>,
  choice: IncludeChoice,
): ListedStudies {
  const counts = { included: 0, excluded: 0, undecided: 0 };
  for (const inclusion of inclusions.values()) counts[inclusion] += 1;
  const decided = counts.included + counts.excluded > 0;
  const isSampling = review?.sampling === true && decided;
  let sampled = 0;
  const listed = [...studies.values()].filter((study) => {
    const inclusion = inclusions.get(study.id);
    const isIn = inclusion === 'included' && (!isSampling || isSampled(study));
    if (isIn) sampled += 1;
    return inclusion !== undefined && (choice === 'all' || !decided || isIn);
  });
  const ids = new Set(listed.map(({ id }) => id));
  return {
    choice,
    studies: listed,
    ids,
    decided,
    sampled: isSampling ? sampled : undefined,
    counts,
  };
}
