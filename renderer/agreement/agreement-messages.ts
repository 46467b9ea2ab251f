import type { Interval } from '../../shared/agreement/bootstrap.ts';
import type { ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { AgreementChoice, ReviewAgreement } from '../../shared/team/agreement-source.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What the worker that measures is asked. */
export interface AgreementRequest {
  readonly kind: 'measure' | 'resample';
  readonly database: string;
  readonly reviewId: ReviewId;
  readonly viewer: ReviewerId;
  readonly choice: AgreementChoice;
  /** Changes whenever the rows do: a worker that has read them keeps them until then. */
  readonly version: number;
}

export type AgreementReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'measured' } & Measured)
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'failed'; readonly message: string };

/** The figures, and in which documents to look at what they tell of. */
export interface Measured {
  readonly agreement: ReviewAgreement;
  readonly whereabouts: Whereabouts;
}
