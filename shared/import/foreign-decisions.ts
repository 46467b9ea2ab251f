/** Decisions of screening that a file of references brings along from another program. */
import type { Citation } from '../bibliography/citation.ts';
import { asreviewDecisions, isOfAsreview, withoutAsreview } from './asreview-labels.ts';
import { covidenceDecisions, isOfCovidence, withoutCovidence } from './covidence-notes.ts';
import type { DecisionProgram, RecordDecisions } from './decision-types.ts';
import {
  distillerDecisions,
  distillerRows,
  isOfDistiller,
  joinedRows,
  withoutDistiller,
} from './distiller-forms.ts';
import { eppiDecisions, isOfEppi, withoutEppi } from './eppi-decisions.ts';
import { isOfRayyan, rayyanDecisions, withoutRayyan } from './rayyan-notes.ts';

interface Reader {
  readonly isOf: (citation: Citation) => boolean;
  readonly read: (citation: Citation, file: string) => RecordDecisions;
  readonly without: (citation: Citation) => Citation;
}

const readers: Readonly<Record<DecisionProgram, Reader>> = {
  Rayyan: { isOf: isOfRayyan, read: rayyanDecisions, without: withoutRayyan },
  ASReview: { isOf: isOfAsreview, read: asreviewDecisions, without: withoutAsreview },
  Covidence: { isOf: isOfCovidence, read: covidenceDecisions, without: withoutCovidence },
  'EPPI-Reviewer': { isOf: isOfEppi, read: eppiDecisions, without: withoutEppi },
  DistillerSR: { isOf: isOfDistiller, read: distillerDecisions, without: withoutDistiller },
};

const programs = [
  'Rayyan',
  'ASReview',
  'Covidence',
  'EPPI-Reviewer',
  'DistillerSR',
] as const satisfies readonly DecisionProgram[];

/** The program that decided on these records; undefined where none is recognised, or it says nothing of any record. */
export function programOf(
  citations: readonly Citation[],
  file: string,
): DecisionProgram | undefined {
  return programs.find((program) => {
    const { isOf, read } = readers[program];
    return citations.some((citation) => isOf(citation) && !isSilent(read(citation, file)));
  });
}

/** A record with what a program says of it; undefined where nothing. */
interface SaidRecord {
  readonly citation: Citation;
  readonly said: RecordDecisions | undefined;
}

/** The records of a file with what `program` says of each: where it writes several rows for one, they are one record. */
export function recordsOf(
  citations: readonly Citation[],
  program: DecisionProgram | undefined,
  file: string,
): readonly SaidRecord[] {
  if (program === undefined) return citations.map((citation) => ({ citation, said: undefined }));
  if (program !== 'DistillerSR')
    return citations.map((citation) => ({ citation, said: decisionsOn(citation, program, file) }));
  return distillerRows(citations).map((rows) => {
    const forms = rows.flatMap((row) => decisionsOn(row, program, file)?.forms ?? []);
    const said = { decisions: [], reasons: [], labels: [], notes: [], unread: 0, forms };
    return { citation: joinedRows(rows), said: forms.length === 0 ? undefined : said };
  });
}

function decisionsOn(
  citation: Citation,
  program: DecisionProgram,
  file: string,
): RecordDecisions | undefined {
  const { isOf, read } = readers[program];
  if (!isOf(citation)) return undefined;
  const said = read(citation, file);
  return isSilent(said) ? undefined : said;
}

/** The citation without what tells of decisions, nor the text of the record, which tells of them too. */
export function withoutDecisions(citation: Citation, program: DecisionProgram): Citation {
  const { custom, ...rest } = readers[program].without(citation);
  const { source, ...kept } = custom ?? {};
  if (source === undefined) return custom === undefined ? rest : { ...rest, custom: kept };
  const { file, line } = source;
  return { ...rest, custom: { ...kept, source: { file, line } } };
}

function isSilent(said: RecordDecisions): boolean {
  const { decisions, forms = [], labels, notes, reasons, unread } = said;
  const many = [decisions, forms, labels, notes, reasons].reduce(
    (sum, { length }) => sum + length,
    0,
  );
  return many + unread === 0;
}
