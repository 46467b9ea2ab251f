/**
 * Speakers whose names only bold type set apart from what they say, which the text does not keep:
 * `INT How was the night?`. They are told by every line beginning with one of a few names in turn.
 */
import { speakerKey } from './accept-labels.ts';
import type { LabelOnLine } from './label-found.ts';
import { beginsAsHeading, isRole } from './speaker-names.ts';

/** A role or one or two words with capitals, before a word that begins a sentence. */
const runIn =
  /^((?:\d{1,4}[.)]?\s{1,4})?)(\p{Lu}[\p{L}\p{M}\d’'-]{0,20})\s{1,4}(?=["“„«(¿¡]?[\p{Lu}\p{Lo}])/u;

/** The labels of such a conversation, in order; none where the lines are anything else. `''` is no line to look at. */
export function runInLabels(lines: readonly string[]): LabelOnLine[] {
  const found: LabelOnLine[] = [];
  for (const [line, text] of lines.entries()) {
    const match = runIn.exec(text);
    const [whole = '', , name = ''] = match ?? [];
    if (name === '' || beginsAsHeading(name)) continue;
    found.push({ line, name, length: whole.length, style: 'bare', timed: false });
  }
  // "I" begins sentences of one's own; names of one letter are left to those who write a colon.
  const counts = new Map<string, number>();
  for (const { name } of found)
    counts.set(speakerKey(name), (counts.get(speakerKey(name)) ?? 0) + 1);
  const labels = found.filter(
    ({ name }) => name.length > 1 && (counts.get(speakerKey(name)) ?? 0) > 1,
  );
  const names = new Set(labels.map(({ name }) => speakerKey(name)));
  if (names.size < 2 || names.size > 8 || lines.length < 6) return [];
  const areRoles = labels.every(({ name }) => isRole(name));
  const inTurn = labels.filter(
    ({ name }, index) => speakerKey(name) !== speakerKey(labels[index - 1]?.name ?? ''),
  ).length;
  const isEnough = labels.length >= lines.length * (areRoles ? 0.6 : 0.9);
  return isEnough && inTurn >= labels.length * 0.7 ? labels : [];
}
