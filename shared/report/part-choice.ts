/** What a table or figure of a sheet may be chosen to be of (H10). */
import type { Part } from '../records/part.ts';
import { holdsCoding, listsStudies } from '../tables/open-table.ts';
import { appraisalTableIds, gridTableIds, namedTableIds } from '../tables/table.ts';

/** The fields of a part that say what it is of. */
export const partChoices = ['layer', 'include', 'gridId', 'instrumentId', 'mapId'] as const;
export type PartChoice = (typeof partChoices)[number];

/** What can be chosen for a part: nothing for words, quotes and findings. */
export function choicesOf({ kind, shows }: Pick<Part, 'kind' | 'shows'>): readonly PartChoice[] {
  if (kind === 'figure') return choicesOfFigure(shows);
  const id = kind === 'table' ? namedTableIds.find((each) => each === shows) : undefined;
  if (id === undefined) return [];
  const isAppraisal = appraisalTableIds.some((each) => each === id);
  return [
    ...(holdsCoding.has(id) ? (['layer'] as const) : []),
    ...(listsStudies.has(id) ? (['include'] as const) : []),
    ...(gridTableIds.some((each) => each === id) ? (['gridId'] as const) : []),
    ...(isAppraisal ? (['instrumentId'] as const) : []),
  ];
}

/** The flow diagram is of all records, and when studies were published has nothing to do with their coding. */
function choicesOfFigure(shows: string | undefined): readonly PartChoice[] {
  switch (shows) {
    case undefined:
    case 'flow':
      return [];
    case 'appraisal':
      return ['include', 'instrumentId'];
    case 'timeline':
      return ['include'];
    case 'map':
      return ['layer', 'include', 'mapId'];
    default:
      return ['layer', 'include'];
  }
}
