/** What is compared on the agreement screen; lasts as long as the window. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { UnitChoice } from '../../shared/agreement/agreement-report.ts';
import type { CodeId, DocumentId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { AgreementOptions } from '../../shared/tables/table-source.ts';
import type { AgreementChoice } from '../../shared/team/agreement-source.ts';
import { useReview } from './review-store.ts';

export interface AgreementState {
  readonly reviewId: ReviewId | undefined;
  /** Reviewers taken out of the comparison. */
  readonly left: readonly ReviewerId[];
  readonly unit: UnitChoice;
  readonly level: AgreementChoice['level'];
  readonly reconciliation: AgreementChoice['reconciliation'];
  readonly onlySample: boolean;
  /** The codes and documents compared; undefined for all. */
  readonly codeIds: readonly CodeId[] | undefined;
  readonly documentIds: readonly DocumentId[] | undefined;
}

const blank: AgreementState = {
  reviewId: undefined,
  left: [],
  unit: { kind: 'character' },
  level: 'codes',
  reconciliation: 'before',
  onlySample: false,
  codeIds: undefined,
  documentIds: undefined,
};

export const useAgreement = create<AgreementState>(() => blank);

/** What the exported report compares: what the agreement screen shows of this review. */
export function useAgreementReport(): AgreementOptions {
  const reviewId = useReview((state) => state.reviewId);
  const chosen = useAgreement();
  return useMemo(() => {
    const { codeIds, documentIds, left, level, onlySample, unit } =
      chosen.reviewId === reviewId ? chosen : blank;
    return { codeIds, documentIds, left, level, onlySample, unit };
  }, [chosen, reviewId]);
}

/** Starts afresh for another review. */
export function beginMeasuring(reviewId: ReviewId | undefined): void {
  if (useAgreement.getState().reviewId !== reviewId) useAgreement.setState({ ...blank, reviewId });
}

/** Takes a reviewer into the comparison or out of it. */
export function setCompared(id: ReviewerId, isCompared: boolean): void {
  useAgreement.setState(({ left }) => {
    const others = left.filter((one) => one !== id);
    return { left: isCompared ? others : [...others, id] };
  });
}
