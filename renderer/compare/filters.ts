import type { CodeId, DisagreementKind, ReviewerId } from '../../shared/records/records.ts';

/** Which passages of a comparison are listed. */
export interface Filters {
  /** `open` leaves out what is settled, `deferred` all but what waits; `agreements` adds what all coded alike. */
  readonly show: 'open' | 'deferred' | 'disagreements' | 'agreements';
  readonly kind: DisagreementKind | undefined;
  readonly codeId: CodeId | undefined;
  /** Only passages this reviewer coded. */
  readonly reviewerId: ReviewerId | undefined;
}
