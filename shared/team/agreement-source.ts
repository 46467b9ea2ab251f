/**
 * Whose coding of what is compared, read from a review: from rows and texts to an `AgreementQuestion`,
 * and every figure that the screen, the tables and the command line show of it.
 */
import {
  type AgreementFigure,
  type AgreementReport,
  agreementByDocument,
  measureAgreement,
  type UnitChoice,
  unitizingOfCategory,
  unitizingOfSet,
} from '../agreement/agreement-report.ts';
import {
  type AgreementQuestion,
  type CodedDocument,
  type CodedExcerpt,
  type CodedText,
  layOutCoding,
  type Span,
} from '../agreement/coded-text.ts';
import { pairsOf } from '../agreement/coefficients.ts';
import { type ConfusedPair, confusionsOf, mostConfused } from '../agreement/disagreements.ts';
import type { UnitizingCoefficients } from '../agreement/unitizing.ts';
import { isBesideWords } from '../anchor/region.ts';
import { codeTree, nearestThemes } from '../codebook/code-tree.ts';
import type { Texts } from '../corrections/corrected-text.ts';
import { sentencesIn } from '../documents/sentences.ts';
import type { TextBody } from '../documents/text-body.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { CodeId, CodingId, DocumentId, ExcerptId, ReviewerId } from '../records/ids.ts';
import { assignmentsByDocument, isBlind } from './blinding.ts';
import type { Shown } from './view.ts';

/** What is compared; absent lists mean all. */
export interface AgreementChoice {
  readonly reviewerIds?: readonly ReviewerId[] | undefined;
  readonly documentIds?: readonly DocumentId[] | undefined;
  /** Only documents that were assigned as part of the reliability sample. */
  readonly onlySample?: boolean | undefined;
  readonly codeIds?: readonly CodeId[] | undefined;
  /** `themes` reads a code as the nearest theme above it; a code without one stands for itself. */
  readonly level: 'codes' | 'themes';
  readonly unit: UnitChoice;
  /**
   * `before` compares each reviewer's own coding. `after` takes out every coding that a live decision
   * was about, deferrals and field conflicts aside, and gives what the decision put into the consensus to
   * each compared reviewer who coded the document; what nobody decided stays as each coded it.
   */
  readonly reconciliation: 'before' | 'after';
  /** Who asks: what blinding hides from them is left out. Absent: what is not released to everybody is. */
  readonly viewer?: ReviewerId | undefined;
}

/** A question for the coefficients, and what could not be part of it. */
export interface AgreementSource {
  readonly question: AgreementQuestion;
  /** Documents left out because they are coded blind. */
  readonly blind: number;
  /** Documents left out because their text is not in the file. */
  readonly withoutText: number;
  /** Coded regions of pages with text, left out because they hold no characters to count (A10). */
  readonly regions: number;
}

/** Everything that is said of one question; `byDocument` is empty where whole excerpts are compared. */
export interface ReviewAgreement {
  readonly report: AgreementReport;
  readonly documentIds: readonly string[];
  readonly byDocument: readonly AgreementFigure[];
  /** Krippendorff's family over the whole set, or why it has none. */
  readonly unitizing: UnitizingCoefficients | { readonly undefined: 'overlapping-codes' };
  readonly unitizingByCategory: readonly UnitizingCoefficients[];
  readonly confused: readonly ConfusedPair[];
  readonly blind: number;
  readonly withoutText: number;
  readonly regions: number;
}

/** Every figure of a choice; without `layOutCoding` done before, it is done here. */
export function measureReview(
  source: AgreementSource,
  unit: UnitChoice,
  coded: CodedText = layOutCoding(source.question),
): ReviewAgreement {
  const set = unitizingOfSet(coded);
  return {
    report: measureAgreement(coded, unit),
    documentIds: coded.documents.map(({ id }) => id),
    byDocument: unit.kind === 'excerpt' ? [] : agreementByDocument(coded, unit.kind),
    unitizing: 'undefined' in set ? set : set.coefficients,
    unitizingByCategory: coded.categoryIds.map(
      (_, category) => unitizingOfCategory(coded, category).coefficients,
    ),
    confused: mostConfused(confusionsOf(coded, pairsOf(coded.reviewerIds.length))),
    blind: source.blind,
    withoutText: source.withoutText,
    regions: source.regions,
  };
}

/**
 * Reads the question from the rows (everybody's coding and the consensus: layer `all`). A reviewer coded
 * a document where a coding of theirs is on it or their assignment to it is done or released.
 */
export function agreementSource(
  snapshot: Shown,
  texts: Texts,
  choice: AgreementChoice,
): AgreementSource {
  const reviewerIds = choice.reviewerIds ?? liveReviewers(snapshot);
  const { structure, inOrder, nodes } = codeTree(snapshot.codes);
  const themesOf = (codeId: CodeId): readonly CodeId[] => {
    const node = nodes.get(codeId);
    const themes = node === undefined ? [] : nearestThemes(node);
    return themes.length === 0 ? [codeId] : themes.map(({ code }) => code.id);
  };
  const readAs = (codeId: CodeId): readonly CodeId[] => {
    const live = structure.resolved.get(codeId);
    if (live === undefined) return [];
    return choice.level === 'codes' ? [live] : themesOf(live);
  };
  const wanted = choice.codeIds === undefined ? undefined : new Set(choice.codeIds.flatMap(readAs));
  const used = new Set<string>();
  const documents: CodedDocument[] = [];
  let blind = 0;
  let withoutText = 0;
  const regions = new Set<ExcerptId>();
  const settled = choice.reconciliation === 'after' ? settlementsOf(snapshot) : noSettlements;
  for (const document of snapshot.documents.values()) {
    if (document.deleted === true || !isChosen(snapshot, document.id, choice)) continue;
    if (isHidden(snapshot, document.id, choice.viewer)) {
      blind += 1;
      continue;
    }
    const page = snapshot.codings.get(document.id) ?? emptyPage;
    const coders = codersOf(snapshot, document.id, page, reviewerIds);
    if (coders.length === 0) continue;
    const body = texts.get(document.textId);
    if (body === undefined) {
      if (coders.length > 1) withoutText += 1;
      continue;
    }
    const add = (list: CodedExcerpt[], coding: Coding): void => {
      const excerpt = page.excerpts.get(coding.excerptId);
      if (excerpt === undefined || excerpt.deleted === true) return;
      for (const codeId of readAs(coding.codeId)) {
        if (wanted !== undefined && !wanted.has(codeId)) continue;
        if (isBesideWords(excerpt)) {
          if (coders.length > 1) regions.add(excerpt.id);
          continue;
        }
        if (coders.length > 1) used.add(codeId);
        list.push({ start: excerpt.start, end: excerpt.end, codeId });
      }
    };
    const byReviewer = new Map<ReviewerId, CodedExcerpt[]>(coders.map((id) => [id, []]));
    for (const coding of page.codings.values()) {
      if (coding.deleted === true) continue;
      if (coding.layer === 'own') {
        const list = byReviewer.get(coding.reviewerId);
        if (list !== undefined && !settled.about.has(coding.id)) add(list, coding);
      } else if (settled.results.has(coding.id)) {
        for (const list of byReviewer.values()) add(list, coding);
      }
    }
    documents.push({
      id: document.id,
      length: body.text.length,
      sentences: choice.unit.kind === 'sentence' ? sentencesOf(body) : [],
      paragraphs: paragraphsOf(body),
      codedBy: [...byReviewer].map(([reviewerId, excerpts]) => ({ reviewerId, excerpts })),
    });
  }
  const categoryIds = inOrder.map(({ code }) => code.id).filter((id) => used.has(id));
  return {
    question: { documents, reviewerIds, categoryIds },
    blind,
    withoutText,
    regions: regions.size,
  };
}

/** Reviewers with coding of their own anywhere in the review, in the order of the review. */
export function codingReviewers(snapshot: Shown): readonly ReviewerId[] {
  const found = new Set<ReviewerId>();
  for (const page of snapshot.codings.values()) for (const id of codersOn(page)) found.add(id);
  return liveReviewers(snapshot).filter((id) => found.has(id));
}

const coders = new WeakMap<DocumentCodings, ReadonlySet<ReviewerId>>();

/** Who has coding of their own on a document. */
function codersOn(page: DocumentCodings): ReadonlySet<ReviewerId> {
  let found = coders.get(page);
  if (found !== undefined) return found;
  const all = new Set<ReviewerId>();
  for (const { deleted, layer, reviewerId } of page.codings.values())
    if (deleted !== true && layer === 'own') all.add(reviewerId);
  found = all;
  coders.set(page, found);
  return found;
}

/** Whether blinding hides a document from `viewer`; from nobody in particular while it is not released to all. */
export function isHidden(
  snapshot: Shown,
  documentId: DocumentId,
  viewer: ReviewerId | undefined,
): boolean {
  if (snapshot.view.openBlind === true) return false;
  if (viewer !== undefined) return isBlind(snapshot, viewer, documentId);
  if (snapshot.review?.blind !== true) return false;
  const assignments = assignmentsByDocument(snapshot.assignments).get(documentId) ?? [];
  return assignments.some(({ status }) => status !== 'released');
}

/** The sentences of a text, none reaching over the end of a block. */
export function sentencesOf(body: TextBody): readonly Span[] {
  return body.blocks.flatMap((block) =>
    sentencesIn(body.text.slice(block.start, block.end)).map(({ end, start }) => ({
      start: block.start + start,
      end: block.start + end,
    })),
  );
}

function paragraphsOf(body: TextBody): readonly Span[] {
  return body.blocks.map(({ start, end }) => ({ start, end }));
}

const emptyPage: DocumentCodings = { excerpts: new Map(), codings: new Map() };

interface Settlements {
  readonly about: ReadonlySet<CodingId>;
  readonly results: ReadonlySet<CodingId>;
}

const noSettlements: Settlements = { about: new Set(), results: new Set() };

function settlementsOf(snapshot: Shown): Settlements {
  const about = new Set<CodingId>();
  const results = new Set<CodingId>();
  const replaced = new Set(
    [...snapshot.decisions.values()].flatMap(({ deleted, supersedes = [] }) =>
      deleted === true ? [] : supersedes,
    ),
  );
  for (const decision of snapshot.decisions.values()) {
    if (decision.deleted === true || replaced.has(decision.id)) continue;
    if (decision.outcome === 'defer' || decision.kind === 'field') continue;
    for (const id of decision.about) about.add(id);
    for (const id of decision.results) results.add(id);
  }
  return { about, results };
}

function liveReviewers(snapshot: Shown): readonly ReviewerId[] {
  return [...snapshot.reviewers.values()]
    .filter(({ deleted }) => deleted !== true)
    .map(({ id }) => id);
}

function isChosen(snapshot: Shown, id: DocumentId, choice: AgreementChoice): boolean {
  if (choice.documentIds !== undefined && !choice.documentIds.includes(id)) return false;
  if (choice.onlySample !== true) return true;
  const assignments = assignmentsByDocument(snapshot.assignments).get(id) ?? [];
  return assignments.some(({ reliability }) => reliability === true);
}

function codersOf(
  snapshot: Shown,
  documentId: DocumentId,
  { codings }: DocumentCodings,
  reviewerIds: readonly ReviewerId[],
): readonly ReviewerId[] {
  const found = new Set<ReviewerId>();
  for (const { deleted, layer, reviewerId } of codings.values()) {
    if (deleted !== true && layer === 'own') found.add(reviewerId);
  }
  for (const { reviewerId, status } of assignmentsByDocument(snapshot.assignments).get(
    documentId,
  ) ?? []) {
    if (status === 'done' || status === 'released') found.add(reviewerId);
  }
  return reviewerIds.filter((id) => found.has(id));
}
