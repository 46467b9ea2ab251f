/** Writing references of a review for other programs: what *References* in Tables and `themeloom references` do. */

import { t } from '../messages/all-messages.ts';
import { listInWords } from '../messages/formats.ts';
import type { Full } from '../ops/snapshot.ts';
import type { RecordStages } from '../prisma/flow-counts.ts';
import { decidedRecord } from '../prisma/flow-of-review.ts';
import { excludedAt, inclusionAt, type StageChoice, standings } from '../prisma/standing.ts';
import type { TaskOptions } from '../progress.ts';
import type { SetId } from '../records/ids.ts';
import { furtherReports } from '../records/reports.ts';
import { type ScreeningStage, screeningStages } from '../records/screening.ts';
import type { Study } from '../records/study.ts';
import { type Reference, ReferenceKeys } from '../references/reference.ts';
import { type ReferenceFormat, referenceEndings } from '../references/reference-formats.ts';
import { writeReferences } from '../references/write-references.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import type { Inclusion } from '../screening/inclusion.ts';
import { labelWords } from '../screening/labels.ts';
import { screeningOutcome, settledInclusion, votesOn } from '../screening/outcomes.ts';
import { reasonName } from '../screening/reasons.ts';
import { inBytesLater } from '../tables/lazy-rows.ts';
import { studiesInOrder, studyLabels } from '../tables/study-order.ts';
import type { Shown } from '../team/view.ts';

/** Which records there are to choose from, in the order they are offered. */
export const referenceChoices = [
  'included',
  'excluded',
  'undecided',
] as const satisfies readonly Inclusion[];

/** At which stage, in the order they are offered. */
export const referenceStages = [
  'any',
  ...screeningStages,
] as const satisfies readonly StageChoice[];

export interface ReferencesRequest {
  readonly which: Inclusion;
  readonly stage: StageChoice;
  /** Of the studies of this set alone. */
  readonly set?: SetId | undefined;
}

/** The references asked for, in the order of tables, with what `shown` tells of their screening. */
export function chosenReferences(
  shown: Shown,
  { set, stage, which }: ReferencesRequest,
): readonly Reference[] {
  const members = set === undefined ? undefined : listedStudies(shown, set).ids;
  const standing = standings(shown);
  const labels = studyLabels(shown);
  const keys = new ReferenceKeys();
  const further = furtherReports(shown.studies);
  return studiesInOrder(shown.studies).flatMap((study) => {
    if (members?.has(study.id) === false) return [];
    return [study, ...(further.get(study.id) ?? [])].flatMap((record) => {
      const stages = standing.get(record.id);
      if (stages === undefined || inclusionAt(stages, stage) !== which) return [];
      const label = labels.get(study.id) ?? '';
      const decided = decidedRecord(shown, record);
      return [referenceOf(shown, { record, study: decided, stages, stage, label }, keys)];
    });
  });
}

interface Standing {
  readonly record: Study;
  /** The record that says where it stands. */
  readonly study: Study;
  readonly stages: RecordStages;
  readonly stage: StageChoice;
  readonly label: string;
}

function referenceOf(
  shown: Shown,
  { label, record, stage, stages, study }: Standing,
  keys: ReferenceKeys,
): Reference {
  const inclusion = inclusionAt(stages, stage) ?? 'undecided';
  const at = inclusion === 'excluded' ? excludedAt(stages) : stage === 'any' ? undefined : stage;
  const reason = inclusion === 'excluded' ? reasonOf(shown, study) : '';
  const votes = inclusion === 'undecided' ? votesSoFar(shown, study) : '';
  const recordLabels = labelWords(shown.review, record);
  const excluded =
    inclusion !== 'excluded' || at === undefined
      ? ''
      : reason === ''
        ? t('references.note.excluded', { stage: at })
        : t('references.note.excludedFor', { stage: at, reason });
  return {
    citation: record.citation,
    label,
    key: keys.keyOf(label),
    decision: t(`references.which.${inclusion}`),
    stage: at === undefined ? '' : t(`references.stage.${at}`),
    reason,
    votes,
    recordLabels,
    notes: [
      excluded,
      votes,
      recordLabels === '' ? '' : t('references.note.labels', { labels: recordLabels }),
    ].filter((note) => note !== ''),
  };
}

/** Why a study was excluded: by its screening, else as somebody wrote on it. */
function reasonOf(shown: Shown, { exclusionReason = '', id, inclusion }: Study): string {
  const settled = settledInclusion(shown, id);
  const isSettled = settled !== undefined && (inclusion ?? settled.inclusion) === settled.inclusion;
  return isSettled && settled.reasonId !== undefined
    ? reasonName(shown.review, settled.reasonId)
    : exclusionReason;
}

/** Decisions at stages that they settled nothing at: whose they are, so that everybody finds their own. */
function votesSoFar(shown: Shown, { id }: Study): string {
  return screeningStages
    .flatMap((stage: ScreeningStage) => {
      const { own } = votesOn(shown, id, stage);
      if (own.size === 0 || screeningOutcome(shown, id, stage).state === 'decided') return [];
      const votes = [...own.values()]
        .map(({ decision, reviewerId }) =>
          t('references.vote', { name: shown.reviewers.get(reviewerId)?.name ?? '', decision }),
        )
        .toSorted();
      return [t('references.votes', { stage, votes: listInWords(votes) })];
    })
    .join('; ');
}

/** How many decisions are kept from who looks, because the team screens blind (rule B4). */
export function hiddenDecisions(full: Full, shown: Shown): number {
  let count = 0;
  for (const { deleted, id } of full.screenings.values()) {
    if (deleted !== true && !shown.screenings.has(id)) count += 1;
  }
  return count;
}

/** A file of references that is yet to be written. */
export interface ReferencesToWrite {
  readonly format: ReferenceFormat;
  /** Plain ASCII, the same for the same choice. */
  readonly name: string;
  /** The bytes of the file, made while they are asked for; anew each time it is called. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** References between two reports of progress. */
const perReport = 500;

/** The files of references, one for each format. Equal references give equal bytes, from both doors. */
export function openReferences(
  references: readonly Reference[],
  request: ReferencesRequest,
  asked: {
    readonly formats: readonly ReferenceFormat[];
    readonly onProgress?: TaskOptions['onProgress'];
  },
): readonly ReferencesToWrite[] {
  const formats = [...new Set(asked.formats)];
  const total = references.length * formats.length;
  return formats.map((format, before) => ({
    format,
    name: fileNameOf(request, format),
    pieces: () =>
      inBytesLater(
        writeReferences(
          telling(references, (done) =>
            asked.onProgress?.({ done: before * references.length + done, total }),
          ),
          format,
        ),
      ),
  }));
}

const stageInName: Readonly<Record<StageChoice, string>> = {
  any: '',
  titleAbstract: '-title-abstract',
  fullText: '-full-text',
};

function fileNameOf({ stage, which }: ReferencesRequest, format: ReferenceFormat): string {
  return `references-${which}${stageInName[stage]}.${referenceEndings[format]}`;
}

function* telling(
  references: readonly Reference[],
  tell: (done: number) => void,
): Generator<Reference> {
  for (const [done, reference] of references.entries()) {
    if (done % perReport === 0) tell(done);
    yield reference;
  }
}
