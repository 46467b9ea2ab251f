/** Writing sheets of the write-up: what *Write-up* in Report and `themeloom export --write-up` do. */
import { fileNameOf } from '../export/write-table.ts';
import { once } from '../once.ts';
import { lettersWithoutSign, pngWhereDrawn } from '../pictures/picture-png.ts';
import type { Typefaces } from '../pictures/typefaces.ts';
import type { Sheet } from '../records/sheet.ts';
import type { Pictures } from '../report/docx-figures.ts';
import type { Report } from '../report/report-block.ts';
import { writeReportDocx } from '../report/write-report-docx.ts';
import { writeReportHtml } from '../report/write-report-html.ts';
import { writeUpReport } from '../report/write-up.ts';
import { inBytesLater } from '../tables/lazy-rows.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { sheetsOf } from '../write-up/sheet-outline.ts';
import type { ReportFormat, ReportToWrite } from './export-report.ts';

/** What figures are drawn with for programs that draw no SVG. */
export interface SheetDrawing {
  readonly typefaces: Typefaces;
  /** PNG of figures whose letters the typefaces lack; one that is not among them is there as SVG alone. */
  readonly pictures?: Pictures;
}

/** A sheet as a report, and what its files are called. */
export interface SheetToWrite {
  readonly sheet: Sheet;
  /** Read when it is first asked for. */
  readonly report: () => Report;
  /** A file in a format. The same source gives the same bytes. */
  readonly as: (format: ReportFormat, drawing: SheetDrawing) => ReportToWrite;
}

/** Every sheet of a review that its reader may see, in their order. */
export function openWriteUp(source: ListedSource): readonly SheetToWrite[] {
  const taken = new Map<string, number>();
  return sheetsOf(source.snapshot).map((sheet) => {
    const report = once(() => writeUpReport(source, sheet));
    // Plain ASCII takes away what told some names apart.
    const plain = fileNameOf({ id: 'themes', title: `Write-up ${sheet.name}` }, 'docx');
    const nth = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, nth);
    const stem = `${plain.slice(0, -'.docx'.length)}${nth === 1 ? '' : `-${nth}`}`;
    return {
      sheet,
      report,
      as: (format, drawing) => ({
        format,
        name: `${stem}.${format}`,
        pieces: () =>
          format === 'docx'
            ? writeReportDocx(report(), { pictures: picturesOf(report(), drawing) })
            : inBytesLater(writeReportHtml(report())),
      }),
    };
  });
}

/** Figures of a sheet whose letters the typefaces lack, by number. */
export function undrawnFigures(
  { figures = [] }: Report,
  typefaces: Typefaces,
): ReadonlyMap<number, string> {
  return new Map(
    figures
      .map(({ svg }, at) => [at + 1, svg] as const)
      .filter(([, svg]) => lettersWithoutSign(svg, typefaces) !== ''),
  );
}

function picturesOf(report: Report, { pictures, typefaces }: SheetDrawing): Pictures {
  const drawn = (report.figures ?? []).flatMap(({ svg }, at) => {
    const png = pngWhereDrawn(svg, typefaces);
    return png === undefined ? [] : [[at + 1, png] as const];
  });
  return new Map([...drawn, ...(pictures ?? [])]);
}
