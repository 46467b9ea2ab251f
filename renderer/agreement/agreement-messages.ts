import type { Interval } from '../../shared/agreement/bootstrap.ts';
import type { RecodeId, ReviewerId } from '../../shared/records/ids.ts';
import type { AgreementChoice, ReviewAgreement } from '../../shared/team/agreement-source.ts';
import type { MeasuredAgreement } from '../../shared/team/measure-agreement.ts';
import type { Recoded } from '../../shared/team/recoded.ts';
import type { StoredVersion } from '../store/stored-review.ts';
import type { Difference } from './again/differences.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What the worker that measures is asked. */
export type AgreementRequest = MeasureRequest | RecodedRequest;

export interface MeasureRequest extends StoredVersion {
  readonly kind: 'measure' | 'resample';
  readonly viewer: ReviewerId;
  readonly choice: AgreementChoice;
}

/** Of one second coding: how far it agrees with the first. */
export interface RecodedRequest extends StoredVersion, Pick<AgreementChoice, 'level' | 'unit'> {
  readonly kind: 'recoded';
  readonly viewer: ReviewerId;
  readonly recodeId: RecodeId;
}

export type AgreementReply =
  | ({ readonly kind: 'measured' } & Measured)
  | ({ readonly kind: 'recoded' } & MeasuredRecoded)
  | { readonly kind: 'interval'; readonly interval: Interval };

/** The figures, and in which documents to look at what they tell of. */
export interface Measured extends MeasuredAgreement {
  readonly whereabouts: Whereabouts;
}

/** The figures of a second coding, each passage that was coded otherwise, and what was left out. */
export interface MeasuredRecoded extends Pick<Recoded, 'closed' | 'gone'> {
  readonly agreement: ReviewAgreement;
  readonly differences: readonly Difference[];
}
