import { linkDocument } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { commit } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { FindStudy } from './FindStudy.tsx';
import type { StudyRow } from './study-rows.ts';

/** Finds the study a document belongs to, under the document itself. */
export function MoveDocument(props: {
  readonly document: DocumentRecord;
  readonly onDone: () => void;
}) {
  const { document, onDone } = props;
  const move = async ({ label: study, study: { id: studyId } }: StudyRow): Promise<void> => {
    onDone();
    const operation = await commit(linkDocument, { documentId: document.id, studyId });
    if (operation === undefined) return;
    tellDone(operation, t('study.movedDocument', { document: document.title, study }));
  };
  return (
    <FindStudy
      label={t('study.moveTitle', { document: document.title })}
      except={document.studyId}
      onPick={(row) => void move(row)}
      onCancel={onDone}
    />
  );
}
