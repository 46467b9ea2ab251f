/** Who stands beside a machine and writes down what it acknowledges, as it does. */
import type { EngineSubscriber } from '../../shared/engine/events.ts';
import type { OperationId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';

export interface Acknowledged {
  readonly operations: Set<OperationId>;
  /** Who works in it here. */
  readonly who: ReviewerId;
}

export class Witness {
  readonly reviews = new Map<ReviewId, Acknowledged>();
  /** Reviews whose deletion for good was asked for: they may be there or gone, but nothing of them is asked for. */
  readonly deleted = new Set<ReviewId>();

  /** Hears what one open review acknowledges. */
  keeper(): EngineSubscriber {
    return {
      opened: ({ id, reviewerId }) => void this.of(id, reviewerId),
      changed: ({ id, reviewerId }, { added }) => {
        for (const operation of added) this.of(id, reviewerId).operations.add(operation.id);
      },
    };
  }

  private of(id: ReviewId, who: ReviewerId): Acknowledged {
    const known = this.reviews.get(id) ?? { operations: new Set(), who };
    this.reviews.set(id, known);
    return known;
  }
}
