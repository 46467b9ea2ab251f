import { anchorOf } from '../../shared/anchor/anchor.ts';
import { samePassage } from '../../shared/anchor/region.ts';
import { readAddress } from '../../shared/corrections/corrected-text.ts';
import { EditedPlaces, turned } from '../../shared/corrections/edited-places.ts';
import { readAnchor, storedAnchor } from '../../shared/corrections/read-anchor.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { liveExcerpt, pageOf } from './coded-text.ts';
import { surface, useReader } from './reader-state.ts';

/** Where the words of the text were corrected, selection and place are those of the same words; whether they were. */
function followText(documentId: DocumentId, before: Snapshot, now: Snapshot): boolean {
  const [was, is] = [before, now].map(({ documents }) => documents.get(documentId)?.textId ?? '');
  if (was === undefined || is === undefined || was === is) return false;
  const [old, fresh] = [readAddress(was), readAddress(is)];
  if (old.textId !== fresh.textId) return false;
  const places = new EditedPlaces(fresh.edits);
  const { readAt, selection } = useSession.getState();
  const at = readAt[documentId];
  useSession.setState({
    ...(selection === undefined
      ? {}
      : { selection: anchorOf(readAnchor(storedAnchor(selection, old.edits), places)) }),
    ...(at === undefined
      ? {}
      : {
          readAt: {
            ...readAt,
            [documentId]: places.start(new EditedPlaces(turned(old.edits)).start(at)),
          },
        }),
  });
  return true;
}

/**
 * While the selection is the passage of the excerpt that is shown, it goes along when that excerpt gets other
 * boundaries, by a key, by undo or from another window; the result ends that.
 */
export function followExcerpt(): () => void {
  return useReview.subscribe((now, before) => {
    const { documentId, excerptId, selection } = useSession.getState();
    if (documentId !== undefined && followText(documentId, before.snapshot, now.snapshot)) return;
    if (now.inText.codings === before.inText.codings) return;
    if (selection === undefined) return;
    const was = liveExcerpt(pageOf(before.inText, documentId), excerptId);
    const is = liveExcerpt(pageOf(now.inText, documentId), excerptId);
    if (was === undefined || is === undefined || was === is) return;
    if (!samePassage(was, selection) || samePassage(is, selection)) return;
    useSession.setState({ selection: anchorOf(is) });
    if (useReader.getState().focused) surface()?.select(is.start, is.end);
  });
}
