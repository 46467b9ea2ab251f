/**
 * From the readings of files to what an import brings in: pure, so that the application and the
 * command line do the same with the same files.
 */
import { shortCitation } from '../bibliography/citation.ts';
import { findDuplicates } from '../bibliography/duplicates.ts';
import type { mergeDuplicates } from '../commands/duplicates.ts';
import type { importStudies, NewDocument, NewSearch, NewStudy } from '../commands/studies.ts';
import { t } from '../messages/messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { DocumentRecord, Study, StudyId } from '../records/records.ts';
import { StudyMatcher } from './match-study.ts';
import type {
  FileQuestion,
  FileReading,
  ImportProblem,
  ReadReference,
} from './read-import-file.ts';
import { databaseOf } from './search-source.ts';

/** What `importStudies` is given. */
export type ImportParams = Parameters<typeof importStudies>[1];

/** Written texts (`WrittenText.json`) and originals by their address, to be stored together with the records that name them. */
export interface ImportedTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

/** Something that can be brought in on its own. */
export interface ImportPart extends ImportedTexts {
  readonly params: ImportParams;
}

/** A reference or document left out because the review has it, or the import has it already. */
export interface SkippedDuplicate {
  /** What was left out: a short citation or a document's title. */
  readonly label: string;
  /** The short citation or title of what is there already. */
  readonly same: string;
  readonly kind: 'study' | 'document';
  /** Brings it in all the same. */
  readonly part: ImportPart;
}

/** A reference that repeats another one. */
export interface MergedReference {
  readonly label: string;
  /** Short citation of the one it is merged with. */
  readonly same: string;
}

/** A study of this import and the one it repeats: a study of the review, or the index of another of this import. */
export interface PlannedMerge {
  readonly duplicate: number;
  readonly keep: StudyId | number;
}

/** A document that became a study of its own although a study of that title is there. */
export interface ProposedLink {
  /** Index into `params.studies` of the study made for the document. */
  readonly madeStudy: number;
  readonly documentTitle: string;
  readonly label: string;
  /** A study of the review, or the index of another study of this import. */
  readonly target: StudyId | number;
}

/** What came of one file. */
export interface FileReport {
  readonly name: string;
  /** `ris`, `nbib`, `pdf` …; undefined where the file could not be read. */
  readonly format?: string;
  /** Why nothing could be read of it. */
  readonly failure?: string;
  /** What could be asked so that it is read after all. */
  readonly question?: FileQuestion;
  readonly studies: number;
  readonly documents: number;
  /** References that repeat one which is there: they come in and are merged with it. */
  readonly merged: readonly MergedReference[];
  readonly duplicates: readonly SkippedDuplicate[];
  readonly links: readonly ProposedLink[];
  readonly problems: readonly ImportProblem[];
}

export interface ImportPlan extends ImportPart {
  readonly files: readonly FileReport[];
  /** To be merged when the studies are in. */
  readonly merges: readonly PlannedMerge[];
}

/** What an import is planned against. */
export interface ImportTarget {
  readonly snapshot: Snapshot;
  /** The study every document goes to; without it each becomes a study of its own. */
  readonly studyId?: StudyId | undefined;
}

/**
 * Plans one import of all files. References become studies (their abstracts documents), each file of
 * references a line of the search log; documents become studies titled by themselves or go to `studyId`.
 * References that repeat others are to be merged with them, but where the very file was imported before
 * they are left out. Nothing of any file is left unmentioned.
 */
export function planImport(readings: readonly FileReading[], target: ImportTarget): ImportPlan {
  const there = [...target.snapshot.studies.values()].filter((study) => study.deleted !== true);
  const sameAs = sameReferences(readings, there);
  const plan = new PlanInProgress();
  const reports: FileReport[] = [];
  const holders = documentHolders(target.snapshot);
  for (const reading of readings) {
    if (reading.kind === 'failed') {
      const { message, question } = reading;
      reports.push({
        ...emptyReport(reading.name),
        failure: message,
        ...(question === undefined ? {} : { question }),
      });
    } else if (reading.kind === 'references') {
      reports.push(planReferences(reading, target.snapshot, sameAs, plan));
    } else {
      reports.push(planDocument(reading, target.studyId, holders, plan));
    }
  }
  return {
    ...plan.part(),
    files: proposeLinks(readings, reports, plan, there),
    merges: plan.merges,
  };
}

/** What `mergeDuplicates` is given once the studies of a plan have their ids, in the order of `params.studies`. */
export function mergesOf(
  { merges }: ImportPlan,
  studyIds: readonly StudyId[],
): Parameters<typeof mergeDuplicates>[1] {
  const groups = new Map<StudyId, StudyId[]>();
  for (const { duplicate, keep } of merges) {
    const [id, kept] = [studyIds[duplicate], typeof keep === 'number' ? studyIds[keep] : keep];
    if (id === undefined || kept === undefined) continue;
    groups.set(kept, [...(groups.get(kept) ?? []), id]);
  }
  return { groups: [...groups].map(([keep, duplicates]) => ({ keep, duplicates })) };
}

type References = Extract<FileReading, { readonly kind: 'references' }>;
type ReadDocumentFile = Extract<FileReading, { readonly kind: 'document' }>;

function planReferences(
  reading: References,
  snapshot: Snapshot,
  sameAs: ReadonlyMap<ReadReference, SameReference>,
  plan: PlanInProgress,
): FileReport {
  const duplicates: SkippedDuplicate[] = [];
  const merged: MergedReference[] = [];
  let studies = 0;
  let documents = 0;
  const known = plan.searchOfFile(reading.fileHash) ?? searchOfFile(snapshot, reading.fileHash);
  const search = plan.addSearch(known ?? newSearch(reading));
  for (const reference of reading.references) {
    const same = sameAs.get(reference);
    const study = { ...studyOf(reference), search };
    const label = shortCitation(reference.citation);
    if (same !== undefined && known !== undefined) {
      const part = new PlanInProgress();
      part.addStudy({ ...study, search: part.addSearch(known) }, reference);
      duplicates.push({ label, same: same.label, kind: 'study', part: part.part() });
      continue;
    }
    plan.addStudy(study, reference);
    if (same === undefined) {
      studies += 1;
      documents += study.documents.length;
    } else {
      merged.push({ label, same: same.label });
      plan.addMerge(reference, same.kept);
    }
  }
  return {
    ...emptyReport(reading.name),
    format: reading.format,
    studies,
    documents,
    merged,
    duplicates,
    problems: reading.problems,
  };
}

/** The line of the search log that the same file made when it was imported before. */
function searchOfFile({ searches }: Snapshot, fileHash: string): NewSearch | undefined {
  for (const { deleted, fileHash: known, fileName = '', id, source } of searches.values()) {
    if (deleted !== true && known === fileHash) return { id, source, fileName, fileHash };
  }
  return undefined;
}

function newSearch({ fileHash, format, name, references }: References): NewSearch {
  const database = databaseOf(
    format,
    references.map(({ citation }) => citation),
    name,
  );
  const source = database ?? name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const kind = database === undefined ? {} : { kind: 'database' as const };
  return { ...kind, source, fileName: name, fileHash };
}

function planDocument(
  reading: ReadDocumentFile,
  studyId: StudyId | undefined,
  holders: Map<string, string>,
  plan: PlanInProgress,
): FileReport {
  const { hasWords, textId } = reading.text;
  const same = (hasWords ? holders.get(textId) : undefined) ?? holders.get(reading.originalHash);
  const part = same === undefined ? plan : new PlanInProgress();
  part.addDocument(reading, studyId);
  const report = {
    ...emptyReport(reading.name),
    format: reading.format,
    problems: reading.problems,
  };
  if (same !== undefined) {
    const duplicate = { label: reading.title, same, kind: 'document', part: part.part() } as const;
    return { ...report, duplicates: [duplicate] };
  }
  for (const key of [textId, reading.originalHash]) holders.set(key, reading.title);
  return { ...report, studies: studyId === undefined ? 1 : 0, documents: 1 };
}

/** What a reference repeats. */
interface SameReference {
  readonly label: string;
  readonly kept: Study | ReadReference;
}

/** For each reference that repeats another one: the first of its kind. */
function sameReferences(
  readings: readonly FileReading[],
  there: readonly Study[],
): ReadonlyMap<ReadReference, SameReference> {
  const references = readings.flatMap((reading) =>
    reading.kind === 'references' ? reading.references : [],
  );
  const all: readonly (Study | ReadReference)[] = [...there, ...references];
  const same = new Map<ReadReference, SameReference>();
  for (const group of findDuplicates(all.map(({ citation }) => citation))) {
    const [first = 0, ...others] = group;
    const kept = all[first];
    for (const index of others) {
      const reference = references[index - there.length];
      // Two studies of the review that are duplicates of each other are the user's affair.
      if (reference !== undefined && kept !== undefined)
        same.set(reference, { label: shortCitation(kept.citation), kept });
    }
  }
  return same;
}

/** Which study has the text or the file already, by their addresses. Abstracts do not count: references are compared as such. */
function documentHolders(snapshot: Snapshot): Map<string, string> {
  const holders = new Map<string, string>();
  for (const document of snapshot.documents.values()) {
    const study = snapshot.studies.get(document.studyId);
    if (!isLive(document) || study === undefined || !isLive(study)) continue;
    if (document.format === 'abstract') continue;
    const label = shortCitation(study.citation);
    holders.set(document.textId, label);
    if (document.originalHash !== undefined) holders.set(document.originalHash, label);
  }
  return holders;
}

function isLive(record: Study | DocumentRecord): boolean {
  return record.deleted !== true;
}

/** Adds to each document that became a study of its own the study it probably belongs to. */
function proposeLinks(
  readings: readonly FileReading[],
  reports: readonly FileReport[],
  plan: PlanInProgress,
  there: readonly Study[],
): FileReport[] {
  const made = new Set(plan.madeStudies.values());
  const matcher = new StudyMatcher<StudyId | number>([
    ...there.map(({ id, citation }) => ({ key: id, citation })),
    ...plan.studies.flatMap(({ citation }, key) => (made.has(key) ? [] : [{ key, citation }])),
  ]);
  return reports.map((report, index) => {
    const reading = readings[index];
    if (reading?.kind !== 'document') return report;
    const madeStudy = plan.madeStudies.get(reading);
    const { name, title, text } = reading;
    const match =
      madeStudy === undefined ? undefined : matcher.match({ name, title, opening: text.opening });
    if (madeStudy === undefined || match === undefined) return report;
    const link = { madeStudy, documentTitle: title, label: match.label, target: match.key };
    return { ...report, links: [link] };
  });
}

function studyOf({ citation, abstract }: ReadReference): NewStudy {
  if (abstract === undefined) return { citation, documents: [] };
  const { length, textId } = abstract;
  const title = t('import.abstract');
  return {
    citation,
    documents: [{ title, textId, length, format: 'abstract' }],
  };
}

function emptyReport(name: string): FileReport {
  return { name, studies: 0, documents: 0, merged: [], duplicates: [], links: [], problems: [] };
}

/** Collects what is brought in. */
class PlanInProgress {
  readonly studies: NewStudy[] = [];
  readonly searches: NewSearch[] = [];
  readonly merges: PlannedMerge[] = [];
  readonly #indexOf = new Map<ReadReference, number>();
  /** Index of the study made for a document. */
  readonly madeStudies = new Map<ReadDocumentFile, number>();
  readonly #attach: { readonly studyId: StudyId; readonly document: NewDocument }[] = [];
  readonly #texts = new Map<string, string>();
  readonly #originals = new Map<string, Uint8Array>();

  /** The search that a file made which this import holds twice. */
  searchOfFile(fileHash: string): NewSearch | undefined {
    return this.searches.find((search) => search.fileHash === fileHash);
  }

  /** The index of the search. */
  addSearch(search: NewSearch): number {
    const known = this.searches.indexOf(search);
    return known < 0 ? this.searches.push(search) - 1 : known;
  }

  addMerge(duplicate: ReadReference, kept: Study | ReadReference): void {
    const index = this.#indexOf.get(duplicate);
    const keep = 'id' in kept ? kept.id : this.#indexOf.get(kept);
    if (index !== undefined && keep !== undefined) this.merges.push({ duplicate: index, keep });
  }

  addStudy(study: NewStudy, reference: ReadReference): void {
    const { abstract } = reference;
    this.#indexOf.set(reference, this.studies.length);
    this.studies.push(study);
    if (abstract !== undefined) this.#texts.set(abstract.textId, abstract.json);
  }

  addDocument(reading: ReadDocumentFile, studyId: StudyId | undefined): void {
    const { title, text, format, name, original, originalHash } = reading;
    const document: NewDocument = {
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
      this.madeStudies.set(reading, this.studies.length);
      this.studies.push({ citation: { type: 'document', title }, documents: [document] });
    } else this.#attach.push({ studyId, document });
  }

  part(): ImportPart {
    return {
      params: { studies: this.studies, searches: this.searches, attach: this.#attach },
      texts: this.#texts,
      originals: this.#originals,
    };
  }
}
