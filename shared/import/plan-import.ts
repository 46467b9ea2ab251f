/**
 * From the readings of files to what an import brings in: pure, so that the application and the
 * command line do the same with the same files.
 */
import { type Citation, shortCitation } from '../bibliography/citation.ts';
import type { CommandContext } from '../commands/context.ts';
import type { NewSearch } from '../commands/studies.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { isRecord, studyOf } from '../records/reports.ts';
import type { Study } from '../records/study.ts';
import { askedForms, questionsLeft } from './answered-forms.ts';
import { type AttachedFinder, attachedTo } from './attached-documents.ts';
import { citationOfDocument } from './citation-of-document.ts';
import { withoutDecisions } from './foreign-decisions.ts';
import { findDecisions } from './found-decisions.ts';
import type {
  FileReport,
  ImportPlan,
  MergedReference,
  ProposedLink,
  SkippedDuplicate,
} from './import-plan.ts';
import {
  documentHolders,
  type SameReference,
  sameReferences,
  searchOfFile,
} from './known-already.ts';
import { StudyMatcher } from './match-study.ts';
import { DecisionsInProgress } from './plan-decisions.ts';
import { PlanInProgress } from './plan-in-progress.ts';
import type { FileReading, ReadReference } from './read-import-file.ts';
import { databaseOf } from './search-source.ts';

/** What an import is planned against. */
export interface ImportTarget {
  readonly snapshot: Snapshot;
  /** The study every document goes to; without it each becomes a study of its own. */
  readonly studyId?: StudyId | undefined;
  /** Gives each record that will be made its id. */
  readonly newId: CommandContext['newId'];
}

/**
 * Plans one import of all files. References become studies (their abstracts documents), each file of
 * references a line of the search log; documents become studies titled by themselves or go to `studyId`.
 * References that repeat others are to be merged with them, but where the very file was imported before
 * they are left out. Nothing of any file is left unmentioned. Law: equal readings, rows and ids give equal
 * plans, and the records that a plan makes have the ids it names.
 */
export function planImport(readings: readonly FileReading[], target: ImportTarget): ImportPlan {
  const there = [...target.snapshot.studies.values()].filter(isRecord);
  const sameAs = sameReferences(readings, there);
  const planning: Planning = {
    ...target,
    sameAs,
    attachedTo: attachedTo(readings, { sameAs, there, rows: target.snapshot }),
    holders: documentHolders(target.snapshot),
    plan: new PlanInProgress(target.newId),
    decisions: new DecisionsInProgress(target.snapshot, target.newId),
  };
  // Documents that are attached to references find their studies planned.
  const documents = readings.filter(({ kind }) => kind === 'document');
  const planned = new Map<FileReading, FileReport>();
  for (const reading of [...readings].filter(({ kind }) => kind !== 'document').concat(documents))
    planned.set(reading, planFile(reading, planning));
  const reports = readings.flatMap((reading) => planned.get(reading) ?? []);
  return {
    ...planning.plan.part(),
    taken: planning.decisions.finish(),
    files: proposeLinks(readings, reports, planning.plan, {
      there,
      studies: target.snapshot.studies,
    }),
    merges: planning.plan.merges,
  };
}

interface Planning extends ImportTarget {
  readonly sameAs: ReadonlyMap<ReadReference, SameReference>;
  /** Grows with each document that is planned. */
  readonly holders: Map<string, string>;
  readonly plan: PlanInProgress;
  readonly attachedTo: AttachedFinder;
  /** What people decided in other programs. */
  readonly decisions: DecisionsInProgress;
}

function planFile(reading: FileReading, planning: Planning): FileReport {
  switch (reading.kind) {
    case 'references':
      return planReferences(reading, planning);
    case 'document':
      return planDocument(reading, planning);
    case 'failed': {
      const { message, name, question } = reading;
      const asked = question === undefined ? {} : { question };
      return { ...emptyReport(name), failure: message, ...asked };
    }
  }
}

type References = Extract<FileReading, { readonly kind: 'references' }>;
type ReadDocumentFile = Extract<FileReading, { readonly kind: 'document' }>;

function planReferences(reading: References, planning: Planning): FileReport {
  const { newId, plan, sameAs, snapshot } = planning;
  const duplicates: SkippedDuplicate[] = [];
  const merged: MergedReference[] = [];
  const titles: string[] = [];
  let documents = 0;
  const known = plan.searchOfFile(reading.fileHash) ?? searchOfFile(snapshot, reading.fileHash)?.id;
  const searchId = known ?? plan.addSearch(newSearch(reading));
  const decided = decidedBy(reading, planning);
  for (const reference of reading.references) {
    const same = sameAs.get(reference);
    const label = shortCitation(reference.citation);
    if (same !== undefined && known !== undefined) {
      const part = new PlanInProgress(newId);
      part.addReference(reference, known, decided.citationOf(reference));
      decided.take(reference, plan.studyIdOf(same.kept));
      duplicates.push({ label, same: same.label, kind: 'study', part: part.part() });
      continue;
    }
    const count = plan.addReference(reference, searchId, decided.citationOf(reference));
    decided.take(reference, plan.studyIdOf(same?.kept ?? reference));
    if (same === undefined) {
      titles.push(reference.citation.title);
      documents += count;
    } else {
      merged.push({ label, same: same.label });
      plan.addMerge(reference, same.kept);
    }
  }
  const missing = planning.attachedTo.missing(reading);
  return {
    ...emptyReport(reading.name),
    format: reading.format,
    titles,
    documents,
    merged,
    duplicates,
    ...decided.report,
    problems: reading.problems,
    ...(missing.length === 0 ? {} : { missingFiles: missing }),
  };
}

/** What is done with the decisions of a file: they are taken over as its answer says, or left and counted. */
function decidedBy(
  { decisions: made, references }: References,
  { decisions, snapshot }: Planning,
): {
  readonly report: Pick<FileReport, 'decisions' | 'decisionsLeft'>;
  /** In a blind review what was decided must not be read off the record itself (B4). */
  readonly citationOf: (reference: ReadReference) => Citation;
  readonly take: (reference: ReadReference, studyId: StudyId | undefined) => void;
} {
  const asItIs = { citationOf: ({ citation }: ReadReference) => citation, take: () => undefined };
  if (made === undefined) return { ...asItIs, report: {} };
  const { answer, program } = made;
  if (answer === undefined) {
    const left = findDecisions(
      program,
      references.flatMap(({ said }) => said ?? []),
    );
    return { ...asItIs, report: { decisionsLeft: left } };
  }
  const report = decisions.begin(program);
  const asked = askedForms(references.flatMap(({ said }) => said ?? []));
  if (asked !== undefined && answer.forms !== undefined)
    report.questionsLeft = [...questionsLeft(asked, answer.forms)];
  return {
    report: { decisions: report },
    citationOf: ({ citation, said }) =>
      said !== undefined && snapshot.review?.blind === true
        ? withoutDecisions(citation, program)
        : citation,
    take: (reference, studyId) => {
      if (studyId !== undefined) decisions.take(reference, studyId, { answer, program }, report);
    },
  };
}

function newSearch({
  decisions,
  fileHash,
  format,
  name,
  references,
}: References): Omit<NewSearch, 'id'> {
  const database = databaseOf(
    format,
    references.map(({ citation }) => citation),
    name,
  );
  const source = database ?? name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  // What a team screened elsewhere was found before that.
  const known = decisions === undefined ? undefined : ('export' as const);
  const told = database === undefined ? known : ('database' as const);
  const kind = told === undefined ? {} : { kind: told };
  return { ...kind, source, fileName: name, fileHash };
}

function planDocument(reading: ReadDocumentFile, planning: Planning): FileReport {
  const { holders, newId } = planning;
  const attached = planning.studyId === undefined ? planning.attachedTo.find(reading) : undefined;
  const studyId = attached === undefined ? planning.studyId : planning.plan.studyIdOf(attached.key);
  const { hasWords, textId } = reading.text;
  const same = (hasWords ? holders.get(textId) : undefined) ?? holders.get(reading.originalHash);
  const plan = same === undefined ? planning.plan : new PlanInProgress(newId);
  const documentId = plan.addDocument(reading, studyId);
  const report = {
    ...emptyReport(reading.name),
    format: reading.format,
    problems: reading.problems,
  };
  if (same !== undefined) {
    const duplicate = { label: reading.title, same, kind: 'document', part: plan.part() } as const;
    return { ...report, duplicates: [duplicate] };
  }
  for (const key of [textId, reading.originalHash]) holders.set(key, reading.title);
  const by =
    attached === undefined || studyId === undefined
      ? {}
      : { attached: { studyId, label: shortCitation(attached.key.citation), by: attached.by } };
  return {
    ...report,
    ...by,
    documentId,
    titles: studyId === undefined ? [reading.title] : [],
    documents: 1,
  };
}

/** Tells of each document that became a study of its own which it is, and the study it probably belongs to. */
function proposeLinks(
  readings: readonly FileReading[],
  reports: readonly FileReport[],
  plan: PlanInProgress,
  { studies, there }: { readonly there: readonly Study[]; readonly studies: Snapshot['studies'] },
): readonly FileReport[] {
  const made = new Set([...plan.madeFor.values()].map(({ studyId }) => studyId));
  const matcher = new StudyMatcher<StudyId>(
    [...there, ...plan.studies]
      .filter(({ id }) => !made.has(id))
      .map(({ citation, id }) => ({ key: studyOf(studies, id)?.id ?? id, citation })),
  );
  return reports.map((report, index) => {
    const reading = readings[index];
    if (reading?.kind !== 'document') return report;
    const own = plan.madeFor.get(reading);
    if (own === undefined) return report;
    const { name, paper, title, text } = reading;
    const { facts, from } = paper;
    const citation = citationOfDocument(title, facts);
    const made = { studyId: own.studyId, label: shortCitation(citation), citation, from };
    const match = matcher.match({ name, title, opening: text.opening, facts });
    if (match === undefined) return { ...report, made };
    const link: ProposedLink = {
      documentId: own.documentId,
      documentTitle: title,
      studyId: match.key,
      label: match.label,
      by: match.by,
    };
    return { ...report, made, links: [link] };
  });
}

function emptyReport(name: string): FileReport {
  return { name, titles: [], documents: 0, merged: [], duplicates: [], links: [], problems: [] };
}
