import { codeUse } from '../codebook/tally.ts';
import { ExpectedError } from '../errors.ts';
import { findingOutline } from '../findings/outline.ts';
import { gridAsked } from '../grids/grid-outline.ts';
import { t } from '../messages/all-messages.ts';
import { countLive } from '../ops/snapshot.ts';
import { isListedDocument, listedStudies } from '../scope/listed-studies.ts';
import type { ListedStudies } from '../screening/inclusion.ts';
import { codingReviewers } from '../team/agreement-source.ts';
import { closedDocuments, documentsAgain } from '../team/closed-documents.ts';
import type { Shown } from '../team/view.ts';
import { programVersion } from '../version.ts';
import { agreementTable } from './agreement-table.ts';
import { appraisalSummaryTable } from './appraisal-summary-table.ts';
import { appraisalTable } from './appraisal-table.ts';
import { attributesTable } from './attributes-table.ts';
import { auditTable } from './audit-table.ts';
import { markChanges } from './changes-since.ts';
import { characteristicsTable } from './characteristics-table.ts';
import { checklistTable } from './checklist-table.ts';
import { codebookChangesTable } from './codebook-changes-table.ts';
import { codebookTable } from './codebook-table.ts';
import { codingNote } from './coding-note.ts';
import { coverageTable } from './coverage-table.ts';
import { criteriaTable } from './criteria-table.ts';
import { excerptsTable } from './excerpts-table.ts';
import { excludedTable } from './excluded-table.ts';
import { extractionTable } from './extraction-table.ts';
import { evidenceProfileTable, findingsQuotesTable, findingsTable } from './findings-table.ts';
import { frameworkTable, translationTable } from './grid-tables.ts';
import { asInIsoq } from './isoq-table.ts';
import { matrixTable } from './matrix-table.ts';
import { memosTable } from './memos-table.ts';
import { momentWords } from './moment-words.ts';
import { queryTable } from './query-table.ts';
import { recheckTable } from './recheck-table.ts';
import { recodedTable } from './recoded-table.ts';
import { reconciliationTable } from './reconciliation-table.ts';
import { relationsTable } from './relations-table.ts';
import { samplingTable } from './sampling-table.ts';
import { searchesTable } from './searches-table.ts';
import { segmentsTable } from './segments-table.ts';
import { sensitivityTable } from './sensitivity-table.ts';
import { studiesNote, wholeReviewNote } from './studies-note.ts';
import { listedLabels } from './study-order.ts';
import {
  appraisalTableIds,
  askedTableIds,
  checklistTableIds,
  findingTableIds,
  gridTableIds,
  namedTableIds,
  sensitivityTableIds,
  type Table,
  type TableId,
  type TableStream,
  tableIds,
} from './table.ts';
import type { ListedSource, TableOptions, TableSource } from './table-source.ts';
import { themesTable } from './themes-table.ts';
import { wordsTable } from './words-table.ts';

/**
 * One review table whose rows are made as they are asked for where there may be very many. Its notes say what
 * figures mean, whose coding it holds, which studies, what is kept back, the date, and that sample data are
 * invented.
 */
export function openTable(
  id: TableId,
  source: TableSource,
  options: TableOptions = {},
): TableStream {
  const { earlier } = source;
  const table = buildOne(id, source, options);
  // What became of the codebook is itself what changed.
  if (earlier === undefined || id === 'codebook-changes') return table;
  return markChanges(table, buildOne(id, earlier, options), momentWords(earlier));
}

function buildOne(id: TableId, source: TableSource, options: TableOptions): TableStream {
  const listed = listedStudies(source.snapshot, options.include);
  const table = builders[id](listedSource(source, listed), options);
  const closed = closedDocuments(source.snapshot);
  const again = documentsAgain(source.snapshot);
  const { review } = source.snapshot;
  const notes = [
    ...table.notes,
    ...(holdsCoding.has(id) ? [codingNote(source)] : []),
    ...(listsStudies.has(id) || (listed.set !== undefined && followsSets.has(id))
      ? [studiesNote(source.snapshot, listed)]
      : wholeReviewNote(listed)),
    ...(tellsOfCoding.has(id) && closed.length > 0
      ? [t('note.closed', { count: closed.length })]
      : []),
    ...(tellsOfCoding.has(id) && again.length > 0
      ? [t('note.again', { count: again.length })]
      : []),
    ...(source.version === undefined ? [] : [t('note.version', { name: source.version })]),
    t('note.asOf', { title: review?.title ?? '', date: source.asOf, version: programVersion }),
    ...(review?.sample === true ? [t('note.sample')] : []),
  ];
  return { ...table, notes };
}

/** Second codings are of what was coded again, whatever coding and studies were chosen. */
const askedOfCoding = askedTableIds.filter((id) => id !== 'recoded');

/** The tables that speak of the listed studies; the others speak of the team's work on every document. */
export const listsStudies: ReadonlySet<TableId> = new Set([
  'characteristics',
  'extraction',
  'appraisal',
  'appraisal-summary',
  'matrix',
  'themes',
  'excerpts',
  'codebook',
  ...findingTableIds,
  ...sensitivityTableIds,
  ...checklistTableIds,
  ...gridTableIds,
  ...askedOfCoding,
]);

/** Tables of the team's work that a set narrows down, and nothing else does. */
const followsSets: ReadonlySet<TableId> = new Set(['agreement', 'memos']);

/** Tables of the coding that was chosen. */
export const holdsCoding: ReadonlySet<TableId> = new Set([
  'matrix',
  'themes',
  'excerpts',
  'codebook',
  ...findingTableIds,
  ...sensitivityTableIds,
  ...checklistTableIds,
  ...gridTableIds,
  ...askedOfCoding,
]);

/** Tables that would tell of what is coded blind; those of agreement say it in words of their own. */
const tellsOfCoding: ReadonlySet<TableId> = new Set([
  ...holdsCoding,
  'memos',
  'audit',
  'reconciliation',
]);

const known = new WeakMap<TableSource, ListedSource>();

/** A source of which only the listed studies count. Law: the same object for the same source and studies as were asked for last. */
export function listedSource(source: TableSource, listed: ListedStudies): ListedSource {
  const last = known.get(source);
  if (last?.listed === listed) return last;
  const narrowed = narrowTo(source, listed);
  known.set(source, narrowed);
  return narrowed;
}

function narrowTo(source: TableSource, listed: ListedStudies): ListedSource {
  const { snapshot } = source;
  const codings = new Map(
    [...snapshot.codings].filter(([documentId]) => {
      const document = snapshot.documents.get(documentId);
      return document !== undefined && isListedDocument(listed, document);
    }),
  );
  return {
    ...source,
    snapshot: { ...snapshot, codings },
    listed,
    labels: listedLabels(snapshot, listed),
  };
}

/**
 * The tables that `all` means: agreement with two reviewers' coding only; memos, decisions, appraisals, findings, grids of a
 * kind, and what themes rest on, where there are any.
 */
export function tablesOf(snapshot: Shown): readonly TableId[] {
  const always = tableIds.filter((id) => {
    if (id === 'agreement') return codingReviewers(snapshot).length > 1;
    if (id === 'memos') return countLive(snapshot.memos) > 0;
    return id !== 'reconciliation' || snapshot.decisions.size > 0;
  });
  return [
    ...always,
    ...(countLive(snapshot.appraisals) > 0 ? appraisalTableIds : []),
    ...(findingOutline(snapshot).findings.length > 0 ? findingTableIds : []),
    ...(codeUse(snapshot).size > 0 ? sensitivityTableIds : []),
    ...gridTableIds.filter((kind) => gridAsked(snapshot, undefined, kind) !== undefined),
  ];
}

/** Reads a comma-separated list of table names, each once; `all` among them is what `tablesOf` gives. */
export function parseTableIds(list: string, snapshot: Shown): readonly TableId[] {
  const ids = list.split(',').flatMap((name): readonly TableId[] => {
    if (name.trim() === 'all') return tablesOf(snapshot);
    const id = namedTableIds.find((known) => known === name.trim());
    if (id === undefined) {
      throw new ExpectedError(
        'table-name',
        t('error.noSuchTable', {
          name: name.trim(),
          tables: namedTableIds.join(', '),
        }),
      );
    }
    return [id];
  });
  return [...new Set(ids)];
}

/** A table of studies in the layout that was asked for. */
function studiesTable(table: Table, { studiesAs }: TableOptions): TableStream {
  return studiesAs === undefined ? table : asInIsoq(table);
}

const builders: Readonly<
  Record<TableId, (source: ListedSource, options: TableOptions) => TableStream>
> = {
  characteristics: (source, options) => studiesTable(characteristicsTable(source), options),
  matrix: matrixTable,
  themes: themesTable,
  excerpts: (source, { excerptsAs }) =>
    excerptsAs === undefined ? excerptsTable(source) : segmentsTable(source, excerptsAs),
  codebook: codebookTable,
  'codebook-changes': codebookChangesTable,
  memos: memosTable,
  audit: auditTable,
  agreement: agreementTable,
  reconciliation: reconciliationTable,
  relations: relationsTable,
  attributes: attributesTable,
  query: queryTable,
  words: wordsTable,
  coverage: coverageTable,
  recheck: recheckTable,
  recoded: recodedTable,
  searches: searchesTable,
  excluded: excludedTable,
  extraction: extractionTable,
  appraisal: (source, options) => studiesTable(appraisalTable(source, options), options),
  'appraisal-summary': appraisalSummaryTable,
  'evidence-profile': evidenceProfileTable,
  findings: findingsTable,
  'findings-quotes': findingsQuotesTable,
  sensitivity: sensitivityTable,
  framework: frameworkTable,
  translation: translationTable,
  criteria: criteriaTable,
  sampling: samplingTable,
  entreq: checklistTable('entreq'),
  emerge: checklistTable('emerge'),
  prisma: checklistTable('prisma'),
  'prisma-abstract': checklistTable('prisma-abstract'),
};
