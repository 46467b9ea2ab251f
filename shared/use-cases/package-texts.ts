/** The texts of a package for the journal: the methods section and the coding report. */

import { fileNameOf } from '../export/write-table.ts';
import { t } from '../messages/all-messages.ts';
import { dataSays } from '../methods/data-says.ts';
import { type MethodsParagraph, methodsText } from '../methods/methods-text.ts';
import { codingReport } from '../report/coding-report.ts';
import type { Report, ReportBlock } from '../report/report-block.ts';
import { writeReportDocx } from '../report/write-report-docx.ts';
import { writeReportHtml } from '../report/write-report-html.ts';
import { inBytes } from '../tables/lazy-rows.ts';
import type { ListedSource } from '../tables/table-source.ts';
import type { PackageFile } from './package-file.ts';

/** The methods section where there is anything to say, and the coding report where anything was coded. */
export function packageTexts(source: ListedSource): readonly PackageFile[] {
  const report = codingReport(source);
  const parts = methodsText(dataSays(source));
  return [
    ...(parts.length === 0 ? [] : reportFiles(methodsReport(report, parts))),
    ...(report.contents.length === 0 ? [] : reportFiles(report)),
  ];
}

/** The methods section in the form of a report: without a list of contents. */
function methodsReport(like: Report, parts: readonly MethodsParagraph[]): Report {
  return {
    ...like,
    title: t('checklist.methods'),
    contents: [],
    blocks: parts.flatMap(({ part, text }): readonly ReportBlock[] => [
      { kind: 'heading', level: 2, text: t(`checklist.part.${part}`), anchor: part },
      { kind: 'text', text },
    ]),
  };
}

function reportFiles(report: Report): readonly PackageFile[] {
  const { title } = report;
  const of = { group: 'text', title } as const;
  const named = (format: 'docx' | 'html') => `text/${fileNameOf({ id: 'themes', title }, format)}`;
  return [
    { ...of, name: named('docx'), pieces: () => writeReportDocx(report) },
    { ...of, name: named('html'), pieces: () => later(writeReportHtml(report)) },
  ];
}

async function* later(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  yield* inBytes(texts);
}
