/** What is said of files of reviews and tables, where they are read and written: neither a start nor a screen waits for it. */
import { fileErrorMessages } from './en/errors-files.ts';
import { reviewErrorMessages } from './en/errors-review.ts';
import { printedMessages } from './en/printed.ts';
import { wordsOf } from './words.ts';

const english = { ...reviewErrorMessages, ...fileErrorMessages, ...printedMessages } as const;

/** The words for `key`, with `values` filled in. Throws a `BugError` where a value is missing. */
export const t = wordsOf<keyof typeof english>(english);
