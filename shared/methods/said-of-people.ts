/** Who did what in a review, as far as its reader may see. */
import { appraisedOf } from '../appraisal/appraised.ts';
import { instrumentsOf } from '../appraisal/review-instruments.ts';
import { liveStudyOf } from '../codebook/tally.ts';
import { extractedOf } from '../extraction/outcomes.ts';
import { fieldsOf } from '../extraction/review-fields.ts';
import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { ReviewerId } from '../records/ids.ts';
import { isRecord } from '../records/reports.ts';
import { type ScreeningStage, screeningStages } from '../records/screening.ts';
import { votesOn } from '../screening/outcomes.ts';
import type { ListedSource } from '../tables/table-source.ts';
import type { Shown } from '../team/view.ts';

/** Names of people in the order of the review, as a list in words. */
export function namesInWords(
  { reviewers }: Pick<Snapshot, 'reviewers'>,
  people: ReadonlySet<ReviewerId>,
): string {
  return listInWords(
    [...reviewers.values()].flatMap(({ id, name }) => (people.has(id) ? [name] : [])),
  );
}

/** Who decided on records at a stage. */
export function screenersAt(snapshot: Shown, stage: ScreeningStage): ReadonlySet<ReviewerId> {
  const people = new Set<ReviewerId>();
  for (const study of snapshot.studies.values())
    if (isRecord(study))
      for (const id of votesOn(snapshot, study.id, stage).own.keys()) people.add(id);
  return people;
}

/** Who coded documents that count, whichever coding is chosen. */
export function codersIn({ listed, snapshot }: ListedSource): ReadonlySet<ReviewerId> {
  const people = new Set<ReviewerId>();
  for (const [documentId, { codings }] of snapshot.everybody) {
    const study = liveStudyOf(snapshot, documentId);
    if (study === undefined || !listed.ids.has(study)) continue;
    for (const { deleted, layer, reviewerId } of codings.values())
      if (deleted !== true && layer !== 'consensus') people.add(reviewerId);
  }
  return people;
}

/** Who extracted anything of the studies that count. */
export function extractorsIn({ listed, snapshot }: ListedSource): ReadonlySet<ReviewerId> {
  const people = new Set<ReviewerId>();
  for (const field of fieldsOf(snapshot))
    for (const { id } of listed.studies)
      for (const reviewer of extractedOf(snapshot, id, field).own.keys()) people.add(reviewer);
  return people;
}

/** Who appraised anything of the studies that count. */
export function appraisersIn({ listed, snapshot }: ListedSource): ReadonlySet<ReviewerId> {
  const people = new Set<ReviewerId>();
  for (const { items } of instrumentsOf(snapshot))
    for (const item of items)
      for (const { id } of listed.studies)
        for (const reviewer of appraisedOf(snapshot, id, item.id).own.keys()) people.add(reviewer);
  return people;
}

/** Who did what: a sentence for each work that anybody did. */
export function saidOfPeople(source: ListedSource): string {
  const { snapshot } = source;
  const screened = new Set(screeningStages.flatMap((stage) => [...screenersAt(snapshot, stage)]));
  const works = [
    ['screened', screened],
    ['extracted', extractorsIn(source)],
    ['appraised', appraisersIn(source)],
    ['coded', codersIn(source)],
  ] as const;
  return works
    .flatMap(([work, people]) =>
      people.size === 0
        ? []
        : [t('said.people', { work, count: people.size, names: namesInWords(snapshot, people) })],
    )
    .join(' ');
}
