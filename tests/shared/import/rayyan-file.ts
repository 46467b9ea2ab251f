/** Exports as Rayyan writes them, of invented records and people. */

import type { Told } from '../../../shared/import/read-import-file.ts';
import { type FileReading, readImportFile } from '../../../shared/import/read-import-file.ts';

const headings =
  'key,title,year,month,day,journal,issn,volume,issue,pages,authors,url,language,publisher,location,abstract,notes,doi,keywords,pubmed_id,pmc_id,pubmed_archive';

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export interface RayyanRecord {
  readonly title: string;
  readonly authors?: string;
  readonly year?: number;
  readonly notes: string;
}

/** The articles file of an export. */
export function rayyanCsv(records: readonly RayyanRecord[]): string {
  const rows = records.map(({ authors = 'Harrow, Maren', notes, title, year = 2016 }, index) =>
    [
      ...[`rayyan-${1000 + index}`, cell(title), year, '', '', '', '', '', '', ''],
      ...[cell(authors), '', '', '', '', '', cell(notes), '', '', '', '', ''],
    ].join(','),
  );
  return `${[headings, ...rows].join('\n')}\n`;
}

/** Three records that two people decided on, with all that Rayyan adds. */
export const threeRecords: readonly RayyanRecord[] = [
  {
    title: 'Kitchen table medicine and the weight of paperwork',
    notes:
      'From the hand search. | RAYYAN-INCLUSION: {"Ana Ruiz"=>"Included", "Ben"=>"Excluded"} | RAYYAN-LABELS: Care at home,Rural | RAYYAN-EXCLUSION-REASONS: wrong population,no findings of its own | USER-NOTES: {"Ben"=>["No patients, \\"only\\" staff", "Ask Ana"]}',
  },
  {
    title: 'Evening calls in the hill practices',
    notes: 'RAYYAN-INCLUSION: {"Ana Ruiz"=>"Maybe"}',
  },
  {
    title: 'Waiting too long: daughters who care',
    notes: 'RAYYAN-INCLUSION: {"Ana Ruiz"=>"Excluded","Ben"=>"Excluded"} | RAYYAN-LABELS: rural',
  },
];

export function readText(name: string, text: string, told: Told = {}): Promise<FileReading> {
  return readImportFile({ name, bytes: new TextEncoder().encode(text) }, told);
}
