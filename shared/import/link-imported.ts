import type { Command } from '../commands/context.ts';
import { linkDocument, removeStudies } from '../commands/studies.ts';
import type { DocumentId, StudyId } from '../records/ids.ts';

/**
 * Gives an imported document to the study it belongs to and takes away the study that was made for it,
 * in one step that one undo takes back. A study that has other documents by now stays.
 */
export const linkImported: Command<{
  readonly documentId: DocumentId;
  readonly studyId: StudyId;
}> = (snapshot, params, context) => {
  const before = snapshot.documents.get(params.documentId)?.studyId;
  const plan = linkDocument(snapshot, params, context);
  const others = [...snapshot.documents.values()].some(
    ({ id, studyId, deleted }) =>
      studyId === before && id !== params.documentId && deleted !== true,
  );
  if (before === undefined || before === params.studyId || others) return plan;
  const emptied = removeStudies(snapshot, { studyIds: [before] }, context);
  return { ...plan, changes: [...plan.changes, ...emptied.changes] };
};
