/** What can be left out of a synthesis to see what it rests on (rule Y1). */
import { itemsOf } from '../appraisal/appraisal-of.ts';
import { isAppraised } from '../appraisal/appraised.ts';
import { instrumentsOf, type ReviewInstrument } from '../appraisal/review-instruments.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId, StudyId } from '../records/ids.ts';
import { concerns, type RealConcern } from '../records/instrument.ts';
import type { ListedStudies } from '../screening/inclusion.ts';

/** One thing that is left out. */
export type LeftOut =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'study'; readonly studyId: StudyId }
  | { readonly kind: 'concerns'; readonly studyIds: ReadonlySet<StudyId> }
  | { readonly kind: 'authors' }
  /** `number` as coding is counted by. */
  | { readonly kind: 'coder'; readonly reviewerId: ReviewerId; readonly number: number };

/** What the team asked for: from which concern on studies are left out, and by which instrument. */
export interface ConcernsAsked {
  readonly concern: RealConcern;
  /** The instruments that count: one that was chosen, else every one that anything was appraised by. */
  readonly instruments: readonly ReviewInstrument[];
  /** Whether one of them was chosen. */
  readonly isChosen: boolean;
}

type Rows = Pick<Snapshot, 'appraisals' | 'home' | 'instruments' | 'items' | 'review'>;

/** The instruments that anything was appraised by, of the studies that are listed. */
export function instrumentsUsedOf(rows: Rows, listed: ListedStudies): readonly ReviewInstrument[] {
  return instrumentsOf(rows).filter((each) =>
    listed.studies.some(({ id }) => isAppraised(rows, each, id)),
  );
}

/** What is asked for, as the review says; serious concerns by any instrument where it says nothing. */
export function concernsAsked(rows: Rows, listed: ListedStudies): ConcernsAsked {
  const { concern, instrument: chosen } = rows.review?.sensitivity ?? {};
  const used = instrumentsUsedOf(rows, listed);
  const one = used.find(({ id }) => id === chosen);
  return {
    concern: concern ?? 'serious',
    instruments: one === undefined ? used : [one],
    isChosen: one !== undefined,
  };
}

/** Studies over which, by what was agreed or settled, there is at least one concern of that level or above. */
export function studiesOfConcern(
  rows: Snapshot,
  listed: ListedStudies,
  { concern, instruments }: ConcernsAsked,
): ReadonlySet<StudyId> {
  const least = concerns.indexOf(concern);
  const found = listed.studies.filter(({ id }) =>
    instruments.some((instrument) =>
      itemsOf(rows, instrument, id).some(
        (item) => item.concern !== undefined && concerns.indexOf(item.concern) >= least,
      ),
    ),
  );
  return new Set(found.map(({ id }) => id));
}
