/** The flow diagram of a review: what its rows tell, with what was typed laid over it. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { isReport, studyOf } from '../records/reports.ts';
import type { Review } from '../records/review.ts';
import type { ScreeningDecision } from '../records/screening.ts';
import type { Study } from '../records/study.ts';
import { writtenInclusion } from '../screening/inclusion.ts';
import {
  isScreened,
  type Outcome,
  screeningOutcome,
  settledInclusion,
} from '../screening/outcomes.ts';
import { notRetrieved, reasonName, reasonsOf } from '../screening/reasons.ts';
import { countFlow, type FlowData, type FlowRecord, type FlowSearch } from './flow-counts.ts';
import {
  type FlowKey,
  type FlowListKey,
  type FlowNumbers,
  flowListKeys,
  type StatedFlow,
  withStated,
} from './flow-numbers.ts';
import { flowSampling } from './flow-sampling.ts';

/**
 * What cannot be told while the search log says of no search what kind of source it was made in: how
 * many records each search found, and what was taken out before the studies came in.
 */
const unknownBoxes: readonly FlowKey[] = [
  'database_results',
  'register_results',
  'duplicates',
  'excluded_automatic',
  'excluded_other',
];

/** Counted from the search log, the screening and the inclusion of the studies; typed numbers win. */
export function flowOfReview(snapshot: Snapshot): FlowNumbers {
  const numbers = withStated(countedFlow(snapshot), statedFlow(snapshot.review));
  const sampling = flowSampling(snapshot);
  return sampling === undefined ? numbers : { ...numbers, sampling };
}

const dataOf = new WeakMap<
  Snapshot['studies'],
  { readonly key: readonly unknown[]; readonly data: FlowData }
>();

/** What the diagram of a review is counted from; the same for the same rows. */
export function flowData(snapshot: Snapshot): FlowData {
  const { documents, review, reviewers, screenings, searches, sharings, studies } = snapshot;
  const key = [documents, review, reviewers, screenings, searches, sharings];
  const known = dataOf.get(studies);
  if (known?.key.every((part, place) => part === key[place]) === true) return known.data;
  const data = {
    searches: searchesOf(snapshot),
    records: recordsOf(snapshot),
    reasons: reasonsOf(review).map(({ name }) => name),
  };
  dataOf.set(studies, { key, data });
  return data;
}

function countedFlow(snapshot: Snapshot): FlowNumbers {
  const data = flowData(snapshot);
  const counted = countFlow(data);
  if (data.searches.length > 0) return counted;
  const { database_results: _, ...lists } = counted.lists;
  const boxes = Object.fromEntries(
    Object.entries(counted.boxes).filter(([key]) => !unknownBoxes.includes(key as FlowKey)),
  );
  return { ...counted, boxes, lists, otherMethods: false };
}

/** The lines of the search log that say what kind of source was searched. */
function searchesOf(snapshot: Snapshot): readonly FlowSearch[] {
  return [...snapshot.searches.values()].flatMap(({ deleted, hits, id, kind, source }) => {
    if (deleted === true || kind === undefined || kind === 'export') return [];
    return [{ id, kind, name: source, ...(hits === undefined ? {} : { hits }) }];
  });
}

/** Every record that came in: studies, further reports of them, and the duplicates that were merged into either. */
function recordsOf(snapshot: Snapshot): readonly FlowRecord[] {
  const { documents, studies } = snapshot;
  const reported = new Set<StudyId>();
  for (const { deleted, format, studyId } of documents.values()) {
    if (deleted !== true && format !== 'abstract') reported.add(studyId);
  }
  const records = [...studies.values()].flatMap((study): readonly FlowRecord[] => {
    const { duplicateOf, id, searches = [] } = study;
    if (study.deleted !== true) return [recordOf(snapshot, study, id, reported.has(id))];
    if (isReport(study)) {
      const of = studyOf(studies, id);
      return of === undefined ? [] : [reportRecord(snapshot, study, of)];
    }
    return duplicateOf === undefined ? [] : [{ id, searchIds: searches, duplicateOf }];
  });
  // A duplicate whose original was taken out of the review went with it.
  const kept = new Set(records.map(({ id }) => id));
  const here = records.filter(
    ({ duplicateOf }) => duplicateOf === undefined || kept.has(duplicateOf),
  );
  const exports = exportIds(snapshot);
  if (exports.size === 0) return here;
  return here.map((record) =>
    record.searchIds.some((id) => exports.has(id)) ? { ...record, cameAgain: true } : record,
  );
}

/** Lines of the log that are no search but an export of what was found before. */
function exportIds({ searches }: Snapshot): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { deleted, id, kind } of searches.values())
    if (deleted !== true && kind === 'export') ids.add(id);
  return ids;
}

/** Another report of a study (S13). */
function reportRecord(snapshot: Snapshot, report: Study, of: Study): FlowRecord {
  const isReported = (report.gave ?? []).some((documentId) => {
    const document = snapshot.documents.get(documentId);
    return document?.deleted === undefined && document?.format !== 'abstract';
  });
  const { id, searches = [] } = report;
  const spoken = decidedRecord(snapshot, report, of);
  return { ...recordOf(snapshot, spoken, of.id, isReported), id, searchIds: searches };
}

/** The record whose decisions say where a report stands: its own, or its study's where nobody decided on it (S13). */
export function decidedRecord(
  snapshot: Snapshot,
  report: Study,
  of = studyOf(snapshot.studies, report.id) ?? report,
): Study {
  const isJudged = writtenInclusion(report) !== undefined || isScreened(snapshot, report.id);
  return isReport(report) && !isJudged ? of : report;
}

function recordOf(
  snapshot: Snapshot,
  study: Study,
  studyId: StudyId,
  isReported: boolean,
): FlowRecord {
  const { id, searches = [] } = study;
  const record = { id, searchIds: searches, studyId };
  return isByHand(snapshot, study)
    ? { ...record, ...judgedAs(study, isReported) }
    : { ...record, ...screenedAs(snapshot, id, isReported) };
}

/** Whether the diagram goes by what was written on a study: nobody screened it, or it stands against what its screening says. */
export function isByHand(snapshot: Snapshot, study: Study): boolean {
  if (!isScreened(snapshot, study.id)) return true;
  const written = writtenInclusion(study);
  return written !== undefined && written !== settledInclusion(snapshot, study.id)?.inclusion;
}

type Judged = Pick<FlowRecord, 'titleAbstract' | 'retrieved' | 'fullText' | 'fullTextReason'>;

function screenedAs(snapshot: Snapshot, id: StudyId, isReported: boolean): Judged {
  const first = screeningOutcome(snapshot, id, 'titleAbstract');
  const last = screeningOutcome(snapshot, id, 'fullText');
  const titleAbstract = decisionOf(first);
  if (last.state === 'decided' && last.reasonId === notRetrieved) {
    return { titleAbstract: 'include', retrieved: false };
  }
  const fullText = decisionOf(last);
  const reason = last.state === 'decided' ? last.reasonId : undefined;
  const passed = titleAbstract === 'include' || fullText !== undefined;
  return {
    ...(titleAbstract === undefined ? {} : { titleAbstract }),
    ...(passed && (isReported || fullText !== undefined) ? { retrieved: true } : {}),
    ...(fullText === undefined ? {} : { fullText }),
    ...(reason === undefined ? {} : { fullTextReason: reasonName(snapshot.review, reason) }),
  };
}

function decisionOf(outcome: Outcome): ScreeningDecision | undefined {
  if (outcome.state === 'undecided') return 'maybe';
  return outcome.state === 'decided' ? outcome.decision : undefined;
}

/**
 * A study's inclusion, as decisions: one that was excluded and has no text beyond its abstract was
 * excluded on title and abstract.
 */
function judgedAs({ exclusionReason, inclusion }: Study, isReported: boolean): Judged {
  if (inclusion === 'included') {
    return { titleAbstract: 'include', retrieved: true, fullText: 'include' };
  }
  if (inclusion === 'excluded') {
    if (!isReported) return { titleAbstract: 'exclude' };
    return {
      titleAbstract: 'include',
      retrieved: true,
      fullText: 'exclude',
      ...(exclusionReason === undefined ? {} : { fullTextReason: exclusionReason }),
    };
  }
  // A file that came in was not screened by that.
  return {};
}

function statedFlow(review: Review | undefined): StatedFlow {
  const items = Object.entries(review?.flowItems ?? {}).flatMap(([id, { list, name }]) =>
    isFlowList(list) ? [{ list, id, name }] : [],
  );
  return {
    numbers: (review?.flowNumbers ?? {}) as StatedFlow['numbers'],
    // Of one language whichever is spoken: the diagram that is exported is the same everywhere.
    items: items.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
    otherMethods: review?.flowOtherMethods === true,
    previousStudies: review?.flowPreviousStudies === true,
  };
}

function isFlowList(list: string): list is FlowListKey {
  return flowListKeys.some((known) => known === list);
}
