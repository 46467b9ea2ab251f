/** Which studies and documents are in a set (rule S17). */
import { yearOf } from '../bibliography/citation.ts';
import { codeTree } from '../codebook/code-tree.ts';
import { countDocument } from '../codebook/counts.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import { documentsOfStudies } from '../records/documents-of-studies.ts';
import type { CodeId, DocumentId, ReviewerId, StudyId } from '../records/ids.ts';
import type { MemberCondition, StudySet } from '../records/set.ts';
import type { Study } from '../records/study.ts';
import { hasValue } from '../relations/attributes.ts';
import { inclusionOf } from '../screening/inclusion.ts';
import { hasLabel, labelNamed } from '../screening/labels.ts';
import type { Shown } from '../team/view.ts';
import { filterWords, foldLine, holdsWords } from '../text/word-filter.ts';

/** What is in a set, of what is there. */
export interface Members {
  readonly studies: ReadonlySet<StudyId>;
  /** Of these studies the documents that count; undefined where all of them do. */
  readonly documents: ReadonlySet<DocumentId> | undefined;
}

/**
 * The studies of a set: those that were chosen, those of documents that were chosen, and those for which the
 * conditions of one of its groups hold. Laws: what is gone is not in it; of a study that is in it only for its
 * documents, these alone count; groups are alternatives in any order; a group without conditions holds nothing.
 */
export function membersOf(
  shown: Shown,
  { documents = {}, groups = [], studies = {} }: StudySet,
): Members {
  const isAsked = holdsFor(shown, groups);
  const whole = new Set<StudyId>();
  for (const study of shown.studies.values()) {
    if (study.deleted === true) continue;
    const isChosen = Object.hasOwn(studies, study.id);
    if (isChosen || isAsked(study)) whole.add(study.id);
  }
  const members = new Set(whole);
  const chosen = new Set<DocumentId>();
  for (const id of Object.keys(documents) as DocumentId[]) {
    const document = shown.documents.get(id);
    if (document === undefined || document.deleted === true) continue;
    if (isGone(shown, document.studyId)) continue;
    chosen.add(id);
    members.add(document.studyId);
  }
  if (members.size === whole.size) return { studies: whole, documents: undefined };
  const byStudy = documentsOfStudies(shown.documents);
  for (const id of whole) for (const document of byStudy.get(id) ?? []) chosen.add(document.id);
  return { studies: members, documents: chosen };
}

/** Whether all conditions of one of the groups hold for a study. */
export function holdsFor(shown: Shown, groups: NonNullable<StudySet['groups']>): Test {
  const alternatives = groups
    .filter((group) => group.length > 0)
    .map((group) => group.map((condition) => testOf(condition, shown)));
  return (study) => alternatives.some((tests) => tests.every((test) => test(study)));
}

function isGone({ studies }: Shown, id: StudyId): boolean {
  const study = studies.get(id);
  return study === undefined || study.deleted === true;
}

type Test = (study: Study) => boolean;

function testOf(condition: MemberCondition, shown: Shown): Test {
  const test = plainTest(condition, shown);
  return condition.not === true ? (study) => !test(study) : test;
}

function plainTest(condition: MemberCondition, shown: Shown): Test {
  switch (condition.kind) {
    case 'study':
      return (study) => hasValue(study, condition.attribute, condition.value);
    case 'inclusion':
      return (study) => inclusionOf(shown, study) === condition.inclusion;
    case 'label': {
      const label = labelNamed(shown.review, condition.label);
      return (study) => label !== undefined && hasLabel(study, label);
    }
    case 'years': {
      const { from = 0, to = Number.POSITIVE_INFINITY } = condition;
      return ({ citation }) => {
        const year = yearOf(citation);
        return year !== undefined && year >= from && year <= to;
      };
    }
    case 'search':
      return ({ searches }) => searches?.includes(condition.searchId) === true;
    case 'richness':
      return ({ richness = 0 }) => richness >= condition.least;
    case 'closeness':
      return ({ closeness = 0 }) => closeness >= condition.least;
    case 'title': {
      const words = filterWords(condition.words);
      return ({ citation }) => holdsWords(foldLine(citation.title), words);
    }
    case 'reviewer':
      return anyPage(shown, (page) => isCodedBy(page, condition.reviewerId));
    case 'code':
      return anyPage(shown, (page) => carries(page, condition.codeId, shown));
  }
}

/** Whether a study has a document whose coding passes. */
function anyPage(shown: Shown, passes: (page: DocumentCodings) => boolean): Test {
  const byStudy = documentsOfStudies(shown.documents);
  return ({ id }) =>
    (byStudy.get(id) ?? []).some((document) => {
      const page = shown.everybody.get(document.id);
      return page !== undefined && passes(page);
    });
}

function isCodedBy({ codings }: DocumentCodings, reviewerId: ReviewerId): boolean {
  for (const coding of codings.values())
    if (coding.reviewerId === reviewerId && coding.deleted !== true) return true;
  return false;
}

/** Whether a passage carries the code or one under it. */
function carries(page: DocumentCodings, codeId: CodeId, { codes }: Shown): boolean {
  const { structure } = codeTree(codes);
  const wanted = structure.places.get(codeId)?.[0];
  return wanted !== undefined && countDocument(page, structure).codes.includes(wanted);
}
