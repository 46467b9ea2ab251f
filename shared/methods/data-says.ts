/**
 * What the data of a review say of each subject that checklists and methods sections ask about (H2): sentences of what
 * happened, from what their reader may see, and nothing where nothing did.
 */
import type { Subject } from '../checklists/subjects.ts';
import { t } from '../messages/all-messages.ts';
import { searchesParagraph } from '../prisma/searches-paragraph.ts';
import { criteriaParagraph } from '../screening/criteria.ts';
import { likelyFirstSentence } from '../screening/likely-first.ts';
import { samplingParagraph } from '../tables/sampling-words.ts';
import type { ListedSource } from '../tables/table-source.ts';
import { programVersion } from '../version.ts';
import { saidOfAppraising, saidOfConcerns, saidOfItems } from './said-of-appraisal.ts';
import {
  saidOfAgreement,
  saidOfCoding,
  saidOfQuotations,
  saidOfReconciling,
  saidOfSections,
} from './said-of-coding.ts';
import { saidOfGrids } from './said-of-grids.ts';
import { saidOfPeople } from './said-of-people.ts';
import {
  saidOfExcluded,
  saidOfScreening,
  saidOfScreeningAgreement,
  saidOfSelection,
  saidOfStrategies,
} from './said-of-screening.ts';
import { saidOfSensitivity } from './said-of-sensitivity.ts';
import { saidOfCharacteristics, saidOfExtraction, saidOfFields } from './said-of-studies.ts';
import {
  saidOfComparison,
  saidOfConfidence,
  saidOfOutput,
  saidOfSynthesis,
} from './said-of-themes.ts';

/** The sentences for a subject; empty where the data say nothing. */
export type DataSays = (subject: Subject) => string;

const known = new WeakMap<ListedSource, DataSays>();

/** What this source says, each subject read once and only when it is asked for. Kept as long as the source. */
export function dataSays(source: ListedSource): DataSays {
  let saying = known.get(source);
  if (saying === undefined) {
    saying = eachOnce(source);
    known.set(source, saying);
  }
  return saying;
}

function eachOnce(source: ListedSource): DataSays {
  const said = new Map<Subject, string>();
  return (subject) => {
    let words = said.get(subject);
    if (words === undefined) {
      words = says[subject](source);
      said.set(subject, words);
    }
    return words;
  };
}

const says: Readonly<Record<Subject, (source: ListedSource) => string>> = {
  title: ({ snapshot: { review } }) =>
    (review?.title ?? '') === '' ? '' : t('said.title', { title: review?.title ?? '' }),
  question: ({ snapshot: { review } }) =>
    (review?.question ?? '') === '' ? '' : t('said.question', { question: review?.question ?? '' }),
  approach: ({ snapshot: { review } }) =>
    (review?.methods ?? '') === '' ? '' : t('said.approach', { methods: review?.methods ?? '' }),
  searching: ({ snapshot }) => searchesParagraph(snapshot),
  strategies: saidOfStrategies,
  criteria: ({ snapshot }) => criteriaParagraph(snapshot),
  screening: saidOfScreening,
  screeningAgreement: saidOfScreeningAgreement,
  likelyFirst: ({ snapshot }) => likelyFirstSentence(snapshot),
  selection: saidOfSelection,
  excludedReports: saidOfExcluded,
  sampling: ({ snapshot }) => samplingParagraph(snapshot),
  characteristics: saidOfCharacteristics,
  fields: saidOfFields,
  extraction: saidOfExtraction,
  appraisalItems: saidOfItems,
  appraisal: saidOfAppraising,
  appraisalResults: saidOfConcerns,
  findingSections: saidOfSections,
  people: saidOfPeople,
  coding: saidOfCoding,
  reconciling: saidOfReconciling,
  agreement: saidOfAgreement,
  comparison: saidOfComparison,
  grids: saidOfGrids,
  synthesis: saidOfSynthesis,
  quotations: saidOfQuotations,
  output: saidOfOutput,
  sensitivity: saidOfSensitivity,
  confidence: saidOfConfidence,
  software: () => t('said.software', { version: programVersion }),
};
