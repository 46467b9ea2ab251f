/** The coding that a question goes through: documents by study. */
import type { TreeStructure } from '../codebook/code-tree.ts';
import { liveStudyOf } from '../codebook/tally.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { StudyId } from '../records/ids.ts';
import { isListedDocument, listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { type CodedPage, codedPage } from './coded-page.ts';

export interface CodedDocument {
  readonly document: DocumentRecord;
  readonly coded: CodedPage;
}

/** One study with those of its documents that are coded. */
export interface CodedStudy {
  readonly studyId: StudyId;
  readonly documents: readonly CodedDocument[];
}

/** Coded documents of the studies asked for, in the order in which studies and documents came in. */
export function codedStudies(
  snapshot: Shown,
  structure: TreeStructure,
  include: Scope | undefined,
): readonly CodedStudy[] {
  const listed = listedStudies(snapshot, include);
  const byStudy = new Map<StudyId, CodedDocument[]>();
  for (const document of snapshot.documents.values()) {
    const page = snapshot.codings.get(document.id);
    const studyId = liveStudyOf(snapshot, document.id);
    if (page === undefined || studyId === undefined) continue;
    if (!isListedDocument(listed, { id: document.id, studyId })) continue;
    const entry = { document, coded: codedPage(page, structure) };
    const there = byStudy.get(studyId);
    if (there === undefined) byStudy.set(studyId, [entry]);
    else there.push(entry);
  }
  return [...byStudy].map(([studyId, documents]) => ({ studyId, documents }));
}
