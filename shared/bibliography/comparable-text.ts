/** The forms in which titles and names of several databases are compared: without what typography changes. */

/** Letters that Unicode does not take apart, and words that are also written as a sign. */
const spelled: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    '&': 'and',
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ω: 'omega',
  }),
);
const spelledPattern = new RegExp(`[${[...spelled.keys()].join('')}]`, 'u');
const spelledPatterns = new RegExp(spelledPattern.source, 'gu');

/** Letters and digits only, without accents, case, ligatures, dashes and other punctuation. */
export function comparableText(text: string): string {
  if (plain.test(text)) return text;
  return ascii.test(text)
    ? text
        .toLowerCase()
        .replace(/&/g, 'and')
        .replace(/[^a-z0-9]+/g, '')
    : comparableWords(text).join('');
}

const plain = /^[a-z0-9]*$/;
// Most titles and names are written in these letters, which have no other forms.
const ascii = /^[\0-\x7f]*$/;

/** The same, word by word. A hyphen, an apostrophe and other punctuation end a word; an accent does not. */
export function comparableWords(text: string): readonly string[] {
  if (ascii.test(text)) {
    const lower = text.toLowerCase();
    return (lower.includes('&') ? lower.replace(/&/g, 'and') : lower).match(/[a-z0-9]+/g) ?? [];
  }
  const lower = text.normalize('NFKD').toLowerCase();
  const spelt = spelledPattern.test(lower)
    ? lower.replace(spelledPatterns, (letter) => spelled.get(letter) ?? letter)
    : lower;
  return spelt.replace(marks, '').match(wordPattern) ?? [];
}

const marks = /[\p{M}\u00ad]+/gu;
const wordPattern = /[\p{L}\p{N}]+/gu;

/** A shorter beginning (“Pain: …”) is shared by titles that have nothing to do with each other. */
const shortestMainTitle = 12;

/** The title before its subtitle, comparable; `whole`, all of it, where there is no subtitle or little before it. */
export function comparableMainTitle(title: string, whole = comparableText(title)): string {
  const end = /[:?!.]\s|\s[-–—]\s/.exec(title)?.index;
  const main = end === undefined ? '' : comparableText(title.slice(0, end));
  return main.length < shortestMainTitle ? whole : main;
}

/** A family name without its particles, which some databases put behind the given name. */
export function comparableSurname(surname: string): string {
  return comparableText(
    surname.replace(/^(?:(?:van|von|de|der|den|del|della|di|da|du|la|le|ten|ter|zu)\s+)+/i, ''),
  );
}
