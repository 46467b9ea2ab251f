/** Which study is appraised, with its text beside it. */
import { t } from '../../shared/messages/all-messages.ts';
import { textToRead } from '../../shared/records/documents-of-studies.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { useAppraising } from '../store/appraising.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { subjectNow, textsOf } from './subject.ts';

/** Appraises that study from now on, with its first open item. */
export function showStudy(studyId: StudyId): void {
  useAppraising.setState({ studyId, itemId: undefined, listsInstruments: false });
  readStudy(studyId);
}

/** Shows a text of a study in the reader, where none of them is shown: the first that is more than its abstract. */
export function readStudy(studyId: StudyId): void {
  const { snapshot } = useReview.getState();
  const texts = textsOf(snapshot, snapshot.studies.get(studyId));
  const { documentId } = useSession.getState();
  if (texts.some(({ id }) => id === documentId)) return;
  showText(textToRead(texts)?.id);
}

/** Shows a text in the reader without leaving the screen. */
export function showText(documentId: DocumentId | undefined): void {
  if (useSession.getState().documentId !== documentId)
    useSession.setState({ documentId, excerptId: undefined, selection: undefined });
}

/** Goes on to the next study of the list, or back; says where it is, and at the end that there is none. */
export function stepStudy(by: -1 | 1): void {
  const { studies, study } = subjectNow();
  const next = studies[studies.findIndex(({ id }) => id === study?.id) + by];
  if (next === undefined) {
    speak(t(by === 1 ? 'appraisal.lastStudy' : 'appraisal.firstStudy'));
    return;
  }
  showStudy(next.id);
  speak(studyLabels(useReview.getState().snapshot).get(next.id) ?? '');
}
