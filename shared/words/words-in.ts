/** What counts as a word: letters, marks and digits in a row, as whole words are found, with what an apostrophe joins. */

import { withoutBlanks } from '../documents/without-blanks.ts';
import { foldText } from '../text/fold.ts';

/** Soft hyphens and joiners are not seen, and part no word. */
const unseen = '\\u00ad\\u200c\\u200d\\u2060';
const run = `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${unseen}]*`;
/** An ending of one or two letters belongs to the word (`don't`, `carer's`); what is longer is a word (`l'hôpital`). */
const word = new RegExp(`${run}(?:['’\\u02bc]\\p{L}{1,2}(?![\\p{L}\\p{M}\\p{N}]))?`, 'gu');

let segmenter: Intl.Segmenter | undefined;

/** Adds the words of a text, as they are written, to their counts; returns how many there are. */
export function countWordsIn(text: string, counts: Map<string, number>): number {
  let total = 0;
  const add = (found: string): void => {
    counts.set(found, (counts.get(found) ?? 0) + 1);
    total += 1;
  };
  const asksDictionary = withoutBlanks.test(text);
  // Only a dictionary parts the words of such scripts: that of the system.
  for (const found of text.match(word) ?? [])
    if (asksDictionary && withoutBlanks.test(found)) partsOf(found).forEach(add);
    else add(found);
  return total;
}

function partsOf(found: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(found)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);
}

/** The one form that spellings of a word are counted under: folded as in a search, without the `'s` of English. */
export function wordKey(form: string): string {
  return foldText(form).folded.replace(/'s$/, '');
}
