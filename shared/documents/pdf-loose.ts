/**
 * Blanks that are no blanks: letters set apart for looks ("a b s t r a c t") and the signs of Chinese and
 * Japanese lines that are stretched to their column.
 */

const han = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uff65]';
const looseHan = new RegExp(`(?<=${han}) (?=${han})`, 'gu');
const closeHan = new RegExp(`${han}(?=${han})`, 'gu');
const endsInHan = new RegExp(`${han}$`, 'u');
const beginsInHan = new RegExp(`^${han}`, 'u');
const hairHan = new RegExp(`(?<=${han})\\u200a(?=${han})`, 'gu');
const spacedLetters = /(?<![\p{L}\p{N}'’])\p{L}(?:\u200a\p{L}){3,}(?![\p{L}\p{N}'’])/gu;

/** The letters of a run without the gaps (hair spaces) that part no words. */
export function closedUp(drawn: string): string {
  return drawn.includes('\u200a')
    ? drawn.replace(hairHan, '').replace(spacedLetters, joinedWord)
    : drawn;
}

/** The part of a run that matters here. */
interface LooseRun {
  readonly text: string;
  readonly spaced: boolean;
}

/** The runs of a line without the blanks between them where they part most signs of Chinese. */
export function withoutLooseBlanks<Run extends LooseRun>(runs: readonly Run[]): readonly Run[] {
  const whole = runs.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');
  const loose = whole.match(looseHan)?.length ?? 0;
  if (loose === 0 || loose <= (whole.match(closeHan)?.length ?? 0)) return runs;
  return runs.map((run, index) => {
    const joins = endsInHan.test(runs[index - 1]?.text ?? '') && beginsInHan.test(run.text);
    return joins ? { ...run, spaced: false } : run;
  });
}

// "A B C D" are four; a word has a vowel and one case, or a capital first.
function joinedWord(spaced: string): string {
  const word = spaced.replaceAll('\u200a', '');
  const oneCase = word.slice(1) === word.slice(1).toLowerCase() || word === word.toUpperCase();
  const isAlphabet = 'abcdefghijklmnopqrstuvwxyz'.includes(word.toLowerCase());
  return oneCase && !isAlphabet && /[aeiouyаеиоуыэюя]/iu.test(word.normalize('NFD'))
    ? word
    : spaced;
}
