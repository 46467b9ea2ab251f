/** The studies of a review as rows of a table: what each cell says, and what it is filtered by. */
import { countLive, type DocumentCodings, type Snapshot } from '../../shared/ops/snapshot.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { documentsOfStudies } from '../../shared/records/documents-of-studies.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { labelWords } from '../../shared/screening/labels.ts';
import { studiesInOrder, studyLabels } from '../../shared/tables/study-order.ts';
import { filterWords, foldLine } from '../../shared/text/word-filter.ts';
import { citationLine } from '../choices/citation-line.ts';

export interface StudyRow {
  readonly study: Study;
  /** Short citation, told apart from others of the same author and year. */
  readonly label: string;
  /** The words the team gave it, as one line. */
  readonly labels: string;
  readonly documents: readonly DocumentRecord[];
  /** Excerpts of all documents. */
  readonly excerpts: number;
  readonly hasFullText: boolean;
  /** Percent of the sentences to code that the reviewer coded; absent until it is known. */
  readonly shareCoded?: number | undefined;
}

type Parts = Pick<Snapshot, 'studies' | 'documents' | 'codings'>;

/** Rows of all studies that are not deleted, in order of a reference list. */
export function studyRows(snapshot: Snapshot): readonly StudyRow[] {
  const labels = studyLabels(snapshot);
  const byStudy = documentsOfStudies(snapshot.documents);
  return studiesInOrder(snapshot.studies).map((study) => {
    const documents = byStudy.get(study.id) ?? [];
    let excerpts = 0;
    for (const { id } of documents) excerpts += excerptCount(snapshot, id);
    return {
      study,
      label: labels.get(study.id) ?? '',
      labels: labelWords(snapshot.review, study),
      documents,
      excerpts,
      hasFullText: documents.some((document) => document.format !== 'abstract'),
    };
  });
}

/** How many excerpts a document has, whoever made them. */
export function excerptCount(snapshot: Pick<Parts, 'codings'>, id: DocumentId): number {
  const page = snapshot.codings.get(id);
  if (page === undefined) return 0;
  const known = counts.get(page.excerpts);
  if (known !== undefined) return known;
  const count = countLive(page.excerpts);
  counts.set(page.excerpts, count);
  return count;
}

const counts = new WeakMap<DocumentCodings['excerpts'], number>();

const searchTexts = new WeakMap<Study, string>();

/** Everything a study says about itself, folded for search. */
function searchText(study: Study): string {
  let text = searchTexts.get(study);
  if (text === undefined) {
    const { country, custom = {}, exclusionReason, method, participants, setting } = study;
    const details = [country, setting, participants, method, exclusionReason];
    const said = [...details, ...Object.values(custom)].map((part) => part ?? '');
    text = `${citationLine(study.citation)}\n${foldLine(said.join('\n'))}`;
    searchTexts.set(study, text);
  }
  return text;
}

/** What a document is found by: its title and the name of its file. */
export function namesOf({ originalName, title }: DocumentRecord): string {
  return originalName === undefined ? title : `${title}\n${originalName}`;
}

export const quickFilters = ['uncoded', 'noFullText', 'excluded'] as const;
export type QuickFilter = (typeof quickFilters)[number];

const passes: Readonly<Record<QuickFilter, (row: StudyRow) => boolean>> = {
  uncoded: (row) => row.excerpts === 0,
  noFullText: (row) => !row.hasFullText,
  excluded: (row) => row.study.inclusion === 'excluded',
};

/** Rows that hold every word of `text` somewhere and pass every quick filter. */
export function filterRows(
  rows: readonly StudyRow[],
  filter: { readonly text: string; readonly quick: ReadonlySet<QuickFilter> },
): readonly StudyRow[] {
  const words = filterWords(filter.text);
  if (words.length === 0 && filter.quick.size === 0) return rows;
  return rows.filter((row) => {
    for (const name of filter.quick) if (!passes[name](row)) return false;
    if (words.length === 0) return true;
    const label = foldLine(`${row.label}\n${row.labels}`);
    const text = searchText(row.study);
    return words.every(
      (word) =>
        text.includes(word) ||
        label.includes(word) ||
        row.documents.some((document) => foldLine(namesOf(document)).includes(word)),
    );
  });
}
