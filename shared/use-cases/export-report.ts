/** Writing the coding report: what *Coding report* in Tables and `themeloom export --report` do. */

import { fileNameOf } from '../export/write-table.ts';
import { t } from '../messages/all-messages.ts';
import type { TaskOptions } from '../progress.ts';
import { codingReport } from '../report/coding-report.ts';
import type { Report } from '../report/report-block.ts';
import { writeReportDocx } from '../report/write-report-docx.ts';
import { writeReportHtml } from '../report/write-report-html.ts';
import { listedStudies } from '../scope/listed-studies.ts';
import type { Scope } from '../screening/inclusion.ts';
import { inBytesLater, lazily } from '../tables/lazy-rows.ts';
import { listedSource } from '../tables/open-table.ts';
import type { TableSource } from '../tables/table-source.ts';

/** The formats the report can be written in. */
export const reportFormats = ['docx', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A report as a file that is yet to be written. */
export interface ReportToWrite {
  readonly format: ReportFormat;
  readonly name: string;
  /** The bytes of the file, made while they are asked for; anew each time it is called. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

export interface ReportRequest {
  readonly include?: Scope | undefined;
  readonly onProgress?: TaskOptions['onProgress'];
}

/** The report of a source; the same source gives the same report. */
export function reportOf(source: TableSource, include: Scope | undefined): Report {
  return codingReport(listedSource(source, listedStudies(source.snapshot, include)));
}

/** The report in each format; equal sources give equal bytes from both doors. */
export function openReport(
  source: TableSource,
  formats: readonly ReportFormat[],
  { include, onProgress }: ReportRequest,
): readonly ReportToWrite[] {
  const report = reportOf(source, include);
  const total = report.contents.length * formats.length;
  let done = 0;
  const told: Report = {
    ...report,
    blocks: lazily(function* () {
      for (const block of report.blocks) {
        yield block;
        if (block.kind !== 'heading') continue;
        done += 1;
        onProgress?.({ done: Math.min(done, total), total });
      }
    }),
  };
  return formats.map((format) => ({
    format,
    name: fileNameOf({ id: 'themes', title: t('report.title') }, format),
    pieces: () => (format === 'docx' ? writeReportDocx(told) : inBytesLater(writeReportHtml(told))),
  }));
}

/** The beginning of the report as a page to look at. */
export function reportPreview(
  source: TableSource,
  include: Scope | undefined,
  most: number,
): string {
  const report = reportOf(source, include);
  const blocks = lazily(function* () {
    let shown = 0;
    for (const block of report.blocks) {
      if (shown >= most) return;
      shown += 1;
      yield block;
    }
  });
  return [...writeReportHtml({ ...report, blocks })].join('');
}
