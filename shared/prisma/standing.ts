/** Where the records of a review stand, at a stage of screening or over all, as the flow diagram counts them. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { ScreeningStage } from '../records/screening.ts';
import type { Inclusion } from '../screening/inclusion.ts';
import { type RecordStages, stagesOf } from './flow-counts.ts';
import { flowData } from './flow-of-review.ts';

/** A stage, or what all stages came to. */
export type StageChoice = ScreeningStage | 'any';

/** Where each study stands that is not gone, by its id. */
export function standings(snapshot: Snapshot): ReadonlyMap<string, RecordStages> {
  const { records } = flowData(snapshot);
  return new Map(
    records.flatMap((record) =>
      record.duplicateOf === undefined ? [[record.id, stagesOf(record)] as const] : [],
    ),
  );
}

/**
 * What a record is at a stage; undefined where it never came there. At title and abstract, and over all, every record is one of
 * the three; at the full text those are that were included on title and abstract.
 */
export function inclusionAt(stages: RecordStages, stage: StageChoice): Inclusion | undefined {
  if (stage === 'titleAbstract') {
    if (stages.isExcluded) return 'excluded';
    return stages.isSought ? 'included' : 'undecided';
  }
  if (stages.isIncluded) return 'included';
  if (stages.isReportExcluded || stages.isNotRetrieved) return 'excluded';
  if (stage === 'fullText') return stages.isSought ? 'undecided' : undefined;
  return stages.isExcluded ? 'excluded' : 'undecided';
}

/** The stage at which a record was excluded; undefined where it was not. */
export function excludedAt(stages: RecordStages): ScreeningStage | undefined {
  if (stages.isExcluded) return 'titleAbstract';
  return stages.isReportExcluded || stages.isNotRetrieved ? 'fullText' : undefined;
}
