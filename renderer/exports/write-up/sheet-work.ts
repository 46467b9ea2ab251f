/** What the worker for exports makes of a sheet of the write-up. */
import { ExpectedError } from '../../../shared/errors.ts';
import { gathered } from '../../../shared/export/write-table.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { Typefaces } from '../../../shared/pictures/typefaces.ts';
import type { SheetId } from '../../../shared/records/ids.ts';
import type { Pictures } from '../../../shared/report/docx-figures.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import type { Scope } from '../../../shared/screening/inclusion.ts';
import { listedSource } from '../../../shared/tables/open-table.ts';
import type { ReportFormat } from '../../../shared/use-cases/export-report.ts';
import type { ExportChoice } from '../../../shared/use-cases/export-tables.ts';
import { openWriteUp, undrawnFigures } from '../../../shared/use-cases/export-write-up.ts';
import type { ExportWork } from '../export-work.ts';

/** Which sheet, of whose coding and of which studies. */
export interface AskedSheet {
  readonly choice: ExportChoice;
  readonly include: Scope;
  readonly sheetId: SheetId;
}

/** A sheet as a file; or, asked for its figures, these alone. */
export interface WrittenSheet {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Those that have to be drawn by the browser, as SVG by their number. */
  readonly figures: ReadonlyMap<number, string>;
}

export async function writeSheet(
  work: ExportWork,
  asked: AskedSheet & { readonly as: ReportFormat | 'figures'; readonly pictures: Pictures },
  typefaces: Typefaces,
): Promise<WrittenSheet> {
  const { as, choice, include, pictures, sheetId } = asked;
  const source = work.sourceOf(choice);
  const listed = listedSource(source, listedStudies(source.snapshot, include));
  const found = openWriteUp(listed).find(({ sheet }) => sheet.id === sheetId);
  if (found === undefined) throw new ExpectedError('missing', t('writeUp.gone'));
  if (as === 'figures')
    return {
      ...{ bytes: new Uint8Array(), name: '' },
      figures: undrawnFigures(found.report(), typefaces),
    };
  const file = found.as(as, { pictures, typefaces });
  return { bytes: await gathered(file.pieces()), name: file.name, figures: new Map() };
}
