import { removeDocument, removeStudies } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { notify } from '../store/notices.ts';
import { commit, undoOne, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
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
  told(t('studies.removed', { count: studyIds.length, study }), operation);
}

/** Takes a document out of the review and offers the way back. */
export async function removeDocumentWithNotice(documentId: DocumentId): Promise<void> {
  const document = useReview.getState().snapshot.documents.get(documentId)?.title ?? '';
  const operation = await commit(removeDocument, { documentId });
  if (operation !== undefined) told(t('study.removedDocument', { document }), operation);
}

function told(text: string, operation: Operation): void {
  const run = (): void => void undoOne(operation);
  notify({ text, tone: 'done', action: { label: t('common.undo'), run } });
}
