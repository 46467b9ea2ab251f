/** All remarks on the findings of a review, kept for each as long as nothing they are read off is another (rule F7). */
import type { FindingId, StudyId } from '../records/ids.ts';
import type { Evidence, FindingEvidence } from './evidence.ts';
import type { Remark, RemarkRule, RemarkSubject } from './remark.ts';
import {
  addedWithoutExcerpt,
  appraisedWithoutReasons,
  codesGone,
  contradictionUnsaid,
  excerptsWithdrawn,
  notAppraised,
  notCounted,
  restsOnNothing,
  saidInTwoWays,
} from './remarks-on-evidence.ts';
import {
  componentsOpen,
  confidenceWithoutReason,
  levelsContradict,
  levelsWithoutReason,
  loweredForNothing,
} from './remarks-on-levels.ts';
import { numbersDiffer } from './remarks-on-numbers.ts';
import {
  agreementOnly,
  appraisalOnly,
  countsOnly,
  namesOtherStudies,
  numbersAlone,
  relevanceToWhat,
  sameWords,
  sameWordsKey,
  scored,
  titleOnly,
} from './remarks-on-words.ts';

/** In the order in which they are told. */
const rules: readonly RemarkRule[] = [
  restsOnNothing,
  titleOnly,
  addedWithoutExcerpt,
  notCounted,
  excerptsWithdrawn,
  codesGone,
  namesOtherStudies,
  notAppraised,
  appraisedWithoutReasons,
  countsOnly,
  sameWords,
  saidInTwoWays,
  contradictionUnsaid,
  agreementOnly,
  numbersAlone,
  numbersDiffer,
  relevanceToWhat,
  componentsOpen,
  levelsWithoutReason,
  levelsContradict,
  loweredForNothing,
  confidenceWithoutReason,
  scored,
  appraisalOnly,
];

export interface FindingRemarks {
  /** Those that nobody put aside. */
  readonly open: readonly Remark[];
  readonly dismissed: readonly Remark[];
}

export type RemarkRows = Omit<RemarkSubject, 'byLabel' | 'evidence' | 'firstWith'>;

interface Kept {
  readonly rows: RemarkRows['rows'];
  readonly labels: RemarkRows['labels'];
  readonly appraisalOf: RemarkRows['appraisalOf'];
  readonly first: FindingId | undefined;
  readonly remarks: FindingRemarks;
}

const kept = new WeakMap<FindingEvidence, Kept>();

/** Of each finding what is to be remarked. Law: equals asking every rule anew. */
export function findingRemarks(
  { byFinding }: Evidence,
  given: RemarkRows,
): ReadonlyMap<FindingId, FindingRemarks> {
  const { labels } = given;
  const byLabel = new Map([...labels].map(([id, label]) => [label, id as StudyId]));
  const firstWith = new Map<string, FindingId>();
  for (const { read } of byFinding.values()) {
    const key = sameWordsKey(read.finding);
    if (key !== '' && !firstWith.has(key)) firstWith.set(key, read.finding.id);
  }
  const all = new Map<FindingId, FindingRemarks>();
  for (const [id, evidence] of byFinding) {
    const first = firstWith.get(sameWordsKey(evidence.read.finding));
    const last = kept.get(evidence);
    const isSame =
      last !== undefined &&
      last.first === first &&
      last.labels === labels &&
      last.appraisalOf === given.appraisalOf &&
      haveSameRows(last.rows, given.rows);
    const remarks = isSame ? last.remarks : remarksOf({ ...given, evidence, byLabel, firstWith });
    kept.set(evidence, { ...given, appraisalOf: given.appraisalOf, first, remarks });
    all.set(id, remarks);
  }
  return all;
}

function haveSameRows(a: RemarkRows['rows'], b: RemarkRows['rows']): boolean {
  return (
    a.codes === b.codes && a.studies === b.studies && a.review === b.review && a.fields === b.fields
  );
}

/** What every rule says of one finding. */
export function remarksOf(subject: RemarkSubject): FindingRemarks {
  const aside = subject.evidence.read.finding.dismissed ?? {};
  const all = rules.flatMap((rule) => rule(subject));
  const isAside = ({ keys }: Remark): boolean => keys.every((key) => aside[key] === true);
  return { open: all.filter((each) => !isAside(each)), dismissed: all.filter(isAside) };
}
