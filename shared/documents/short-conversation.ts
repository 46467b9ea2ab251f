/**
 * Whether the few labels of a short text, most of which stand once, are those of people who speak: a structured
 * abstract ("Aim: …", "Results: …"), answers of a form and quoted speech look alike.
 */
import type { LabelOnLine } from './label-found.ts';
import { beginsAsHeading, isPart, isRoleInWords } from './speaker-names.ts';

/** Question and answer, as interviews abbreviate them in several languages. */
export const pairs: ReadonlySet<string> = new Set([
  'a q',
  'a f',
  'p r',
  'd r',
  'a v',
  'i p',
  'i r',
  'b i',
]);

/** A text of up to this many lines may be a conversation in which everybody speaks once. */
export const shortText = 8;

/** How those who transcribe abbreviate parts in an interview. */
const abbreviations = /^(?:intv?|inv|resp?|mod|part?|fac|iv)$/i;
/** With a number they are people; other letters with numbers count hypotheses, times and tables. */
const people = /^(?:p|s|sp|r|i|f|m|n|pt|pp|tn|b|int|par|res|fg)[-_ ]?\d{1,3}$/i;

/**
 * Which labels of a short text name speakers: those with a time; and all that do not read as headings where one of
 * them is a part in an interview, where somebody speaks again after another, or where nearly every line has a label
 * and some of them ask.
 */
export function speakersOfShortText(
  found: readonly LabelOnLine[],
  lines: number,
): (label: LabelOnLine) => boolean {
  const named = found.filter(({ name, style }) => style === 'colon' && !beginsAsHeading(name));
  const names = new Set(named.map(({ name }) => name));
  const asking = named.filter(({ asks }) => asks === true).length;
  const isTalk =
    named.some(({ name }) => isPerson(name)) ||
    pairs.has(lettersOf(named)) ||
    (names.size > 1 && names.size < named.length) ||
    (asking > 0 && asking < named.length && named.length >= (lines - (named[0]?.line ?? 0)) * 0.75);
  return (label) => label.timed || (isTalk && named.includes(label));
}

function isPerson(name: string): boolean {
  return isRoleInWords(name) || abbreviations.test(name) || people.test(name);
}

/** The single letters among the names, in order: "i p". */
function lettersOf(labels: readonly LabelOnLine[]): string {
  const letters = labels.flatMap(({ name }) =>
    isPart(name) && name.length === 1 ? [name.toLowerCase()] : [],
  );
  return [...new Set(letters)].toSorted().join(' ');
}
