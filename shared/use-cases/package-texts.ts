/** The texts of a package for the journal: the methods section and the coding report. */

import { fileNameOf } from '../export/write-table.ts';
import { t } from '../messages/all-messages.ts';
import { dataSays } from '../methods/data-says.ts';
import { type MethodsParagraph, methodsText } from '../methods/methods-text.ts';
import type { Typefaces } from '../pictures/typefaces.ts';
import { codingReport } from '../report/coding-report.ts';
import type { Report, ReportBlock } from '../report/report-block.ts';
import { writeReportDocx } from '../report/write-report-docx.ts';
import { writeReportHtml } from '../report/write-report-html.ts';
import { keptExcerpts } from '../tables/coded-excerpts.ts';
import { inBytesLater } from '../tables/lazy-rows.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { reportFormats } from './export-report.ts';
import { openWriteUp } from './export-write-up.ts';
import type { PackageFile } from './package-file.ts';

type Format = 'docx' | 'html';
const usual: readonly Format[] = ['docx', 'html'];
/** No text program opens a hundred thousand paragraphs in a time that anybody waits. */
const long: readonly Format[] = ['html'];
/** Excerpts of a report that is also written for Word. */
export const mostForWord = 20_000;

/** The methods section where there is anything to say, the coding report where anything was coded, for Word only while that opens it, and every sheet of the write-up. */
export function packageTexts(source: ListedSource, typefaces: Typefaces): readonly PackageFile[] {
  const report = codingReport(source);
  const parts = methodsText(dataSays(source));
  return [
    ...(parts.length === 0 ? [] : reportFiles(methodsReport(report, parts))),
    ...(report.contents.length === 0
      ? []
      : reportFiles(report, isLongReport(source) ? long : usual)),
    ...openWriteUp(source).flatMap(({ as, sheet }) =>
      reportFormats.map((format): PackageFile => {
        const { name, pieces } = as(format, { typefaces });
        return { group: 'text', title: sheet.name, name: `text/${name}`, pieces };
      }),
    ),
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

/** Whether the coding report has more excerpts than a text program opens, and is in the package as HTML alone. */
export function isLongReport(source: ListedSource): boolean {
  return keptExcerpts(source).length > mostForWord;
}

function reportFiles(report: Report, formats: readonly Format[] = usual): readonly PackageFile[] {
  const { title } = report;
  return formats.map((format) => ({
    group: 'text',
    title,
    name: `text/${fileNameOf({ id: 'themes', title }, format)}`,
    pieces: () =>
      format === 'docx' ? writeReportDocx(report) : inBytesLater(writeReportHtml(report)),
  }));
}
