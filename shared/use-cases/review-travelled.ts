/** A review that comes back in a project of its own, as it went out. */
import { type BundleContents, countRecords } from '../bundle/contents.ts';
import { t } from '../messages/refi-messages.ts';
import type { Operation } from '../ops/operation.ts';
import { replay } from '../ops/replay.ts';
import type { Full } from '../ops/snapshot.ts';
import { type Clock, zeroClock } from '../ops/stamp.ts';
import { stamped, type Writer } from '../ops/stamped.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { ReviewerId } from '../records/ids.ts';
import { givenPlaces } from '../records/study.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { planTravelled } from '../refi-qda/plan-travelled.ts';
import { readSidecar, type Travelled } from '../refi-qda/read-sidecar.ts';
import type { RefiReport } from '../refi-qda/report.ts';

/** A review with the rows it had, and what of it stayed behind. */
export interface TravelledReview {
  readonly contents: BundleContents;
  readonly rows: Full;
  readonly reviewerId: ReviewerId;
  readonly report: RefiReport;
}

/** The review that a project was written from, with the rows it had then; undefined where they did not travel along, or the project was changed since. */
export function reviewTravelled(
  file: RefiFile,
  writer: Omit<Writer, 'reviewerId'>,
): TravelledReview | undefined {
  const travelled = readSidecar(file);
  if (travelled === undefined || travelled.isChanged) return undefined;
  const written = rowsTravelled(travelled, writer);
  if (written === undefined) return undefined;
  const { operations, reviewerId, rows } = written;
  return {
    contents: { operations, texts: travelled.texts, originals: travelled.originals },
    rows,
    reviewerId,
    report: { carried: carriedIn(rows), notCarried: stayedBehind(travelled), doubtful: [] },
  };
}

/** Rows that travelled along, as a log that makes them. */
export interface RowsTravelled {
  readonly operations: readonly Operation[];
  readonly clock: Clock;
  readonly rows: Full;
  /** Who is the first of their reviewers. */
  readonly reviewerId: ReviewerId;
}

/** What travelled along as a log of its own; undefined where it is no review. */
export function rowsTravelled(
  travelled: Travelled,
  writer: Omit<Writer, 'reviewerId'>,
): RowsTravelled | undefined {
  const plans = planTravelled(travelled);
  const [first] = plans ?? [];
  if (plans === undefined || first === undefined) return undefined;
  let clock = zeroClock;
  const operations = plans.map(({ plan, reviewerId }): Operation => {
    const next = stamped(plan, { clock }, { ...writer, reviewerId });
    clock = next.clock;
    return next.operation;
  });
  return { operations, clock, rows: replay(operations), reviewerId: first.reviewerId };
}

/** Files that documents were read from, but for PDFs that went along. */
export function stayedBehind({ originals, records }: Travelled): RefiReport['notCarried'] {
  const count = records.filter((record) => {
    const { originalHash } = record as { readonly originalHash?: string };
    return originalHash !== undefined && !originals.has(originalHash);
  }).length;
  return count === 0
    ? []
    : [{ what: t('refi.whatOriginals'), where: '', reason: t('refi.originalsStayed', { count }) }];
}

export function carriedIn(rows: Full): RefiReport['carried'] {
  const counts = countRecords(rows);
  const kinds = [...rows.codes.values()].filter(({ deleted }) => deleted !== true);
  const themes = kinds.filter(({ kind }) => kind !== 'code').length;
  const { codings, documents, excerpts, maps, memos, queries, reviewers, sets, studies } = counts;
  return {
    ...{ documents, studies, codes: kinds.length - themes, themes, reviewers, excerpts, codings },
    ...{ memos, characteristics: countCharacteristics(rows), sets: sets + queries, maps },
    media: [...rows.documents.values()].filter(isLiveMedium).length,
  };
}

function isLiveMedium({ deleted, medium }: DocumentRecord): boolean {
  return deleted !== true && medium !== undefined;
}

function countCharacteristics({ studies }: Full): number {
  let count = 0;
  for (const { custom = {}, deleted, ...study } of studies.values())
    if (deleted !== true)
      count +=
        Object.keys(custom).length +
        givenPlaces.filter((place) => study[place] !== undefined).length;
  return count;
}
