/** Decisions of screening that a file of references brings along from another program. */
import type { Citation } from '../bibliography/citation.ts';
import { asreviewDecisions, isOfAsreview, withoutAsreview } from './asreview-labels.ts';
import { covidenceDecisions, isOfCovidence, withoutCovidence } from './covidence-notes.ts';
import type { DecisionProgram, RecordDecisions } from './decision-types.ts';
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
};

const programs = [
  'Rayyan',
  'ASReview',
  'Covidence',
  'EPPI-Reviewer',
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

/** What `program` says of a record; undefined where nothing. */
export function decisionsOn(
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

function isSilent({ decisions, labels, notes, reasons, unread }: RecordDecisions): boolean {
  return decisions.length + labels.length + notes.length + reasons.length + unread === 0;
}
