import type { FlowItem, FlowNumbers } from '../../../shared/prisma/flow-numbers.ts';

function item(name: string, counted: number): FlowItem {
  return { id: name, name, number: { counted } };
}

/** A diagram of databases alone in which every sum adds up. */
export const small: FlowNumbers = {
  boxes: {
    database_results: { counted: 530 },
    register_results: { counted: 0 },
    duplicates: { counted: 110 },
    excluded_automatic: { counted: 0 },
    excluded_other: { counted: 10 },
    records_screened: { counted: 410 },
    records_excluded: { counted: 360 },
    dbr_sought_reports: { counted: 50 },
    dbr_notretrieved_reports: { counted: 4 },
    dbr_assessed: { counted: 46 },
    dbr_excluded: { counted: 30 },
    new_studies: { counted: 14 },
    new_reports: { counted: 16 },
  },
  lists: { dbr_excluded: [item('Not qualitative', 18), item('Another population', 12)] },
  otherMethods: false,
  previousStudies: false,
};

const longReasons = [
  'Study design: no qualitative data collection or analysis (surveys, trials, routine data)',
  'Population other than family carers of people who live with dementia in the community',
  'Findings of carers cannot be told apart from those of professionals',
  'Conference abstract, poster or protocol without results',
  'Phenomenon of interest not addressed',
  'Published before the first national dementia strategy (January 2009)',
  'Language other than English, German, French, Spanish or Portuguese',
  'Secondary report of an included study without additional findings',
  'Retracted',
];

/** Six databases and nine reasons with long wording; every sum adds up. */
export const large: FlowNumbers = {
  ...small,
  boxes: {
    ...small.boxes,
    database_results: { counted: 12_345 },
    register_results: { counted: 321 },
    duplicates: { counted: 4012 },
    records_screened: { counted: 8644 },
    records_excluded: { counted: 8544 },
    dbr_sought_reports: { counted: 100 },
    dbr_assessed: { counted: 96 },
    dbr_excluded: { counted: 54 },
    new_studies: { counted: 37 },
    new_reports: { counted: 42 },
  },
  lists: {
    database_results: [
      item('MEDLINE (Ovid)', 4120),
      item('CINAHL Complete (EBSCO)', 2210),
      item('APA PsycINFO', 1980),
      item('Embase (Elsevier)', 2400),
      item('Applied Social Sciences Index and Abstracts (ASSIA, ProQuest)', 935),
      item('Web of Science Core Collection', 700),
    ],
    register_results: [
      item('ClinicalTrials.gov', 201),
      item('WHO International Clinical Trials Registry Platform', 120),
    ],
    dbr_excluded: longReasons.map((reason, index) => item(reason, 10 - index)),
  },
};

/** With other methods; every sum adds up. */
export const withOther: FlowNumbers = {
  ...large,
  otherMethods: true,
  boxes: {
    ...large.boxes,
    website_results: { counted: 12 },
    organisation_results: { counted: 5 },
    citations_results: { counted: 23 },
    other_sought_reports: { counted: 40 },
    other_notretrieved_reports: { counted: 2 },
    other_assessed: { counted: 38 },
    other_excluded: { counted: 27 },
    new_studies: { counted: 47 },
    new_reports: { counted: 53 },
  },
  lists: {
    ...large.lists,
    other_excluded: longReasons.slice(0, 3).map((reason, index) => item(reason, 10 - index)),
  },
};

/** An updated review with every column; every sum adds up. */
export const updated: FlowNumbers = {
  ...withOther,
  previousStudies: true,
  boxes: {
    ...withOther.boxes,
    previous_studies: { counted: 9 },
    previous_reports: { counted: 11 },
    total_studies: { counted: 56 },
    total_reports: { counted: 64 },
  },
};

/** A diagram somebody has only begun. */
export const begun: FlowNumbers = {
  boxes: { database_results: { stated: 530 } },
  lists: {},
  otherMethods: false,
  previousStudies: false,
};

export const diagrams = { small, large, withOther, updated, begun } as const;

/** `numbers` with some boxes changed. */
export function changed(numbers: FlowNumbers, boxes: FlowNumbers['boxes']): FlowNumbers {
  return { ...numbers, boxes: { ...numbers.boxes, ...boxes } };
}
