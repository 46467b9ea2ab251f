/** The import under way and the reports of those that are done: what the import layer shows. */
import { create } from 'zustand';
import { mergeDuplicates } from '../../shared/commands/duplicates.ts';
import { importStudies } from '../../shared/commands/studies.ts';
import { CancelledError } from '../../shared/errors.ts';
import { linkImported } from '../../shared/import/link-imported.ts';
import {
  type FileReport,
  type ImportPlan,
  mergesOf,
  planImport,
  type SkippedDuplicate,
} from '../../shared/import/plan-import.ts';
import { t } from '../../shared/messages/messages.ts';
import { isCreate } from '../../shared/ops/change.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { PickedFile } from '../../shared/platform/platform.ts';
import type { DocumentId, StudyId } from '../../shared/records/ids.ts';
import { listImported } from '../store/include-choice.ts';
import { notify, notifyError, speak } from '../store/notices.ts';
import { type HeldReview, holdReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { type ImportSource, sourceOfPicked } from './import-sources.ts';
import type { Told } from './import-task.ts';
import { type FileProgress, readSources } from './run-import.ts';
import { createWorkerReader, type FileReader } from './worker-reader.ts';

/** A document that became a study of its own, and the study it could go to instead. */
export interface OfferedLink {
  readonly documentId: DocumentId;
  readonly documentTitle: string;
  readonly studyId: StudyId;
  readonly label: string;
}

export interface ReportedFile extends Omit<FileReport, 'links'> {
  /** Its own for as long as the window: names repeat, and rows move when one is answered. */
  readonly id: number;
  readonly links: readonly OfferedLink[];
  /** Where it came from, and where to, so that it can be read again. */
  readonly source: ImportSource | undefined;
  readonly studyId: StudyId | undefined;
  /** The review it was imported into. */
  readonly review: HeldReview;
}

export interface ImportReport {
  readonly id: number;
  readonly files: readonly ReportedFile[];
  /** False where the change could not be stored: nothing came in. */
  readonly saved: boolean;
}

interface ImportState {
  readonly running:
    | (FileProgress & { readonly saving: boolean; readonly cancel: () => void })
    | undefined;
  /** Newest first; they stay until closed. */
  readonly reports: readonly ImportReport[];
  /** Duplicates brought in after all, and documents linked after all. */
  readonly settled: ReadonlySet<SkippedDuplicate | OfferedLink>;
  /** The last id that a report or a reported file was given. */
  readonly lastId: number;
  /** Resolves when every import that was asked for is done. */
  readonly queue: Promise<void>;
}

export const useImport = create<ImportState>(() => ({
  running: undefined,
  reports: [],
  settled: new Set(),
  lastId: 0,
  queue: Promise.resolve(),
}));

/** Imports files the user picked; with `studyId` each becomes a document of that study. */
export function importFiles(
  files: readonly PickedFile[],
  into: HeldReview | undefined,
  studyId?: StudyId,
): Promise<void> {
  return importSources(files.map(sourceOfPicked), into, studyId);
}

/**
 * Imports from wherever into the review that was open as the user asked; one import after another. Never
 * rejects: the user is told.
 */
export function importSources(
  sources: readonly ImportSource[],
  into: HeldReview | undefined = holdReview(),
  studyId?: StudyId,
  reader: () => FileReader = createWorkerReader,
): Promise<void> {
  const { queue } = useImport.getState();
  if (sources.length === 0) return queue;
  if (into === undefined) {
    notify({ text: t('import.noReview'), tone: 'problem' });
    return queue;
  }
  const done = queue.then(() => importNow(sources, into, studyId, reader()).catch(notifyError));
  useImport.setState({ queue: done });
  return done;
}

async function importNow(
  sources: readonly ImportSource[],
  into: HeldReview,
  studyId: StudyId | undefined,
  reader: FileReader,
): Promise<void> {
  const cancelling = new AbortController();
  let cancelled: (error: CancelledError) => void = () => undefined;
  const cancellation = new Promise<never>((_, reject) => {
    cancelled = reject;
  });
  const cancel = (): void => {
    cancelling.abort();
    reader.stop();
    cancelled(new CancelledError());
  };
  const show = (progress: FileProgress, saving = false): void => {
    if (!cancelling.signal.aborted)
      useImport.setState({ running: { ...progress, saving, cancel } });
  };
  try {
    const reading = readSources(sources, {
      reader,
      asDocuments: studyId !== undefined,
      signal: cancelling.signal,
      onProgress: show,
    });
    // A stopped reader never answers, so cancelling does not wait for it.
    const readings = await Promise.race([reading, cancellation]);
    const { snapshot } = into.shown();
    const last = sources.at(-1);
    show({ number: sources.length, total: sources.length, name: last?.name ?? '', share: 1 }, true);
    const plan = planImport(readings, { snapshot, studyId });
    const { params, texts, originals, files } = plan;
    const isEmpty = params.studies.length === 0 && params.attach?.length === 0;
    const operation = isEmpty
      ? undefined
      : await into.commit(importStudies, params, { texts, originals });
    if (operation !== undefined) await mergeRepeated(plan, operation, into);
    // Over another review it would only be in the way; what came in is in the log of its own.
    if (!into.isOpen) return;
    addReport({ files, into, sources, studyId }, operation, isEmpty || operation !== undefined);
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    notify({ text: t('import.cancelled'), tone: 'done' });
  } finally {
    reader.stop();
    useImport.setState({ running: undefined });
  }
}

/** A step of its own, so that undo takes the merging back and leaves the import. */
async function mergeRepeated(
  plan: ImportPlan,
  operation: Operation,
  into: HeldReview,
): Promise<void> {
  if (plan.merges.length === 0) return;
  const made = createdBy(operation).flatMap((record) =>
    record.type === 'study' ? [record.id] : [],
  );
  await into.commit(mergeDuplicates, mergesOf(plan, made));
}

function addReport(
  {
    files,
    into: review,
    sources,
    studyId,
  }: {
    readonly files: readonly FileReport[];
    readonly into: HeldReview;
    readonly sources: readonly ImportSource[];
    readonly studyId: StudyId | undefined;
  },
  operation: Operation | undefined,
  saved: boolean,
): void {
  const id = useImport.getState().lastId + 1;
  const created = createdBy(operation);
  const studyIds = created.flatMap((record) => (record.type === 'study' ? [record.id] : []));
  const documentOf = new Map(
    created.flatMap((record) => (record.type === 'document' ? [[record.studyId, record.id]] : [])),
  );
  const reported = files.map((file, index): ReportedFile => {
    const links = file.links.flatMap(({ madeStudy, documentTitle, label, target }) => {
      const made = studyIds[madeStudy];
      const documentId = made === undefined ? undefined : documentOf.get(made);
      const linked = typeof target === 'number' ? studyIds[target] : target;
      return documentId === undefined || linked === undefined
        ? []
        : [{ documentId, documentTitle, studyId: linked, label }];
    });
    return { ...file, id: id + 1 + index, links, source: sources[index], studyId, review };
  });
  const report = {
    id,
    files: reported.toSorted((a, b) => urgency(b) - urgency(a)),
    saved,
  };
  useImport.setState((state) => ({
    reports: [report, ...state.reports],
    lastId: id + files.length,
  }));
  // One after the other only the last would be read out.
  const listed = listImported(studiesOf(created));
  speak([`${t('import.reportTitle')}. ${summaryOf(report)}`, listed ?? ''].join(' ').trim());
  const [first] = studyIds;
  if (first !== undefined && useSession.getState().studyId !== undefined) {
    useSession.setState({ studyId: first });
  }
}

/** What asks for something comes first: among many files it would not be found. */
function urgency({ failure, links, question }: ReportedFile): number {
  if (question !== undefined) return 3;
  if (failure !== undefined) return 2;
  return links.length > 0 ? 1 : 0;
}

function createdBy(operation: Operation | undefined) {
  return (operation?.changes ?? []).flatMap((change) => (isCreate(change) ? [change.create] : []));
}

/** The studies that came in, and those that got a document. */
function studiesOf(created: ReturnType<typeof createdBy>): readonly StudyId[] {
  return created.flatMap((record) => {
    if (record.type === 'study') return [record.id];
    return record.type === 'document' ? [record.studyId] : [];
  });
}

/** What an import brought in, in a sentence or two. */
export function summaryOf({ files, saved }: ImportReport): string {
  if (!saved) return t('import.summaryNotSaved');
  const studies = files.reduce((sum, file) => sum + file.studies, 0);
  const documents = files.reduce((sum, file) => sum + file.documents, 0);
  const failed = files.filter((file) => file.failure !== undefined).length;
  const came =
    studies + documents === 0
      ? t('import.summaryNothing')
      : t('import.summary', { studies, documents, files: files.length - failed });
  return failed === 0 ? came : `${came} ${t('import.summaryFailed', { count: failed })}`;
}

/** Brings in what was left out as a duplicate. */
export async function importAnyway(
  { review }: Pick<ReportedFile, 'review'>,
  duplicates: readonly SkippedDuplicate[],
): Promise<void> {
  const params = {
    studies: duplicates.flatMap(({ part }) => part.params.studies),
    attach: duplicates.flatMap(({ part }) => part.params.attach ?? []),
  };
  const texts = new Map(duplicates.flatMap(({ part }) => [...part.texts]));
  const originals = new Map(duplicates.flatMap(({ part }) => [...part.originals]));
  const operation = await review.commit(importStudies, params, { texts, originals });
  if (operation === undefined) return;
  settle(duplicates);
  if (review.isOpen) listImported(studiesOf(createdBy(operation)));
}

/** Reads a file again with what the user said about it; its new report takes the place of the old one. */
export async function readAgain(
  file: ReportedFile,
  told: Told,
  reader: () => FileReader = createWorkerReader,
): Promise<void> {
  if (file.source === undefined) return;
  await importSources([{ ...file.source, told }], file.review, file.studyId, reader);
  useImport.setState(({ reports: known }) => ({
    reports: known
      .map((report) => ({ ...report, files: report.files.filter(({ id }) => id !== file.id) }))
      .filter((report) => report.files.length > 0),
  }));
}

/** Gives an imported document to the study it was matched with. */
export async function acceptLink(
  { review }: Pick<ReportedFile, 'review'>,
  link: OfferedLink,
): Promise<void> {
  const { documentId, studyId } = link;
  const emptied = review.isOpen
    ? review.shown().snapshot.documents.get(documentId)?.studyId
    : undefined;
  if ((await review.commit(linkImported, { documentId, studyId })) === undefined) return;
  settle([link]);
  if (!review.isOpen) return;
  listImported([studyId]);
  if (useSession.getState().studyId === emptied) useSession.setState({ studyId });
}

function settle(items: readonly (SkippedDuplicate | OfferedLink)[]): void {
  useImport.setState(({ settled }) => ({ settled: new Set([...settled, ...items]) }));
}

/** Closes the reports and lets go of what they held. */
export function closeReports(): void {
  useImport.setState({ reports: [], settled: new Set() });
}
