import * as v from 'valibot';
import { type Language, languages } from '../messages/language.ts';
import type { KeyChoices } from './key-choices.ts';

/** What the menu bar of the desktop goes by: the language of the interface, and the keys that were changed. */
export interface MenuWishes {
  readonly language: Language;
  readonly keys: KeyChoices;
}

const key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40));
const keys = v.record(
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
  v.pipe(v.array(key), v.maxLength(10)),
);

export const menuWishesSchema = v.strictObject({ language: v.picklist(languages), keys });
