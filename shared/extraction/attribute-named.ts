import { t } from '../messages/all-messages.ts';
import { nameKey } from '../records/name-key.ts';
import type { Study } from '../records/study.ts';

/** Attributes that every study has a place for, and that a field may stand for. */
export const givenPlaces = ['country', 'setting', 'participants', 'method'] as const;

/** The attribute of that name: a place every study has, or one of the team’s as it is spelled already. */
export function attributeNamed(studies: Iterable<Study>, name: string): string {
  const key = nameKey(name);
  const given = givenPlaces.find((place) => nameKey(t(`column.${place}`)) === key || place === key);
  if (given !== undefined) return given;
  for (const { custom } of studies) {
    const same = Object.keys(custom ?? {}).find((own) => nameKey(own) === key);
    if (same !== undefined) return `custom.${same}`;
  }
  return `custom.${name.replace(/\s+/g, ' ').trim()}`;
}
