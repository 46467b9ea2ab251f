import { t } from '../messages/all-messages.ts';
import type { StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { givenPlaces, type Study } from '../records/study.ts';
import { singleBlanks } from '../single-blanks.ts';

const spelled = new WeakMap<ReadonlyMap<StudyId, Study>, ReadonlyMap<string, string>>();

/** The attribute of that name: a place every study has, or one of the team’s as it is spelled already. */
export function attributeNamed(studies: ReadonlyMap<StudyId, Study>, name: string): string {
  const key = nameKey(name);
  const given = givenPlaces.find((place) => nameKey(t(`column.${place}`)) === key || place === key);
  return given ?? `custom.${spelledIn(studies).get(key) ?? singleBlanks(name)}`;
}

/** The team’s attributes by their key, each as it is spelled first. */
function spelledIn(studies: ReadonlyMap<StudyId, Study>): ReadonlyMap<string, string> {
  const before = spelled.get(studies);
  if (before !== undefined) return before;
  const names = new Set<string>();
  for (const { custom } of studies.values())
    for (const name of Object.keys(custom ?? {})) names.add(name);
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(nameKey(name))) found.set(nameKey(name), name);
  spelled.set(studies, found);
  return found;
}
