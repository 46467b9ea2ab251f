/** Remarks on findings: what published assessments get wrong, and what the data contradict (rule F7). */
import type { FindingComponent } from '../records/finding.ts';
import type { CodeId, FindingId, StudyId } from '../records/ids.ts';
import type { Shown } from '../team/view.ts';
import type { FindingEvidence } from './evidence.ts';

export const remarkKinds = [
  'nothing',
  'title',
  'noExcerpt',
  'notCounted',
  'withdrawn',
  'codeGone',
  'twoWays',
  'noAppraisal',
  'noReasons',
  'componentsOpen',
  'levelReason',
  'confidenceReason',
  'contradiction',
  'loweredForNothing',
  'unsaidContradiction',
  'countsOnly',
  'scored',
  'appraisalOnly',
  'agreementOnly',
  'numbersAlone',
  'relevanceToWhat',
  'sameWords',
  'numbers',
  'namedStudy',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** Where of a finding something is to be mended. */
export type RemarkPlace = 'statement' | 'rests' | 'studies' | FindingComponent | 'confidence';

export interface Remark {
  readonly kind: RemarkKind;
  /**
   * By which it is put aside: the kind with each thing it is about. It is told again once it is about anything else: another
   * study, another passage, another wording.
   */
  readonly keys: readonly string[];
  readonly place: RemarkPlace;
  readonly studyIds?: readonly StudyId[];
  readonly codeIds?: readonly CodeId[];
  readonly components?: readonly FindingComponent[];
  /** What was said, and what the data say. */
  readonly said?: number | string;
  readonly found?: number;
  readonly of?: 'studies' | 'excerpts' | 'participants';
}

/** How far a study is appraised. */
export interface AppraisalFacts {
  /** Nothing was said of it. */
  readonly none: boolean;
  /** Answers that mean a concern and have no reason. */
  readonly withoutReason: number;
}

/** What remarks on one finding are read off. */
export interface RemarkSubject {
  readonly evidence: FindingEvidence;
  readonly rows: Pick<Shown, 'codes' | 'fields' | 'review' | 'studies'>;
  /** Of each study how far it is appraised; absent where nobody appraises. */
  readonly appraisalOf?: ((studyId: StudyId) => AppraisalFacts) | undefined;
  /** What studies are called. */
  readonly labels: ReadonlyMap<string, string>;
  /** Studies by what they are called. */
  readonly byLabel: ReadonlyMap<string, StudyId>;
  /** By explanation of methodological limitations the first finding that has it. */
  readonly firstWith: ReadonlyMap<string, FindingId>;
}

/** A kind of remark, as far as it can be told from the data: one pure function. */
export type RemarkRule = (subject: RemarkSubject) => readonly Remark[];

/** A remark that is about each of some things; by none of them where there is nothing to tell apart. */
export function remark(
  kind: RemarkKind,
  place: RemarkPlace,
  about: readonly string[],
  more: Omit<Partial<Remark>, 'keys' | 'kind' | 'place'> = {},
): Remark {
  return {
    kind,
    keys: about.length === 0 ? [kind] : about.map((one) => keyOf(kind, one)),
    place,
    ...more,
  };
}

/** A point would part the name of a field. */
function keyOf(kind: RemarkKind, about: string): string {
  return `${kind} ${about}`.replaceAll('.', '_');
}
