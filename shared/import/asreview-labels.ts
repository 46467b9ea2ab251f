/**
 * ASReview writes 1 for relevant and 0 for not relevant: in tables under `asreview_label`, earlier under `included`, and in RIS
 * as words among the notes. Who decided, and what they noted, stands beside it in tables of the later versions.
 */
import type { Citation } from '../bibliography/citation.ts';
import type { ScreeningDecision } from '../records/screening.ts';
import type { RecordDecisions } from './decision-types.ts';
import { keptFields, keptValue, withKeptFields } from './kept-fields.ts';

const word = /\bASReview_(relevant|irrelevant|not_seen)\b/;
const words = /\bASReview_\w+\b/g;

export function isOfAsreview(citation: Citation): boolean {
  return Object.entries(keptFields(citation)).some(
    ([tag, values]) => /^asreview_/i.test(tag) || values.some((value) => word.test(value)),
  );
}

export function asreviewDecisions(citation: Citation): RecordDecisions {
  const label = keptValue(citation, 'asreview_label') ?? keptValue(citation, 'included');
  const found = Object.values(keptFields(citation))
    .flat()
    .flatMap((value) => word.exec(value)?.[1] ?? []);
  const decision = label === undefined || label === '' ? ofWord(found[0]) : ofNumber(label);
  const person =
    keptValue(citation, 'asreview_user_name') || keptValue(citation, 'asreview_user_email') || '';
  const notes = ['asreview_note', 'exported_notes'].flatMap((tag) => {
    const text = keptValue(citation, tag) ?? '';
    return text === '' ? [] : [{ person, text }];
  });
  return {
    decisions: decision === undefined || decision === 'unread' ? [] : [{ person, decision }],
    reasons: [],
    labels: [],
    notes,
    unread: decision === 'unread' ? 1 : 0,
  };
}

/** The citation without ASReview’s columns and words. */
export function withoutAsreview(citation: Citation): Citation {
  return withKeptFields(citation, (value, tag) =>
    /^(?:asreview_|included$|exported_notes$)/i.test(tag) ? '' : value.replace(words, '').trim(),
  );
}

function ofWord(found: string | undefined): ScreeningDecision | undefined {
  if (found === 'relevant') return 'include';
  return found === 'irrelevant' ? 'exclude' : undefined;
}

function ofNumber(label: string): ScreeningDecision | 'unread' | undefined {
  if (/^1(?:\.0+)?$/.test(label)) return 'include';
  if (/^0(?:\.0+)?$/.test(label)) return 'exclude';
  return /^-1(?:\.0+)?$/.test(label) ? undefined : 'unread';
}
