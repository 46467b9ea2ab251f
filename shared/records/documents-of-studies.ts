import type { DocumentRecord } from './document.ts';
import type { DocumentId, StudyId } from './ids.ts';

type Documents = ReadonlyMap<DocumentId, DocumentRecord>;
type ByStudy = ReadonlyMap<StudyId, readonly DocumentRecord[]>;

const known = new WeakMap<Documents, ByStudy>();

/**
 * The documents of each study that has any, in the order in which they came; gone ones are left out. Law: the same map
 * for the same documents.
 */
export function documentsOfStudies(documents: Documents): ByStudy {
  let byStudy = known.get(documents);
  if (byStudy === undefined) {
    byStudy = grouped(documents);
    known.set(documents, byStudy);
  }
  return byStudy;
}

function grouped(documents: Documents): ByStudy {
  const byStudy = new Map<StudyId, DocumentRecord[]>();
  for (const document of documents.values()) {
    if (document.deleted === true) continue;
    const list = byStudy.get(document.studyId);
    if (list === undefined) byStudy.set(document.studyId, [document]);
    else list.push(document);
  }
  return byStudy;
}

/** Of the documents of a study the one to read: the first that is more than its abstract, else the first. */
export function textToRead(documents: readonly DocumentRecord[]): DocumentRecord | undefined {
  return documents.find(({ format }) => format !== 'abstract') ?? documents[0];
}
