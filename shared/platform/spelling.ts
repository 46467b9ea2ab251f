import * as v from 'valibot';
import type { Language } from '../messages/language.ts';

/** The dictionaries that come with the desktop application. */
export const spellingLanguages = ['en-US', 'en-GB', 'en-AU', 'en-CA'] as const;
export type SpellingLanguage = (typeof spellingLanguages)[number];

export const spellingChoices = [...spellingLanguages, 'off'] as const;
export type SpellingChoice = (typeof spellingChoices)[number];

/** In UTF-16 units: a longer run of letters is no word that a dictionary could hold. */
export const longestWord = 64;

/** What the desktop’s own checker goes by: a dictionary, and the words that were added to it by hand, in order. */
export const spellingSchema = v.object({
  choice: v.picklist(spellingChoices),
  words: v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestWord))),
});
export type Spelling = v.InferOutput<typeof spellingSchema>;

/** What is checked where nobody chose: English as the system’s first kind of it writes it, no other language. */
export function usualChoice(
  language: Language,
  systemLanguages: readonly string[],
): SpellingChoice {
  if (language !== 'en') return 'off';
  const first = systemLanguages.find((each) => /^en([-_]|$)/i.test(each))?.replace('_', '-');
  const region = first?.split('-').at(-1)?.toUpperCase() ?? 'US';
  const known = spellingLanguages.find((each) => each.endsWith(region));
  if (known !== undefined) return known;
  return /^(IE|IN|NZ|ZA|SG|HK|MT|KE|NG|GH|PK)$/.test(region) ? 'en-GB' : 'en-US';
}

/** The words a dictionary is asked for: numbers, abbreviations in capitals and what is too long are passed over. */
export function wordsToCheck(words: readonly string[]): readonly string[] {
  return words.filter(
    (word) => word.length <= longestWord && !/\p{N}/u.test(word) && /\p{Ll}/u.test(word),
  );
}

/** Whether one of the words added by hand allows this one, which may begin a sentence. */
export function isAdded(added: ReadonlySet<string>, word: string): boolean {
  return added.has(word) || added.has(word.charAt(0).toLowerCase() + word.slice(1));
}
