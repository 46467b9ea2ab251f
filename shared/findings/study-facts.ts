/** What the characteristics of studies say beside the components of a finding: participants, and contexts (rule F6). */
import { numberOf } from '../extraction/field-values.ts';
import { fieldsOf, writtenValue } from '../extraction/review-fields.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import type { FindingEvidence } from './evidence.ts';

type Rows = Pick<Snapshot, 'fields' | 'review' | 'studies'>;

/** How many took part, over the studies that say so. */
export interface Participants {
  readonly total: number;
  /** Studies that say a number, of all that contribute. */
  readonly told: number;
}

const likelyNames = /particip|teilnehm|sample size|stichprobe|^n$/iu;

/** Attributes that numbers of participants may be read from: fields that are numbers, then the team’s own attributes. */
export function numberAttributes(rows: Rows): readonly string[] {
  const ofFields = fieldsOf(rows).flatMap(({ attribute, kind }) =>
    kind === 'number' ? [attribute] : [],
  );
  const own = new Set<string>();
  for (const { custom, deleted } of rows.studies.values())
    for (const [name, value] of deleted === true ? [] : Object.entries(custom ?? {}))
      if (numberOf(value) !== undefined) own.add(`custom.${name}`);
  return [...new Set([...ofFields, ...own])];
}

/** Where the number of participants is read: what the team chose, else the one attribute that is called so. */
export function participantsAttribute(rows: Rows): string | undefined {
  const chosen = rows.review?.participantsField;
  if (chosen !== undefined) return chosen === '' ? undefined : chosen;
  return numberAttributes(rows).find((attribute) =>
    likelyNames.test(nameKey(attribute.replace(/^custom\./, ''))),
  );
}

/** How many took part in the studies that contribute; undefined where none of them says so. */
export function participantsOf(
  rows: Rows,
  studies: FindingEvidence['studies'],
  attribute = participantsAttribute(rows),
): Participants | undefined {
  if (attribute === undefined) return undefined;
  let [total, told] = [0, 0];
  for (const id of studies.keys()) {
    const count = participantsIn(rows, id, attribute);
    if (count === undefined) continue;
    total += count;
    told += 1;
  }
  return told === 0 ? undefined : { total, told };
}

/** The number of participants that a study says. */
export function participantsIn(
  { studies }: Pick<Rows, 'studies'>,
  id: StudyId,
  attribute: string,
): number | undefined {
  const study = studies.get(id);
  const value = study === undefined ? undefined : writtenValue(study, { attribute });
  return value === undefined ? undefined : numberOf(value);
}

/** What stands beside relevance where the team chose nothing else. */
export const usualRelevanceFields = ['country', 'setting', 'participants'] as const;

/** The attributes that stand beside relevance. */
export function relevanceAttributes({ review }: Pick<Rows, 'review'>): readonly string[] {
  return review?.relevanceFields ?? usualRelevanceFields;
}

/** How many of the studies that contribute say what for an attribute, the most frequent first; `undefined` says nothing. */
export function valuesOf(
  { studies: all }: Pick<Rows, 'studies'>,
  studies: FindingEvidence['studies'],
  attribute: string,
): readonly (readonly [value: string | undefined, studies: readonly StudyId[]])[] {
  const byKey = new Map<string, [string | undefined, StudyId[]]>();
  for (const id of studies.keys()) {
    const study = all.get(id);
    const value = study === undefined ? undefined : writtenValue(study, { attribute });
    const key = value === undefined ? '' : nameKey(value);
    const found = byKey.get(key);
    if (found === undefined) byKey.set(key, [value, [id]]);
    else found[1].push(id);
  }
  return [...byKey.values()].sort(
    ([a, as], [b, bs]) =>
      Number(a === undefined) - Number(b === undefined) || bs.length - as.length,
  );
}
