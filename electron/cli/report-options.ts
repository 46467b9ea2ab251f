/** Formats of reports, and which sheets of the write-up. */
import { ExpectedError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { listInWords } from '../../shared/messages/formats.ts';
import { nameKey } from '../../shared/records/name-key.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import { listedSource } from '../../shared/tables/open-table.ts';
import type { TableSource } from '../../shared/tables/table-source.ts';
import {
  type ReportFormat,
  type ReportToWrite,
  reportFormats,
} from '../../shared/use-cases/export-report.ts';
import { openWriteUp } from '../../shared/use-cases/export-write-up.ts';
import { readTypefaces } from './typefaces.ts';

export interface WriteUpOptions {
  readonly writeUp?: string;
  readonly sheet?: string;
}

/** The sheets that were asked for; a name that none has is refused. */
export async function sheetsToWrite(
  source: TableSource,
  include: Scope | undefined,
  { sheet, writeUp }: WriteUpOptions,
): Promise<readonly ReportToWrite[]> {
  const formats = reportFormatsOf(writeUp);
  if (formats.length === 0) return [];
  const all = openWriteUp(listedSource(source, listedStudies(source.snapshot, include)));
  const asked = all.filter(
    (each) => sheet === undefined || nameKey(each.sheet.name) === nameKey(sheet),
  );
  if (asked.length === 0)
    throw new ExpectedError(
      'sheet-name',
      t(all.length === 0 ? 'writeUp.none' : 'writeUp.noneNamed', {
        name: sheet ?? '',
        names: listInWords(all.map((each) => each.sheet.name)),
      }),
    );
  const typefaces = await readTypefaces();
  return asked.flatMap(({ as }) => formats.map((format) => as(format, { typefaces })));
}

/** Formats by their names, each once; none where nothing was asked. */
export function reportFormatsOf(asked = ''): readonly ReportFormat[] {
  const names = asked.split(',').map((name) => name.trim());
  return [...new Set(names.filter(Boolean))].map((name) => {
    const format = reportFormats.find((known) => known === name);
    if (format !== undefined) return format;
    throw new ExpectedError(
      'format-name',
      t('report.noFormat', { name, formats: reportFormats.join(', ') }),
    );
  });
}
