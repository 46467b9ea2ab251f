/** Importing files into the review that was open as the user asked. */
import { CancelledError } from '../../shared/errors.ts';
import {
  besideEnding,
  isUnfinished,
  journalEnding,
} from '../../shared/foreign-projects/changes-beside.ts';
import type { FileReading, Told } from '../../shared/import/read-import-file.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { PickedFile } from '../../shared/platform/platform.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { importReadings } from '../../shared/use-cases/import-readings.ts';
import { notify, notifyError } from '../store/notices.ts';
import { isProjectName } from '../store/pick-file.ts';
import { openForeign } from '../store/project-import.ts';
import { type HeldReview, holdReview } from '../store/review-store.ts';
import { freshId } from '../store/services.ts';
import { addReport } from './import-reports.ts';
import { type ImportSource, sourceOfPicked } from './import-sources.ts';
import { type ReportedFile, useImport } from './import-store.ts';
import { type FileProgress, readSources } from './run-import.ts';
import { createWorkerReader, type FileReader } from './worker-reader.ts';

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
  // A document of a study is no project, whatever it is called: it is refused with what to do instead.
  const isProject = ({ name }: ImportSource): boolean =>
    studyId === undefined && isProjectName(name);
  const wanted = studyId === undefined ? withoutFolders(sources) : sources;
  openProjects(wanted.filter(isProject));
  return importRest(
    wanted.filter((source) => !isProject(source)),
    into,
    studyId,
    reader,
  );
}

/**
 * Of the folder in which QualCoder keeps a project its database alone, called as the folder is, with what lies beside it: the texts are in it.
 */
export function withoutFolders(sources: readonly ImportSource[]): readonly ImportSource[] {
  const folders = sources.flatMap(
    ({ path = '' }) => /^(.*?([^/]+\.qda)\/)data\.qda$/i.exec(path)?.slice(1, 3) ?? [],
  );
  if (folders.length === 0) return sources;
  return sources.flatMap((source) => {
    const at = folders.findIndex((folder, index) => index % 2 === 0 && isIn(source, folder));
    if (at < 0) return [source];
    const database = `${folders[at]}data.qda`;
    if (source.path !== database) return [];
    const lying = (ending: string): ImportSource | undefined =>
      sources.find(({ path }) => path === `${database}${ending}`);
    const [beside, journal] = [lying(besideEnding), lying(journalEnding)];
    const name = folders[at + 1] ?? source.name;
    return [{ ...source, name, ...(beside && { beside }), ...(journal && { journal }) }];
  });
}

function isIn({ path = '' }: ImportSource, folder: string): boolean {
  return path.startsWith(folder);
}

/** Projects of other programs are shown one after the other, whether a review is open or not. */
function openProjects(sources: readonly ImportSource[]): void {
  for (const source of sources) openOne(source).catch(notifyError);
}

async function openOne({ beside, journal, load, name }: ImportSource): Promise<void> {
  const [bytes, changes, begun] = await Promise.all([load(), beside?.load(), journal?.load()]);
  const mayBeHalf = begun !== undefined && isUnfinished(begun);
  openForeign({ name, bytes, mayBeHalf, ...(changes && { beside: changes }) });
}

function importRest(
  sources: readonly ImportSource[],
  into: HeldReview | undefined,
  studyId: StudyId | undefined,
  reader: () => FileReader,
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
    const all = await Promise.race([reading, cancellation]);
    const ofSegments = sources.filter((_, at) => isOfSegments(all[at]));
    openProjects(ofSegments);
    const others = sources.filter((source) => !ofSegments.includes(source));
    if (others.length === 0) return;
    const readings = all.filter((one) => !isOfSegments(one));
    const { snapshot } = into.shown();
    const last = others.at(-1);
    show({ number: others.length, total: others.length, name: last?.name ?? '', share: 1 }, true);
    const { commit } = into;
    const imported = await importReadings(readings, { snapshot, newId: freshId, commit }, studyId);
    // Over another review it would only be in the way; what came in is in the log of its own.
    if (into.isOpen) addReport(imported, { into, sources: others, studyId });
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    notify({ text: t('import.cancelled'), tone: 'done' });
  } finally {
    reader.stop();
    useImport.setState({ running: undefined });
  }
}

/** What holds coded segments is shown as a project is, beside the import. */
function isOfSegments(reading: FileReading | undefined): boolean {
  return reading?.kind === 'failed' && reading.question?.about === 'segments';
}

/** Reads a file again with what the user said about it; its new report takes the place of the old one. */
export async function readAgain(
  file: ReportedFile,
  told: Told,
  reader: () => FileReader = createWorkerReader,
): Promise<void> {
  if (file.source === undefined) return;
  await importSources(
    [{ ...file.source, told: { ...file.source.told, ...told } }],
    file.review,
    file.studyId,
    reader,
  );
  useImport.setState(({ reports: known }) => ({
    reports: known
      .map((report) => ({ ...report, files: report.files.filter(({ id }) => id !== file.id) }))
      .filter((report) => report.files.length > 0),
  }));
}
