import type { TableId } from '../tables/table.ts';

/** The tables that are offered for a text, in the order in which papers have them. */
export const sheetTables = [
  'searches',
  'criteria',
  'excluded',
  'sampling',
  'characteristics',
  'extraction',
  'appraisal',
  'appraisal-summary',
  'codebook',
  'themes',
  'matrix',
  'framework',
  'translation',
  'findings',
  'evidence-profile',
  'findings-quotes',
  'sensitivity',
  'agreement',
  'reconciliation',
] as const satisfies readonly TableId[];
