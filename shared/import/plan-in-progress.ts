import type { Citation } from '../bibliography/citation.ts';
import type { CommandContext } from '../commands/context.ts';
import type { NewDocument, NewSearch, NewStudy } from '../commands/studies.ts';
import { t } from '../messages/all-messages.ts';
import type { DocumentId, SearchId, StudyId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import { citationOfDocument } from './citation-of-document.ts';
import type { ImportPart, PlannedMerge } from './import-plan.ts';
import type { FileReading, ReadReference } from './read-import-file.ts';

type ReadDocumentFile = Extract<FileReading, { readonly kind: 'document' }>;

/** A study with the id it will have. */
export type PlannedStudy = NewStudy & { readonly id: StudyId };

/** Collects what is brought in, and gives each record its id. */
export class PlanInProgress {
  readonly studies: PlannedStudy[] = [];
  /** The documents of each planned study, which attached files are added to. */
  readonly #documentsOf = new Map<StudyId, NewDocument[]>();
  readonly merges: PlannedMerge[] = [];
  /** The document that each file became, with the study that was made for it. */
  readonly madeFor = new Map<
    ReadDocumentFile,
    { readonly studyId: StudyId; readonly documentId: DocumentId }
  >();
  readonly #newId: CommandContext['newId'];
  readonly #searches: NewSearch[] = [];
  readonly #studyOf = new Map<ReadReference, StudyId>();
  readonly #attach: { readonly studyId: StudyId; readonly document: NewDocument }[] = [];
  readonly #texts = new Map<string, string>();
  readonly #originals = new Map<string, Uint8Array>();

  constructor(newId: CommandContext['newId']) {
    this.#newId = newId;
  }

  /** The search that a file made which this import holds twice. */
  searchOfFile(fileHash: string): SearchId | undefined {
    return this.#searches.find((search) => search.fileHash === fileHash)?.id;
  }

  addSearch(search: Omit<NewSearch, 'id'>): SearchId {
    const id = this.#newId('search');
    this.#searches.push({ id, ...search });
    return id;
  }

  /** A reference as a study, and its abstract as a document of it. Returns how many documents it has. */
  addReference(
    reference: ReadReference,
    searchId: SearchId,
    citation: Citation = reference.citation,
  ): number {
    const { abstract } = reference;
    const id = this.#newId('study');
    const documents: NewDocument[] = [];
    if (abstract !== undefined) {
      const { json, length, textId } = abstract;
      const title = t('import.abstract');
      documents.push({ id: this.#newId('document'), title, textId, length, format: 'abstract' });
      this.#texts.set(textId, json);
    }
    this.#studyOf.set(reference, id);
    this.#documentsOf.set(id, documents);
    this.studies.push({ id, citation, documents, searchId });
    return documents.length;
  }

  /** Both must be in the plan or in the review. */
  addMerge(duplicate: ReadReference, kept: Study | ReadReference): void {
    const id = this.#studyOf.get(duplicate);
    const keep = this.studyIdOf(kept);
    if (id !== undefined && keep !== undefined) this.merges.push({ duplicate: id, keep });
  }

  /** The study that a reference became. */
  studyIdOf(kept: Study | ReadReference): StudyId | undefined {
    return 'id' in kept ? kept.id : this.#studyOf.get(kept);
  }

  /** A document for a study of the review or of the plan, or as a study of its own. */
  addDocument(reading: ReadDocumentFile, studyId: StudyId | undefined): DocumentId {
    const { title, paper, text, format, name, original, originalHash } = reading;
    const documentId = this.#newId('document');
    const document: NewDocument = {
      id: documentId,
      title,
      textId: text.textId,
      length: text.length,
      format,
      originalName: name,
      originalHash,
    };
    this.#texts.set(text.textId, text.json);
    this.#originals.set(originalHash, original);
    if (studyId === undefined) {
      const made = this.#newId('study');
      this.madeFor.set(reading, { studyId: made, documentId });
      this.studies.push({
        id: made,
        citation: citationOfDocument(title, paper.facts),
        documents: [document],
      });
      return documentId;
    }
    const planned = this.#documentsOf.get(studyId);
    if (planned === undefined) this.#attach.push({ studyId, document });
    else planned.push(document);
    return documentId;
  }

  part(): ImportPart {
    return {
      params: { studies: this.studies, searches: this.#searches, attach: this.#attach },
      texts: this.#texts,
      originals: this.#originals,
    };
  }
}
