import { findRecord } from '../../shared/ops/snapshot.ts';
import type { RecordId, StudyId } from '../../shared/records/ids.ts';
import { useReview } from './review-store.ts';
import { openCode, openDocument, openExcerpt, useSession } from './session-store.ts';

/** Shows the details of a study beside the table of studies. */
export function openStudy(studyId: StudyId): void {
  useSession.setState({ screen: 'studies', studyId });
}

/** Shows an excerpt, document, code or study in its place; whether it was one of these. */
export function openRecord(id: RecordId | undefined): boolean {
  const record = id === undefined ? undefined : findRecord(useReview.getState().snapshot, id);
  switch (record?.type) {
    case 'excerpt':
      openExcerpt(record.id);
      return true;
    case 'code':
      openCode(record.id);
      return true;
    case 'document':
      openDocument(record.id);
      return true;
    case 'study':
      openStudy(record.id);
      return true;
    default:
      return false;
  }
}
