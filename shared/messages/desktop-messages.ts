/** The words of the main process, which no page waits for. */
import { desktopMessages } from './en/desktop.ts';
import { wordsOf } from './words.ts';

/** The words for `key`, with `values` filled in. Throws a `BugError` where a value is missing. */
export const desktopWords = wordsOf<keyof typeof desktopMessages>(desktopMessages);
