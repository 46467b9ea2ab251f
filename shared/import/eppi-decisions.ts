/**
 * What codes of EPPI-Reviewer say of screening. Only coding that was completed is in its report, and nobody is named in it:
 * these are the team’s decisions. At which stage is told by the name of the code’s set, else by its own.
 */
import type { Citation } from '../bibliography/citation.ts';
import { readEppiTag } from '../bibliography/eppi-codes.ts';
import { maxLabel } from '../commands/labels.ts';
import type { ForeignDecision, RecordDecisions } from './decision-types.ts';
import { keptFields, withKeptFields } from './kept-fields.ts';
import { stageInWords } from './stage-in-words.ts';

export function isOfEppi(citation: Citation): boolean {
  return Object.keys(keptFields(citation)).some((tag) => readEppiTag(tag) !== undefined);
}

export function eppiDecisions(citation: Citation): RecordDecisions {
  const decided = new Map<string, ForeignDecision>();
  const labels: string[] = [];
  let unread = 0;
  for (const [tag, values] of Object.entries(keptFields(citation))) {
    const of = readEppiTag(tag);
    if (of === undefined) continue;
    if (of.kind === 'unknown') unread += values.length;
    else if (of.kind === 'code') labels.push(...values.map((value) => asLabel(nameIn(value))));
    else for (const value of values) decide(decided, of.kind, of.set, value);
  }
  return {
    decisions: [...decided.values()],
    ...{ reasons: [], labels: [...new Set(labels)], notes: [], unread },
  };
}

/** Codes of one set and kind are one decision: each exclusion that says why is a reason of it. */
function decide(
  decided: Map<string, ForeignDecision>,
  kind: 'include' | 'exclude',
  set: string,
  value: string,
): void {
  const name = nameIn(value);
  const stage = stageInWords(set) ?? stageInWords(name);
  const key = `${kind} ${stage ?? set}`;
  const { notes = [], reasons = [] } = decided.get(key) ?? {};
  const told = value.slice(value.indexOf('\n') + 1);
  // Two sets that have the same code say its name once.
  const words = saysMore(name) && !reasons.includes(name) && !notes.includes(name) ? [name] : [];
  decided.set(key, {
    ...{ person: '', decision: kind, ...(stage === undefined ? {} : { stage }) },
    reasons: kind === 'exclude' ? [...reasons, ...words] : reasons,
    notes: [
      ...notes,
      ...(kind === 'include' ? words : []),
      ...(value.includes('\n') ? [told] : []),
    ],
  });
}

/** Whether the name of a code says more than that, and where, it decides: `EXCLUDE on title & abstract` does not. */
function saysMore(name: string): boolean {
  const rest = name
    .replace(/\b(?:in|ex)clu(?:de|ded|sion)\b/gi, '')
    .replace(/\bbased\b|\bon\b|\bat\b|\bfrom\b|\bthe\b|\band\b|\bscreen(?:ing)?\b|\bstage\b/gi, '')
    .replace(
      /\bfull[\s-]*(?:text|report|paper|document|article)s?\b|\btitles?\b|\babstracts?\b/gi,
      '',
    )
    .replace(/\bti\W{0,3}ab\b|\bFT\b|\bT\s*(?:&|\/|\+)\s*A\b/gi, '');
  return /[\p{L}\p{N}]/u.test(rest);
}

/** A label of a code; of one that is too long what it stands under is cut. */
function asLabel(name: string): string {
  if (name.length <= maxLabel) return name;
  const at = name.indexOf(': ');
  const own = name.slice(at + 2);
  const room = maxLabel - own.length - 3;
  return at < 0 || room < 1 ? own : `${name.slice(0, Math.min(at, room)).trimEnd()}…: ${own}`;
}

function nameIn(value: string): string {
  const end = value.indexOf('\n');
  return end < 0 ? value : value.slice(0, end);
}

/** The citation without EPPI-Reviewer’s codes. */
export function withoutEppi(citation: Citation): Citation {
  return withKeptFields(citation, (value, tag) => (readEppiTag(tag) === undefined ? value : ''));
}
