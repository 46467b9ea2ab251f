import type { ExcerptId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { liveExcerpt, pageOf } from './coded-text.ts';
import { noteCaret, surface, useReader } from './reader-state.ts';

/** Shows an excerpt, and ends what was selected: bar, keys and inspector speak of one passage. */
export function showExcerpt(excerptId: ExcerptId): void {
  const { documentId, selection } = useSession.getState();
  useSession.setState({ excerptId, selection: undefined });
  useReader.setState({ bar: undefined, pendingSaid: undefined });
  const excerpt = liveExcerpt(pageOf(useReview.getState().inText, documentId), excerptId);
  if (selection === undefined || excerpt === undefined) return;
  noteCaret(excerpt.start);
  surface()?.select(excerpt.start, excerpt.start);
}
