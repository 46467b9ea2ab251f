/** A project of another program as work to be brought into a review that is there. */
import type { BundleContents } from '../bundle/contents.ts';
import type { Texts } from '../corrections/corrected-text.ts';
import { readWrittenText } from '../documents/text-body.ts';
import type { Operation } from '../ops/operation.ts';
import type { Full } from '../ops/snapshot.ts';
import type { Clock, Stamp } from '../ops/stamp.ts';
import { stamped } from '../ops/stamped.ts';
import { newId, type ReviewerId, type ReviewId } from '../records/ids.ts';
import { allCodes, type Guid } from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import type { GivenNames } from '../refi-qda/plan-people.ts';
import { planProject } from '../refi-qda/plan-project.ts';
import type { PlanOfReviewer } from '../refi-qda/plans-of-reviewers.ts';
import { readSidecar } from '../refi-qda/read-sidecar.ts';
import { hasTextOf } from '../refi-qda/read-texts.ts';
import type { RefiReport } from '../refi-qda/report.ts';
import type { Returning } from '../refi-qda/returning.ts';
import { viewOf } from '../team/view.ts';
import type { ProjectWriter } from './converted-project.ts';
import { ownRecordsOf, referencesIn } from './review-changed.ts';
import { rowsTravelled } from './review-travelled.ts';

/** The review that a project comes into, by whom. */
export interface IntoReview {
  readonly full: Full;
  readonly reviewId: ReviewId;
  readonly reviewerId: ReviewerId;
  /** People of the project who are reviewers of it already. */
  readonly people: ReadonlyMap<Guid, ReviewerId>;
  readonly names: GivenNames;
  /** The texts of its documents, by which those of a project that went out from it are found again. */
  readonly texts?: Texts | undefined;
  /** Where the clock of its log stands. */
  readonly clock: Clock;
  readonly ahead?: Stamp | undefined;
}

/**
 * What a project brings into a review, written as if by a machine of its own, so that it comes in, and is taken back, as a
 * colleague's work does. What the review has already is not brought twice; nothing that is there is changed but what was empty.
 * Holds no operations where there is nothing new.
 */
export function workOfProject(
  file: RefiFile,
  into: IntoReview,
  { now, onSource, random }: Omit<ProjectWriter, 'device'>,
): { readonly contents: BundleContents; readonly report: RefiReport } {
  const { full, names, people, reviewId, reviewerId } = into;
  // A code that is held back from whoever brings the project in must not be told of (B2).
  const { codes } = viewOf(full, { viewer: reviewerId, layer: 'everyone' });
  const returning = returningTo(file, into, { now, random });
  const { originals, plans, report, texts } = planProject(file, {
    snapshot: full,
    reviewId,
    known: people,
    importer: reviewerId,
    newId: (prefix) => newId(prefix, random),
    codes,
    returning:
      returning === undefined ? undefined : { ...returning, mayTell: (id) => codes.has(id) },
    names,
    onSource: (progress) => onSource?.(progress),
  });
  const bodies = [...texts].map(([id, json]) => [id, readWrittenText(json)] as const);
  const contents = workOfPlans(plans, into, { now, random });
  return { contents: { ...contents, originals, texts: new Map(bodies) }, report };
}

/** Plans of several reviewers as work of a machine of its own, without texts. */
export function workOfPlans(
  plans: readonly PlanOfReviewer[],
  into: Pick<IntoReview, 'ahead' | 'clock' | 'full' | 'reviewerId' | 'reviewId'>,
  { now, random }: Pick<ProjectWriter, 'now' | 'random'>,
): BundleContents {
  const { ahead, full, reviewerId: from, reviewId } = into;
  const device = newId('device', random);
  const operations: Operation[] = [];
  let { clock } = into;
  for (const { plan, reviewerId } of plans) {
    const next = stamped(plan, { clock, ahead }, { device, now, random, reviewerId });
    clock = next.clock;
    operations.push(next.operation);
  }
  const part = { reviewId, title: full.review?.title ?? '', from, device, knowledge: {} };
  return { operations, texts: new Map(), originals: new Map(), part };
}

/** How a project is read that went out from this review; undefined where it did not. What is theirs, nobody else takes away (R4). */
function returningTo(
  file: RefiFile,
  { full, reviewId, reviewerId, texts = new Map() }: IntoReview,
  { now, random }: Pick<ProjectWriter, 'now' | 'random'>,
): Omit<Returning, 'mayTell'> | undefined {
  const { codes, sources, users } = file.project;
  const own = ownRecordsOf(full, texts);
  const guids = [...allCodes(codes), ...sources, ...users].map(({ guid }) => guid);
  const travelled = readSidecar(file);
  const device = newId('device', random);
  const then =
    travelled === undefined ? undefined : rowsTravelled(travelled, { device, now, random });
  const isOurs = then !== undefined && then.rows.review?.id === reviewId;
  const isBook = file.kind === 'codebook' && own.knowsCode(guids);
  if (!isOurs && !isBook && !own.knowsAny(guids) && !hasTextOf(file, own)) return undefined;
  return {
    own,
    before:
      isOurs && travelled !== undefined ? ownRecordsOf(then.rows, travelled.texts) : undefined,
    mayTake: (id) => id === reviewerId,
    reference: referencesIn(full),
  };
}
