import type { Citation } from '../bibliography/citation.ts';
import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/messages.ts';
import { type Change, changeFields, differingFields } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentFormat, DocumentRecord } from '../records/document.ts';
import type { DocumentId, SearchId, StudyId } from '../records/ids.ts';
import { furtherReports } from '../records/reports.ts';
import type { Search, SearchKind } from '../records/search.ts';
import type { Study } from '../records/study.ts';
import type { Command, CommandContext } from './context.ts';
import { requireStudy } from './require-study.ts';

/** A text that is already stored under `textId`, to be attached to a study. */
export interface NewDocument {
  /** Where who plans must know it beforehand. */
  readonly id?: DocumentId;
  readonly title: string;
  readonly textId: string;
  readonly length: number;
  readonly format: DocumentFormat;
  readonly originalName?: string;
  readonly originalHash?: string;
}

export interface NewStudy {
  /** Where who plans must know it beforehand. */
  readonly id?: StudyId;
  readonly citation: Citation;
  readonly documents: readonly NewDocument[];
  /** The search that found it: one of the log, or one that comes in with it. */
  readonly searchId?: SearchId;
}

/** A search whose results are imported, as a new line of the search log. */
export interface NewSearch {
  readonly id: SearchId;
  readonly kind?: SearchKind;
  readonly source: string;
  readonly fileName: string;
  readonly fileHash: string;
}

/** Brings in citations and documents: each `studies` entry becomes a study, `attach` goes to studies that exist. */
export const importStudies: Command<{
  readonly studies: readonly NewStudy[];
  readonly searches?: readonly NewSearch[];
  readonly attach?: readonly { readonly studyId: StudyId; readonly document: NewDocument }[];
}> = (snapshot, params, context) => {
  const changes: Change[] = (params.searches ?? []).map(({ id, ...search }): Change => {
    const record: Search = { id, type: 'search', ...search };
    return { create: record };
  });
  const before = changes.length;
  for (const { citation, documents, id = context.newId('study'), searchId } of params.studies) {
    const study: Study = {
      id,
      type: 'study',
      citation,
      ...(searchId === undefined ? {} : { searches: [searchId] }),
    };
    changes.push({ create: study });
    for (const document of documents) changes.push(createDocument(context, id, document));
  }
  for (const { studyId, document } of params.attach ?? []) {
    requireStudy(snapshot, studyId);
    changes.push(createDocument(context, studyId, document));
  }
  const [first] = params.studies;
  return {
    kind: 'import-studies',
    params: {
      studies: params.studies.length,
      documents: changes.length - before - params.studies.length,
      first: first === undefined ? '' : shortCitation(first.citation),
    },
    changes,
  };
};

function createDocument(
  context: CommandContext,
  studyId: StudyId,
  { id = context.newId('document'), ...document }: NewDocument,
): Change {
  return { create: { id, type: 'document', studyId, ...document } };
}

/** Fields of a study that can be edited in place; `citation.…` paths and `custom.…` paths included. */
export type StudyFields = Readonly<Record<string, Json>>;

/** Sets fields of a study, such as `country`, `citation.title` or `custom.Sample size`. Empty text unsets. */
export const editStudy: Command<{ readonly studyId: StudyId; readonly fields: StudyFields }> = (
  snapshot,
  params,
) => {
  const study = requireStudy(snapshot, params.studyId);
  const values: Record<string, Json> = {};
  for (const [path, value] of Object.entries(params.fields)) {
    const tidy = typeof value === 'string' ? value.trim() : value;
    values[path] = tidy === '' && path !== 'citation.title' ? null : tidy;
  }
  const change = changeFields(study, values);
  return {
    kind: 'edit-study',
    params: {
      study: shortCitation(study.citation),
      fields: change === undefined ? [] : differingFields(change),
    },
    changes: change === undefined ? [] : [change],
  };
};

/** Takes studies out of the review, with their documents and what was coded on them; undo brings all back. */
export const removeStudies: Command<{ readonly studyIds: readonly StudyId[] }> = (
  snapshot,
  params,
) => {
  const changes: Change[] = [];
  for (const studyId of new Set(params.studyIds)) {
    const change = changeFields(requireStudy(snapshot, studyId), { deleted: true });
    if (change !== undefined) changes.push(change);
    // Its further reports go with it: nothing is left that they are of.
    for (const report of furtherReports(snapshot.studies).get(studyId) ?? []) {
      const gone = changeFields(report, { reportOf: null, gave: null });
      if (gone !== undefined) changes.push(gone);
    }
  }
  const first = snapshot.studies.get(params.studyIds[0] ?? 'study:');
  return {
    kind: 'remove-studies',
    params: {
      count: new Set(params.studyIds).size,
      study: first === undefined ? '' : shortCitation(first.citation),
    },
    changes,
  };
};

/** Gives a document to another study. */
export const linkDocument: Command<{
  readonly documentId: DocumentId;
  readonly studyId: StudyId;
}> = (snapshot, params) => {
  const document = requireDocument(snapshot, params.documentId);
  const study = requireStudy(snapshot, params.studyId);
  const change = changeFields(document, { studyId: params.studyId });
  return {
    kind: 'link-document',
    params: { document: document.title, study: shortCitation(study.citation) },
    changes: change === undefined ? [] : [change],
  };
};

export const renameDocument: Command<{
  readonly documentId: DocumentId;
  readonly title: string;
}> = (snapshot, params) => {
  const document = requireDocument(snapshot, params.documentId);
  const change = changeFields(document, { title: params.title.trim() || document.title });
  return {
    kind: 'rename-document',
    params: { before: document.title, after: params.title.trim() },
    changes: change === undefined ? [] : [change],
  };
};

/** Says under which headings a document tells its findings; `headings` are where these begin. */
export const markFindings: Command<{
  readonly documentId: DocumentId;
  readonly headings: readonly number[];
}> = (snapshot, { documentId, headings }) => {
  const document = requireDocument(snapshot, documentId);
  const marked = [...new Set(headings)].toSorted((a, b) => a - b);
  const change = changeFields(document, { findings: marked.length === 0 ? null : marked });
  return {
    kind: 'mark-findings',
    params: { document: document.title, count: marked.length },
    changes: change === undefined ? [] : [change],
  };
};

/** Takes a document out of the review; what was coded on it comes back with undo. */
export const removeDocument: Command<{ readonly documentId: DocumentId }> = (snapshot, params) => {
  const document = requireDocument(snapshot, params.documentId);
  const change = changeFields(document, { deleted: true });
  return {
    kind: 'remove-document',
    params: { document: document.title },
    changes: change === undefined ? [] : [change],
  };
};

function requireDocument(snapshot: Snapshot, id: DocumentId): DocumentRecord {
  const document = snapshot.documents.get(id);
  if (document === undefined || document.deleted === true) {
    throw new ExpectedError('missing', t('error.documentGone'));
  }
  return document;
}
