/**
 * A process of its own that holds one dictionary: reading it takes a sixth of a second and thirty megabytes. It is told where the dictionary
 * lies with each question, and answers with the words that are not in it, or with those that may have been meant.
 */
import { readFile } from 'node:fs/promises';
import nspell from 'nspell';
import * as v from 'valibot';
import { fieldWords } from '../shared/platform/spelling-field-words.ts';

const asked = v.object({
  id: v.number(),
  /** Path of a dictionary without `.aff` and `.dic`. */
  dictionary: v.string(),
  check: v.optional(v.array(v.string())),
  suggest: v.optional(v.string()),
});

/** Suggestions that are shown. */
const shownSuggestions = 5;

let opened:
  | { readonly path: string; readonly checker: Promise<ReturnType<typeof nspell>> }
  | undefined;

process.parentPort.on('message', ({ data }) => {
  answer(data).catch((error: unknown) => {
    console.error('The dictionary could not be asked:', error);
    process.exit(1);
  });
});

async function answer(data: unknown): Promise<void> {
  const { check = [], dictionary, id, suggest } = v.parse(asked, data);
  if (opened?.path !== dictionary) opened = { path: dictionary, checker: open(dictionary) };
  const checker = await opened.checker;
  const words =
    suggest === undefined
      ? check.filter((word) => !checker.correct(word))
      : checker.suggest(suggest).slice(0, shownSuggestions);
  process.parentPort.postMessage({ id, words });
}

async function open(path: string) {
  const [aff, dic] = await Promise.all([
    readFile(`${path}.aff`, 'utf8'),
    readFile(`${path}.dic`, 'utf8'),
  ]);
  const checker = nspell(aff, dic);
  for (const word of fieldWords) checker.add(word);
  return checker;
}
