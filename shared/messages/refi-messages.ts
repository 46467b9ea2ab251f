/** What is said of projects and codebooks of other programs, where they are read: neither a start nor a screen waits for it. */
import { refiMessages } from './en/refi.ts';
import { wordsOf } from './words.ts';

/** The words for `key`, with `values` filled in. Throws a `BugError` where a value is missing. */
export const t = wordsOf<keyof typeof refiMessages>(refiMessages);
