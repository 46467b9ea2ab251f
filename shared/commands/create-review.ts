import type { PersonId, ReviewId } from '../records/ids.ts';
import type { Command } from './context.ts';

export interface NewReview {
  readonly reviewId: ReviewId;
  readonly title: string;
  readonly question?: string;
  readonly reviewer: {
    readonly name: string;
    readonly initials: string;
    readonly person?: PersonId;
    /** What the project of another program calls them by. */
    readonly guid?: string;
  };
}

/** Starts a review: its record and its first reviewer (whose id is the context's). */
export const createReview: Command<NewReview> = (_snapshot, params, context) => ({
  kind: 'create-review',
  params: { title: params.title },
  changes: [
    {
      create: {
        id: params.reviewId,
        type: 'review',
        title: params.title.trim() || 'Untitled review',
        ...(params.question === undefined ? {} : { question: params.question }),
      },
    },
    {
      create: {
        id: context.reviewerId,
        type: 'reviewer',
        name: params.reviewer.name,
        initials: params.reviewer.initials,
        colour: 0,
        ...(params.reviewer.person === undefined ? {} : { person: params.reviewer.person }),
        ...(params.reviewer.guid === undefined ? {} : { guid: params.reviewer.guid }),
      },
    },
  ],
});
