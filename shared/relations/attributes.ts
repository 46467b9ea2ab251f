/** What studies are told apart by, as questions of the coding ask for it (rule Q5). */

import { yearOf } from '../bibliography/citation.ts';
import { byName } from '../by-name.ts';
import type { StudyId } from '../records/ids.ts';
import { givenPlaces, type Study } from '../records/study.ts';
import { singleBlanks } from '../single-blanks.ts';
import { foldLine } from '../text/word-filter.ts';

/** Attributes that every study has, in the order in which they are offered. */
export const givenAttributes = [...givenPlaces, 'year'] as const;
export type GivenAttribute = (typeof givenAttributes)[number];

/** A further characteristic is asked for by its name with this before it, so that `custom.year` is another one. */
const own = 'custom.';

/** Keys of the attributes of these studies: the given ones, then those of the team by name. */
export function attributesOf(studies: Iterable<Study>): readonly string[] {
  const names = new Set<string>();
  for (const { custom } of studies) for (const name of Object.keys(custom ?? {})) names.add(name);
  return [...givenAttributes, ...[...names].sort(byName.compare).map((name) => own + name)];
}

/** The name a team gave an attribute; undefined for the given ones. */
export function ownNameOf(attribute: string): string | undefined {
  return attribute.startsWith(own) ? attribute.slice(own.length) : undefined;
}

/** What a study has for an attribute, as it is written: several where semicolons stand between; none where it is empty. */
export function valuesOf(study: Study, attribute: string): readonly string[] {
  return (textOf(study, attribute) ?? '').split(';').map(singleBlanks).filter(Boolean);
}

function textOf(study: Study, attribute: string): string | undefined {
  const name = ownNameOf(attribute);
  if (name !== undefined) return study.custom?.[name];
  if (attribute === 'year') return yearOf(study.citation)?.toString();
  const given = givenAttributes.find((each) => each === attribute);
  return given === undefined || given === 'year' ? undefined : study[given];
}

/** Whether a study has this value, however it is written: case, accents and blanks do not matter. */
export function hasValue(study: Study, attribute: string, value: string): boolean {
  const wanted = foldLine(value.trim());
  const values = valuesOf(study, attribute);
  if (wanted === '') return values.length === 0;
  return values.some((each) => foldLine(each) === wanted);
}

/** The studies with one value; `value` is empty for those without any. */
export interface ValueGroup {
  /** As it was written first. */
  readonly value: string;
  readonly studies: ReadonlySet<StudyId>;
}

/** Studies by their values for an attribute, by name; those without any last. A study with several is in each of them. */
export function groupByValue(studies: Iterable<Study>, attribute: string): readonly ValueGroup[] {
  const groups = new Map<string, { readonly value: string; readonly studies: Set<StudyId> }>();
  for (const study of studies) {
    const values = valuesOf(study, attribute);
    for (const value of values.length > 0 ? values : ['']) {
      const key = foldLine(value);
      const group = groups.get(key) ?? { value, studies: new Set<StudyId>() };
      groups.set(key, group);
      group.studies.add(study.id);
    }
  }
  return [...groups.values()].sort(emptyLast);
}

/**
 * Each study once, with those that have the same values for an attribute; values as they are written first, by name, and
 * empty for studies without any, which come last. Law: studies of one value keep the order they were given in.
 */
export function togetherByValues(
  studies: readonly Study[],
  attribute: string,
): readonly { readonly value: string; readonly studies: readonly Study[] }[] {
  const groups = new Map<string, { readonly value: string; readonly studies: Study[] }>();
  for (const study of studies) {
    const value = valuesOf(study, attribute).join('; ');
    const group = groups.get(foldLine(value));
    if (group === undefined) groups.set(foldLine(value), { value, studies: [study] });
    else group.studies.push(study);
  }
  return [...groups.values()].sort(emptyLast);
}

function emptyLast(a: { readonly value: string }, b: { readonly value: string }): number {
  return a.value === '' ? 1 : b.value === '' ? -1 : byName.compare(a.value, b.value);
}
