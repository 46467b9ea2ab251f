/** What a review’s data can say something of, in the order in which a methods section tells it. */
export const subjects = [
  'title',
  'question',
  'approach',
  'searching',
  'strategies',
  'criteria',
  'screening',
  'screeningAgreement',
  'likelyFirst',
  'selection',
  'excludedReports',
  'sampling',
  'characteristics',
  'fields',
  'extraction',
  'appraisalItems',
  'appraisal',
  'appraisalResults',
  'findingSections',
  'people',
  'coding',
  'reconciling',
  'agreement',
  'comparison',
  'grids',
  'synthesis',
  'quotations',
  'output',
  'sensitivity',
  'confidence',
  'software',
] as const;
export type Subject = (typeof subjects)[number];

/** The parts of a paragraph for the methods section, each with the subjects it tells of (H5). */
export const methodsParts = {
  searching: ['searching', 'strategies'],
  criteria: ['criteria'],
  screening: ['screening', 'likelyFirst', 'screeningAgreement'],
  sampling: ['sampling'],
  extraction: ['extraction', 'fields'],
  appraisal: ['appraisalItems', 'appraisal'],
  coding: ['findingSections', 'coding', 'reconciling'],
  agreement: ['agreement'],
  synthesis: ['synthesis', 'grids', 'quotations', 'sensitivity'],
  confidence: ['confidence'],
  software: ['software'],
} as const satisfies Readonly<Record<string, readonly Subject[]>>;
export type MethodsPart = keyof typeof methodsParts;
export const methodsPartIds = Object.keys(methodsParts) as readonly MethodsPart[];
