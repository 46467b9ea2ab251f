/** The tree of studies and documents of the left pane, flattened into the lines that are drawn. */
import { t } from '../../shared/messages/messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import { listedDocuments } from '../../shared/scope/listed-studies.ts';
import { hasOthers, type ListedStudies, markOf } from '../../shared/screening/inclusion.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';
import { excerptCount, namesOf, type StudyRow } from './study-rows.ts';

export interface ListRow {
  readonly key: StudyId | DocumentId;
  readonly level: 1 | 2;
  readonly label: string;
  readonly title: string;
  /** Position among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  readonly excerpts: number;
  /** The document it opens; a study with several opens its first. */
  readonly documentId: DocumentId | undefined;
  /** Undefined where there is nothing to unfold. */
  readonly expanded: boolean | undefined;
  readonly studyId: StudyId;
}

/** The studies that are listed, those not included marked; and the one whose document is open. */
export function rowsOf(
  rows: readonly StudyRow[],
  listed: ListedStudies,
  context: { readonly snapshot: Snapshot; readonly openStudy: StudyId | undefined },
): readonly StudyRow[] {
  if (listed.set === undefined && !hasOthers(listed)) return rows;
  return rows.flatMap((whole) => {
    const row = withListedDocuments(whole, listed, context.openStudy);
    if (!listed.ids.has(row.study.id) && row.study.id !== context.openStudy) return [];
    const inclusion = markOf(context.snapshot, listed, row.study.id);
    return inclusion === undefined
      ? [row]
      : [{ ...row, label: t('include.marked', { study: row.label, inclusion }) }];
  });
}

/** Of a study that is there only for some of its documents, those; all of the one that is open. */
function withListedDocuments(
  row: StudyRow,
  listed: ListedStudies,
  openStudy: StudyId | undefined,
): StudyRow {
  if (listed.documents === undefined || row.study.id === openStudy) return row;
  return { ...row, documents: listedDocuments(listed, row.documents) };
}

/**
 * Lines from top to bottom. A study with one document is one line that opens it; one with several is
 * followed by them unless it is folded.
 */
export function listRows(
  studies: readonly StudyRow[],
  folded: ReadonlySet<StudyId>,
  snapshot: Pick<Snapshot, 'codings'>,
): readonly ListRow[] {
  const lines: ListRow[] = [];
  studies.forEach(({ study, label, documents, excerpts }, index) => {
    const several = documents.length > 1;
    const expanded = several ? !folded.has(study.id) : undefined;
    lines.push({
      key: study.id,
      level: 1,
      label,
      title: study.citation.title,
      position: index + 1,
      siblings: studies.length,
      excerpts,
      documentId: documents[0]?.id,
      expanded,
      studyId: study.id,
    });
    if (expanded !== true) return;
    documents.forEach((document, at) => {
      lines.push({
        key: document.id,
        level: 2,
        label: document.title,
        title: document.originalName ?? document.title,
        position: at + 1,
        siblings: documents.length,
        excerpts: excerptCount(snapshot, document.id),
        documentId: document.id,
        expanded: undefined,
        studyId: study.id,
      });
    });
  });
  return lines;
}

/** Studies whose short citation, title, a document's title or the name of its file holds every word. */
export function filterList(studies: readonly StudyRow[], filter: string): readonly StudyRow[] {
  const words = filterWords(filter);
  if (words.length === 0) return studies;
  return studies.filter(({ label, study, documents }) => {
    const text = [label, study.citation.title, ...documents.map(namesOf)].join('\n');
    return holdsWords(foldLine(text), words);
  });
}
