import { removeDocument, removeStudies } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/messages.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { notify } from '../store/notices.ts';
import { commit, undo, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { choose, useStudiesTable } from './table-state.ts';

/** Takes studies out of the review and offers the way back. */
export async function removeWithNotice(studyIds: readonly StudyId[]): Promise<void> {
  const [first] = studyIds;
  if (first === undefined) return;
  const study = studyLabels(useReview.getState().snapshot).get(first) ?? '';
  if ((await commit(removeStudies, { studyIds })) === undefined) return;
  const gone = new Set(studyIds);
  choose(new Set([...useStudiesTable.getState().chosen].filter((id) => !gone.has(id))));
  const { studyId } = useSession.getState();
  if (studyId !== undefined && gone.has(studyId)) useSession.setState({ studyId: undefined });
  told(t('studies.removed', { count: studyIds.length, study }));
}

/** Takes a document out of the review and offers the way back. */
export async function removeDocumentWithNotice(documentId: DocumentId): Promise<void> {
  const document = useReview.getState().snapshot.documents.get(documentId)?.title ?? '';
  if ((await commit(removeDocument, { documentId })) === undefined) return;
  told(t('study.removedDocument', { document }));
}

function told(text: string): void {
  notify({ text, tone: 'done', action: { label: t('common.undo'), run: () => void undo() } });
}
