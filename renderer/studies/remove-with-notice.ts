import { removeDocument, removeStudies } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { commit, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { choose, useStudiesTable } from './table-state.ts';

/** Takes studies out of the review and offers the way back. */
export async function removeWithNotice(studyIds: readonly StudyId[]): Promise<void> {
  const [first] = studyIds;
  if (first === undefined) return;
  const study = studyLabels(useReview.getState().snapshot).get(first) ?? '';
  const operation = await commit(removeStudies, { studyIds });
  if (operation === undefined) return;
  const gone = new Set(studyIds);
  choose(new Set([...useStudiesTable.getState().chosen].filter((id) => !gone.has(id))));
  const { studyId } = useSession.getState();
  if (studyId !== undefined && gone.has(studyId)) useSession.setState({ studyId: undefined });
  tellDone(operation, t('studies.removed', { count: studyIds.length, study }));
}

/** Takes a document out of the review and offers the way back. */
export async function removeDocumentWithNotice(documentId: DocumentId): Promise<void> {
  const document = useReview.getState().snapshot.documents.get(documentId)?.title ?? '';
  const operation = await commit(removeDocument, { documentId });
  if (operation !== undefined) tellDone(operation, t('study.removedDocument', { document }));
}
