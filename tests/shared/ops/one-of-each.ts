import type { AnyRecord } from '../../../shared/records/record-types.ts';

const documentId = 'document:ward';
const reviewerId = 'reviewer:ines';

/** A record of every type, each naming others of the list. */
export const oneOfEach: readonly AnyRecord[] = [
  { id: 'review:home', type: 'review', title: 'Coming home' },
  {
    id: 'study:ward',
    type: 'study',
    citation: { type: 'article-journal', title: 'Leaving the ward' },
    searches: ['search:cinahl'],
  },
  {
    id: documentId,
    type: 'document',
    studyId: 'study:ward',
    title: 'Interview',
    textId: 'a'.repeat(64),
    length: 400,
    format: 'text',
  },
  {
    id: 'excerpt:plan',
    type: 'excerpt',
    documentId,
    reviewerId,
    start: 4,
    end: 12,
    quote: 'the plan',
    prefix: 'and ',
    suffix: ' was',
  },
  {
    id: 'coding:plan',
    type: 'coding',
    excerptId: 'excerpt:plan',
    documentId,
    codeId: 'code:informed',
    reviewerId,
    layer: 'own',
  },
  {
    id: 'code:informed',
    type: 'code',
    name: 'Being informed',
    kind: 'descriptive',
    order: 'a0',
    colour: 2,
    createdBy: reviewerId,
  },
  { id: reviewerId, type: 'reviewer', name: 'Inés Valdivia', initials: 'IV', colour: 3 },
  {
    id: 'memo:plan',
    type: 'memo',
    targetId: 'excerpt:plan',
    reviewerId,
    body: 'Compare with the sister’s account',
  },
  { id: 'assignment:ward-ines', type: 'assignment', documentId, reviewerId, status: 'open' },
  {
    id: 'decision:plan',
    type: 'decision',
    reviewerId,
    documentId,
    kind: 'agreement',
    about: ['coding:plan'],
    outcome: 'agreed',
    results: [],
    reason: '',
    present: [reviewerId],
  },
  { id: 'search:cinahl', type: 'search', source: 'CINAHL', kind: 'database' },
  {
    id: 'screening:ward',
    type: 'screening',
    studyId: 'study:ward',
    reviewerId,
    stage: 'titleAbstract',
    decision: 'include',
  },
];
