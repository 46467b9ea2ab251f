/**
 * Rayyan puts what its members did into the notes of each record, behind what stood there: parts that begin with a name
 * in capitals and are parted by bars. Decisions and notes are told as Ruby writes a hash: `{"Name"=>"Included"}`.
 */

import type { Citation } from '../bibliography/citation.ts';
import type { ScreeningDecision } from '../records/screening.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { RecordDecisions } from './decision-types.ts';
import { keptFields, withKeptFields } from './kept-fields.ts';

const begins = /\s*(?:\|\s*)?(?=RAYYAN-[A-Z-]+\s*:|USER-NOTES\s*:\s*\{)/;
const parting = /\s*\|\s*(?=RAYYAN-[A-Z-]+\s*:|USER-NOTES\s*:)/;
const pair =
  /"((?:[^"\\]|\\.)*)"\s*(?:=>|:)\s*(?:"((?:[^"\\]|\\.)*)"|\[((?:[^\]"]|"(?:[^"\\]|\\.)*")*)\]|(\w+))/gs;
const quoted = /"((?:[^"\\]|\\.)*)"/gs;

const decisionWords: Readonly<Record<string, ScreeningDecision | 'none'>> = {
  included: 'include',
  excluded: 'exclude',
  maybe: 'maybe',
  undecided: 'none',
};

/** Whether Rayyan wrote something behind the notes of a record. */
export function isOfRayyan(citation: Citation): boolean {
  return Object.values(keptFields(citation)).some((values) => values.some(isRayyan));
}

function isRayyan(value: string): boolean {
  return value.includes('RAYYAN-') || /USER-NOTES\s*:\s*\{/.test(value);
}

export function rayyanDecisions(citation: Citation): RecordDecisions {
  const decisions: RecordDecisions['decisions'][number][] = [];
  const notes: RecordDecisions['notes'][number][] = [];
  const reasons: string[] = [];
  const labels: string[] = [];
  let unread = 0;
  for (const [name, text] of partsOf(citation)) {
    if (name === 'RAYYAN-INCLUSION') {
      const pairs = [...text.matchAll(pair)];
      if (pairs.length === 0 && /[^{}\s]/.test(text)) unread += 1;
      for (const [, person = '', word = ''] of pairs) {
        const decision = decisionWords[word.trim().toLowerCase()];
        if (decision === undefined) unread += 1;
        else if (decision !== 'none') decisions.push({ person: unescaped(person), decision });
      }
    } else if (name === 'RAYYAN-LABELS') labels.push(...listed(text));
    else if (name === 'RAYYAN-EXCLUSION-REASONS') reasons.push(...listed(text));
    else if (name === 'USER-NOTES') {
      const told = notesIn(text);
      if (told.length === 0 && /[^{}\s]/.test(text)) unread += 1;
      notes.push(...told);
    } else unread += 1;
  }
  return { decisions, reasons: [...new Set(reasons)], labels: [...new Set(labels)], notes, unread };
}

/** The citation with the notes that stood before Rayyan’s. */
export function withoutRayyan(citation: Citation): Citation {
  return withKeptFields(citation, (value) =>
    isRayyan(value) ? value.slice(0, Math.max(0, value.search(begins))).trim() : value,
  );
}

function partsOf(citation: Citation): readonly (readonly [name: string, text: string])[] {
  return Object.values(keptFields(citation)).flatMap((values) =>
    values.filter(isRayyan).flatMap((value) => {
      const plain = withoutEntities(value);
      const at = plain.search(begins);
      return plain
        .slice(Math.max(0, at))
        .replace(/^\s*\|?\s*/, '')
        .split(parting)
        .map((part) => {
          const colon = part.indexOf(':');
          const text = part.slice(colon + 1).replace(/\s*\|\s*$/, '');
          return [part.slice(0, colon).trim(), text.trim()] as const;
        });
    }),
  );
}

function notesIn(text: string): RecordDecisions['notes'] {
  return [...text.matchAll(pair)].flatMap(([, person = '', one, many]) => {
    const words =
      one === undefined ? [...(many ?? '').matchAll(quoted)].map(([, each = '']) => each) : [one];
    return words
      .map(unescaped)
      .filter((note) => note !== '')
      .map((note) => ({ person: unescaped(person), text: note }));
  });
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map(singleBlanks)
    .filter((each) => each !== '');
}

function unescaped(text: string): string {
  return text
    .replace(/\\u\{?([0-9a-fA-F]{4,6})\}?/g, (_, hex: string) => {
      const point = Number.parseInt(hex, 16);
      return point > 0x10ffff ? '' : String.fromCodePoint(point);
    })
    .replace(/\\([nrt"\\#])/g, (_, sign: string) => ('nrt'.includes(sign) ? ' ' : sign))
    .trim();
}

/** Some of its exports write `=>` and quotation marks as entities, once or twice over. */
function withoutEntities(text: string): string {
  if (!/=&(?:amp;)?gt;|&(?:amp;)?quot;/.test(text)) return text;
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
}
