import type { Interval } from '../../shared/agreement/bootstrap.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { AgreementChoice } from '../../shared/team/agreement-source.ts';
import type { MeasuredAgreement } from '../../shared/team/measure-agreement.ts';
import type { StoredVersion } from '../store/stored-review.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What the worker that measures is asked. */
export interface AgreementRequest extends StoredVersion {
  readonly kind: 'measure' | 'resample';
  readonly viewer: ReviewerId;
  readonly choice: AgreementChoice;
}

export type AgreementReply =
  | ({ readonly kind: 'measured' } & Measured)
  | { readonly kind: 'interval'; readonly interval: Interval };

/** The figures, and in which documents to look at what they tell of. */
export interface Measured extends MeasuredAgreement {
  readonly whereabouts: Whereabouts;
}
