/** What the compare screen shows at the moment: one document, its reviewers, and where they differ. */
import { useMemo } from 'react';
import type { Comparison } from '../../shared/reconcile/disagreements.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { DocumentId, ReviewerId } from '../../shared/records/ids.ts';
import type { Reviewer } from '../../shared/records/reviewer.ts';
import { documentName, documentsByStudy } from '../../shared/tables/study-order.ts';
import { isBlind } from '../../shared/team/blinding.ts';
import type { Shown } from '../../shared/team/view.ts';
import { viewOf } from '../../shared/team/view.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { useCompare } from './compare-state.ts';
import { codersOf, comparedReviewers, comparisonOf } from './comparisons.ts';
import { allPassages, type ComparedPassage, filterPassages } from './passages.ts';

export interface ListedDocument {
  readonly document: DocumentRecord;
  readonly label: string;
  /** Its coding is kept from this reviewer. */
  readonly blind: boolean;
  /** It is, because they are coding it again. */
  readonly again: boolean;
  /** How many reviewers coded it, as far as may be seen. */
  readonly coders: number;
}

export interface CompareView {
  /** Everybody's coding and the consensus, without what is blinded. */
  readonly snapshot: Shown;
  readonly viewer: ReviewerId;
  readonly documents: readonly ListedDocument[];
  readonly current: ListedDocument;
  /** Those who are compared, in the order of the columns. */
  readonly reviewers: readonly Reviewer[];
  readonly comparison: Comparison;
  /** Every passage, in order of the text. */
  readonly passages: readonly ComparedPassage[];
  /** Those the filter leaves. */
  readonly rows: readonly ComparedPassage[];
  /** The one in the panel. */
  readonly passage: ComparedPassage | undefined;
}

/** The view, or undefined where the review has no documents. */
export function useCompareView(): CompareView | undefined {
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const asked = useSession((state) => state.documentId);
  const picked = useCompare((state) => state.documentId);
  const byHand = useCompare((state) => state.chosenReviewers);
  const filters = useCompare((state) => state.filters);
  const passageId = useCompare((state) => state.passageId);
  const snapshot = useMemo(() => viewOf(full, { viewer, layer: 'all' }), [full, viewer]);
  const documents = useMemo(() => listDocuments(snapshot, viewer), [snapshot, viewer]);
  const current = useMemo(() => currentOf(documents, asked, picked), [documents, asked, picked]);
  const compared = useMemo(
    () => (current === undefined ? undefined : compare(snapshot, current, byHand)),
    [snapshot, current, byHand],
  );
  const rows = useMemo(
    () => (compared === undefined ? [] : filterPassages(compared.passages, filters)),
    [compared, filters],
  );
  return useMemo(() => {
    if (current === undefined || compared === undefined) return undefined;
    const passage =
      compared.passages.find(({ id }) => id === passageId) ??
      rows.find(({ kind, state }) => kind !== 'agreement' && state === 'open') ??
      rows.find(({ state }) => state === 'deferred') ??
      rows[0];
    return { ...compared, snapshot, viewer, documents, current, rows, passage };
  }, [compared, current, documents, passageId, rows, snapshot, viewer]);
}

function compare(
  snapshot: Shown,
  { blind, document }: ListedDocument,
  byHand: Readonly<Record<ReviewerId, boolean>>,
): Pick<CompareView, 'comparison' | 'passages' | 'reviewers'> {
  const ids = blind ? [] : comparedReviewers(snapshot, document.id, byHand);
  const comparison = comparisonOf(snapshot, document.id, ids);
  return {
    comparison,
    reviewers: ids.flatMap((id) => snapshot.reviewers.get(id) ?? []),
    passages: allPassages(snapshot, document.id, comparison),
  };
}

/** Documents in the order of a reference list. */
function listDocuments(snapshot: Shown, viewer: ReviewerId): readonly ListedDocument[] {
  return documentsByStudy(snapshot).map((document) => ({
    document,
    label: documentName(snapshot, document.id),
    blind: isBlind(snapshot, viewer, document.id),
    again: snapshot.view.again.has(document.id),
    coders: codersOf(snapshot, document.id).size,
  }));
}

/** The document of the session where it can be compared or was picked here; else the first that can be. */
function currentOf(
  documents: readonly ListedDocument[],
  asked: DocumentId | undefined,
  picked: DocumentId | undefined,
): ListedDocument | undefined {
  const isComparable = ({ blind, coders }: ListedDocument): boolean => !blind && coders > 1;
  const here = documents.find(({ document }) => document.id === asked);
  if (here !== undefined && (here.document.id === picked || isComparable(here))) return here;
  return documents.find(isComparable) ?? here ?? documents[0];
}
