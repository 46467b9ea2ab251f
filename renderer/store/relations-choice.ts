/** What is asked on the screen of relations; lasts as long as the window, and is what its tables hold when saved. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { QueryId, ReviewId } from '../../shared/records/ids.ts';
import type { Meeting } from '../../shared/records/meeting.ts';
import type { Query } from '../../shared/records/query.ts';
import type { CodesChoice } from '../../shared/relations/chosen-codes.ts';
import { usualMeeting } from '../../shared/tables/relations-table.ts';
import type { TableOptions } from '../../shared/tables/table-source.ts';
import { useReview } from './review-store.ts';
import { useWordsChoice } from './words-choice.ts';

export interface RelationsState {
  readonly reviewId: ReviewId | undefined;
  readonly asks: 'codes' | 'attribute' | 'passages' | 'words';
  readonly rows: CodesChoice;
  readonly columns: CodesChoice;
  readonly meeting: Meeting;
  /** Whether figures are passages (excerpts), or studies. */
  readonly shows: 'passages' | 'studies';
  readonly attribute: string;
  /** The conditions of passages, and the kept question they began as. */
  readonly groups: Query['groups'];
  readonly queryId: QueryId | undefined;
}

const blank: RelationsState = {
  reviewId: undefined,
  asks: 'codes',
  rows: 'themes',
  columns: 'themes',
  meeting: usualMeeting,
  shows: 'passages',
  attribute: 'country',
  groups: [],
  queryId: undefined,
};

export const useRelations = create<RelationsState>(() => blank);

/** What was asked of this review; another one's codes and attributes mean nothing here. */
export function useRelationsChoice(): RelationsState {
  const reviewId = useReview((state) => state.reviewId);
  const chosen = useRelations();
  return chosen.reviewId === reviewId ? chosen : blank;
}

/** Changes part of what is asked of the open review. */
export function askRelations(change: Partial<RelationsState>): void {
  const { reviewId } = useReview.getState();
  useRelations.setState((before) => ({
    ...(before.reviewId === reviewId ? before : blank),
    ...change,
    reviewId,
  }));
}

/** What the exported tables of relations hold: what the screen shows of this review. */
export function useRelationsTables(): Pick<
  TableOptions,
  'attributes' | 'query' | 'relations' | 'words'
> {
  const { attribute, columns, groups, meeting, rows, shows } = useRelationsChoice();
  const words = useWordsChoice();
  return useMemo(
    () => ({
      words,
      relations: { rows, columns, meeting, shows },
      attributes: { rows, attribute, shows: shows === 'studies' ? 'studies' : 'excerpts' },
      query: { groups },
    }),
    [attribute, columns, groups, meeting, rows, shows, words],
  );
}
