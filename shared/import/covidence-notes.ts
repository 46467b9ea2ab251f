/**
 * Covidence exports a list for each place a study can be in, and the name of the file tells which; the reason stands among the
 * notes. Who voted is in none of them: the decisions are the team’s.
 */

import type { Citation } from '../bibliography/citation.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { ForeignDecision, RecordDecisions } from './decision-types.ts';
import { keptFields, keptValue, withKeptFields } from './kept-fields.ts';

const reason = /Exclusion reason:\s*([^;]*[^;\s])\s*;?/i;

const passed: ForeignDecision = { person: '', decision: 'include', stage: 'titleAbstract' };

/** What a study in each list was decided as. */
const lists: Readonly<Record<string, readonly ForeignDecision[]>> = {
  screen: [],
  select: [passed],
  irrelevant: [{ person: '', decision: 'exclude', stage: 'titleAbstract' }],
  included: [passed, { person: '', decision: 'include', stage: 'fullText' }],
  excluded: [passed, { person: '', decision: 'exclude', stage: 'fullText' }],
};

export function isOfCovidence(citation: Citation): boolean {
  return Object.keys(keptFields(citation)).some((tag) => /^covidence #$/i.test(tag));
}

export function covidenceDecisions(citation: Citation, file: string): RecordDecisions {
  const notes = keptValue(citation, 'Notes') ?? '';
  const why = reason.exec(notes)?.[1];
  const list = /_(screen|select|irrelevant|included|excluded)_/i.exec(file)?.[1]?.toLowerCase();
  const decisions = lists[list ?? (why === undefined ? 'screen' : 'excluded')] ?? [];
  const text = notes.replace(reason, '').replace(/^[;\s]+|[;\s]+$/g, '');
  const tags = keptValue(citation, 'Tags') ?? '';
  return {
    decisions,
    reasons: why === undefined ? [] : [why],
    labels: tags
      .split(tags.includes(';') ? ';' : ',')
      .map(singleBlanks)
      .filter((tag) => tag !== ''),
    notes: text === '' ? [] : [{ person: '', text }],
    unread: 0,
  };
}

/** The citation without Covidence’s notes and tags. */
export function withoutCovidence(citation: Citation): Citation {
  return withKeptFields(citation, (value, tag) => (/^(?:notes|tags)$/i.test(tag) ? '' : value));
}
