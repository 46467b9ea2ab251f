/** The reports of imports, and what they offer. */
import type { ProposedLink, SkippedDuplicate } from '../../shared/import/import-plan.ts';
import { linkImported } from '../../shared/import/link-imported.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { type ImportedReadings, importSkipped } from '../../shared/use-cases/import-readings.ts';
import { listImported } from '../store/include-choice.ts';
import { speak } from '../store/notices.ts';
import type { HeldReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import type { ImportSource } from './import-sources.ts';
import { type ImportReport, type ReportedFile, useImport } from './import-store.ts';

/** Shows what came of an import, and reads it out. */
export function addReport(
  { documentIds, files, saved, studyIds }: ImportedReadings,
  asked: {
    readonly into: HeldReview;
    readonly sources: readonly ImportSource[];
    readonly studyId: StudyId | undefined;
  },
): void {
  const { into: review, sources, studyId } = asked;
  const id = useImport.getState().lastId + 1;
  const reported = files.map(
    (file, index): ReportedFile => ({
      ...file,
      // What is not there cannot be linked.
      links: saved ? file.links : [],
      id: id + 1 + index,
      source: sources[index],
      studyId,
      review,
    }),
  );
  const report: ImportReport = {
    id,
    files: reported.toSorted((a, b) => urgency(b) - urgency(a)),
    saved,
    documentIds,
  };
  useImport.setState((state) => ({
    reports: [report, ...state.reports],
    lastId: id + files.length,
  }));
  // One after the other only the last would be read out.
  const listed = listImported(studyIds);
  speak([`${t('import.reportTitle')}. ${summaryOf(report)}`, listed ?? ''].join(' ').trim());
  const [first] = studyIds;
  if (studyId === undefined && first !== undefined && useSession.getState().studyId !== undefined)
    useSession.setState({ studyId: first });
}

/** What asks for something comes first: among many files it would not be found. */
function urgency({ failure, links, question }: ReportedFile): number {
  if (question !== undefined) return 3;
  if (failure !== undefined) return 2;
  return links.length > 0 ? 1 : 0;
}

/** What an import brought in, in a sentence or two. */
export function summaryOf({ files, saved }: ImportReport): string {
  if (!saved) return t('import.summaryNotSaved');
  const studies = files.reduce((sum, file) => sum + file.titles.length, 0);
  const documents = files.reduce((sum, file) => sum + file.documents, 0);
  const waiting = files.filter(isWaiting).length;
  const asked = files.filter(isAsked).length;
  const failed = files.filter(({ failure }) => failure !== undefined).length - waiting - asked;
  const decisions = files.reduce((sum, file) => sum + (file.decisions?.decisions ?? 0), 0);
  const said = [
    ...(studies + documents === 0
      ? waiting + asked + decisions > 0
        ? []
        : [t('import.summaryNothing')]
      : [
          t('import.summary', {
            studies,
            documents,
            files: files.length - failed - waiting - asked,
          }),
        ]),
    ...(decisions === 0 ? [] : [t('decisions.summary', { count: decisions })]),
    ...(waiting === 0 ? [] : [t('decisions.summaryWaits', { count: waiting })]),
    ...(asked === 0 ? [] : [t('import.summaryAsked', { count: asked })]),
    ...(failed === 0 ? [] : [t('import.summaryFailed', { count: failed })]),
  ];
  return said.join(' ');
}

/** Whether a file is read, and somebody has to say what becomes of the decisions in it. */
export function isWaiting({ question }: Pick<ReportedFile, 'question'>): boolean {
  return question?.about === 'decisions';
}

/** Whether a file can be read once somebody has said what only they know: a password, an encoding, what columns hold. */
export function isAsked({ question }: Pick<ReportedFile, 'question'>): boolean {
  return question !== undefined && askedFirst.has(question.about);
}

const askedFirst: ReadonlySet<string> = new Set(['password', 'encoding', 'columns']);

/** Brings in what was left out as a duplicate. */
export async function importAnyway(
  { review }: Pick<ReportedFile, 'review'>,
  duplicates: readonly SkippedDuplicate[],
): Promise<void> {
  const studyIds = await importSkipped(duplicates, review);
  if (studyIds.length === 0) return;
  settle(duplicates);
  if (review.isOpen) listImported(studyIds);
}

/** Gives an imported document to the study it was matched with. */
export async function acceptLink(
  { review }: Pick<ReportedFile, 'review'>,
  link: ProposedLink,
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

function settle(items: readonly (SkippedDuplicate | ProposedLink)[]): void {
  useImport.setState(({ settled }) => ({ settled: new Set([...settled, ...items]) }));
}

/** Closes the reports and lets go of what they held. */
export function closeReports(): void {
  useImport.setState({ reports: [], settled: new Set() });
}
