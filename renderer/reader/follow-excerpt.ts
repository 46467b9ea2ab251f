import { anchorOf } from '../../shared/anchor/anchor.ts';
import { samePassage } from '../../shared/anchor/region.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { liveExcerpt, pageOf } from './coded-text.ts';
import { surface, useReader } from './reader-state.ts';

/**
 * While the selection is the passage of the excerpt that is shown, it goes along when that excerpt gets other
 * boundaries, by a key, by undo or from another window; the result ends that.
 */
export function followExcerpt(): () => void {
  return useReview.subscribe((now, before) => {
    if (now.snapshot.codings === before.snapshot.codings) return;
    const { documentId, excerptId, selection } = useSession.getState();
    if (selection === undefined) return;
    const was = liveExcerpt(pageOf(before.snapshot, documentId), excerptId);
    const is = liveExcerpt(pageOf(now.snapshot, documentId), excerptId);
    if (was === undefined || is === undefined || was === is) return;
    if (!samePassage(was, selection) || samePassage(is, selection)) return;
    useSession.setState({ selection: anchorOf(is) });
    if (useReader.getState().focused) surface()?.select(is.start, is.end);
  });
}
