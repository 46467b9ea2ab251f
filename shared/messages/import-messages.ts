/** What is said of files of references and documents, where they are read: neither a start nor a screen waits for it. */
import { importErrorMessages } from './en/errors-import.ts';
import { readingNoteMessages } from './en/reading-notes.ts';
import { wordsOf } from './words.ts';

const english = { ...importErrorMessages, ...readingNoteMessages } as const;

/** The words for `key`, with `values` filled in. Throws a `BugError` where a value is missing. */
export const t = wordsOf<keyof typeof english>(english);
