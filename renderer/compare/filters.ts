import type { DisagreementKind } from '../../shared/records/decision.ts';
import type { CodeId, ReviewerId } from '../../shared/records/ids.ts';

/** Which passages of a comparison are listed. */
export interface Filters {
  /** `open` leaves out what is settled, `deferred` all but what waits; `agreements` adds what all coded alike. */
  readonly show: 'open' | 'deferred' | 'disagreements' | 'agreements';
  readonly kind: DisagreementKind | undefined;
  readonly codeId: CodeId | undefined;
  /** Only passages this reviewer coded. */
  readonly reviewerId: ReviewerId | undefined;
}
