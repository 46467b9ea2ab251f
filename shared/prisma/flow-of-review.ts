/** The flow diagram of a review: what its rows tell, with what was typed laid over it. */
import type { Snapshot } from '../ops/snapshot.ts';
import type { Review, Study, StudyId } from '../records/records.ts';
import { countFlow, type FlowRecord } from './flow-counts.ts';
import {
  type FlowKey,
  type FlowListKey,
  type FlowNumbers,
  flowListKeys,
  type StatedFlow,
  withStated,
} from './flow-numbers.ts';

/**
 * What cannot be told from the rows: how many records each search found, and what was taken out before
 * the studies came in. An import leaves duplicates out, so the studies that are here are no measure of it.
 */
const unknownBoxes: readonly FlowKey[] = [
  'database_results',
  'register_results',
  'duplicates',
  'excluded_automatic',
  'excluded_other',
];

/** Counted from the studies and their inclusion; typed numbers win. */
export function flowOfReview(snapshot: Snapshot): FlowNumbers {
  return withStated(countedFlow(snapshot), statedFlow(snapshot.review));
}

function countedFlow(snapshot: Snapshot): FlowNumbers {
  const reported = new Set<StudyId>();
  for (const { deleted, format, studyId } of snapshot.documents.values()) {
    if (deleted !== true && format !== 'abstract') reported.add(studyId);
  }
  const records = [...snapshot.studies.values()]
    .filter(({ deleted }) => deleted !== true)
    .map((study) => recordOf(study, reported.has(study.id)));
  const counted = countFlow({ searches: [], records });
  const { database_results: _, ...lists } = counted.lists;
  const boxes = Object.fromEntries(
    Object.entries(counted.boxes).filter(([key]) => !unknownBoxes.includes(key as FlowKey)),
  );
  return { ...counted, boxes, lists, otherMethods: false };
}

/**
 * A study's inclusion, as decisions: one that was excluded and has no text beyond its abstract was
 * excluded on title and abstract.
 */
function recordOf(study: Study, isReported: boolean): FlowRecord {
  const { exclusionReason, id, inclusion } = study;
  const record = { id, searchIds: [], studyId: id };
  if (inclusion === 'included') {
    return { ...record, titleAbstract: 'include', retrieved: true, fullText: 'include' };
  }
  if (inclusion === 'excluded') {
    if (!isReported) return { ...record, titleAbstract: 'exclude' };
    return {
      ...record,
      titleAbstract: 'include',
      retrieved: true,
      fullText: 'exclude',
      ...(exclusionReason === undefined ? {} : { fullTextReason: exclusionReason }),
    };
  }
  return isReported ? { ...record, titleAbstract: 'include', retrieved: true } : record;
}

function statedFlow(review: Review | undefined): StatedFlow {
  const items = Object.entries(review?.flowItems ?? {}).flatMap(([id, { list, name }]) =>
    isFlowList(list) ? [{ list, id, name }] : [],
  );
  return {
    numbers: (review?.flowNumbers ?? {}) as StatedFlow['numbers'],
    items: items.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
    otherMethods: review?.flowOtherMethods === true,
    previousStudies: review?.flowPreviousStudies === true,
  };
}

function isFlowList(list: string): list is FlowListKey {
  return flowListKeys.some((known) => known === list);
}
