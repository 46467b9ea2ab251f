/** What came of projects of other programs: kept beside the review, to be looked at again and saved. */
import { create } from 'zustand';
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import type { RefiReport } from '../../shared/refi-qda/report.ts';
import { reportAsText } from '../../shared/use-cases/project-report-text.ts';
import { changeMeta, readMeta } from '../db/review-rows.ts';
import { notify } from './notices.ts';
import { fileStem } from './review-files.ts';
import { useReview } from './review-store.ts';
import { services } from './services.ts';

/** What came in from one file. */
export interface KeptReport {
  readonly fileName: string;
  readonly title: string;
  readonly origin: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  readonly report: RefiReport;
}

/** Reports that are kept of a review. */
const mostReports = 10;

function keyOf(id: ReviewId): string {
  return `project-report:${id}`;
}

/** The reports that are shown, the newest first; undefined where none are. */
export const useProjectReports = create<{ readonly shown: readonly KeptReport[] | undefined }>(
  () => ({ shown: undefined }),
);

/** Keeps what came in, before what was kept before. */
export async function keepReport(id: ReviewId, report: KeptReport): Promise<void> {
  await changeMeta<readonly KeptReport[]>(services().db, keyOf(id), (before = []) =>
    [report, ...before].slice(0, mostReports),
  );
}

/** Shows what came into the open review from other programs. Throws an `ExpectedError` where nothing did on this computer. */
export async function showReports(): Promise<void> {
  const { reviewId } = useReview.getState();
  if (reviewId === undefined) return;
  const kept = await readMeta<readonly KeptReport[]>(services().db, keyOf(reviewId));
  if (kept === undefined || kept.length === 0)
    throw new ExpectedError('no-report', t('project.noReport'));
  useProjectReports.setState({ shown: kept });
}

export function closeReports(): void {
  useProjectReports.setState({ shown: undefined });
}

/** Saves a report as a text that can be read anywhere. */
export async function saveReport(report: KeptReport): Promise<void> {
  const saved = await services().platform.saveFile({
    suggestedName: `${t('project.reportFile', { title: fileStem(report.title) })}.txt`,
    bytes: new TextEncoder().encode(reportAsText(report)),
    description: t('project.reportKind'),
    extension: 'txt',
  });
  if (saved !== undefined) notify({ text: t('project.saved', { name: saved.name }), tone: 'done' });
}
