import type { DocumentRecord } from './document.ts';
import type { DocumentId, StudyId } from './ids.ts';

/** The documents of each study that has any, in the order in which they came; gone ones are left out. */
export function documentsOfStudies(
  documents: ReadonlyMap<DocumentId, DocumentRecord>,
): ReadonlyMap<StudyId, readonly DocumentRecord[]> {
  const byStudy = new Map<StudyId, DocumentRecord[]>();
  for (const document of documents.values()) {
    if (document.deleted === true) continue;
    const list = byStudy.get(document.studyId);
    if (list === undefined) byStudy.set(document.studyId, [document]);
    else list.push(document);
  }
  return byStudy;
}
