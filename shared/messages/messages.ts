/**
 * The words of the interface, in a form of ICU MessageFormat, so that a translation can inflect; a second language
 * is a second object of the same keys. These are the ones a start waits for: a file that needs others imports `t`
 * from `all-messages.ts`, which comes with the screens that are loaded later. One that does not, does not compile.
 */
import { firstEnglish } from './first-english.ts';
import { wordsOf } from './words.ts';

export type { MessageValues } from './pattern.ts';
export type MessageKey = keyof typeof firstEnglish;

/** The words for `key`, with `values` filled in. Throws a `BugError` where a value is missing. */
export const t = wordsOf<MessageKey>(firstEnglish);

/** Whether these words have this key; for keys that come from data, such as operation kinds. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(firstEnglish, key);
}
