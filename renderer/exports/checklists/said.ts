/** What the worker for exports reads for checklists and methods: what the data say of each subject. */
import { type Subject, subjects } from '../../../shared/checklists/subjects.ts';
import { dataSays } from '../../../shared/methods/data-says.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import type { Scope } from '../../../shared/screening/inclusion.ts';
import { listedSource } from '../../../shared/tables/open-table.ts';
import type { ExportChoice } from '../../../shared/use-cases/export-tables.ts';
import type { ExportWork } from '../export-work.ts';

export interface AskedData {
  readonly choice: ExportChoice;
  readonly include: Scope;
}

/** Sentences by subject; empty where the data say nothing. */
export type SaidByData = Readonly<Record<Subject, string>>;

/** The sentences that the tables of checklists have. */
export function readSaid(work: ExportWork, { choice, include }: AskedData): SaidByData {
  const source = work.sourceOf(choice);
  const says = dataSays(listedSource(source, listedStudies(source.snapshot, include)));
  return Object.fromEntries(subjects.map((subject) => [subject, says(subject)])) as SaidByData;
}
