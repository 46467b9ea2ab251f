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
const spelledPattern = new RegExp(`[${[...spelled.keys()].join('')}]`, 'gu');

/** Letters and digits only, without accents, case, ligatures, dashes and other punctuation. */
export function comparableText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(spelledPattern, (letter) => spelled.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A shorter beginning (“Pain: …”) is shared by titles that have nothing to do with each other. */
const shortestMainTitle = 12;

/** The title before its subtitle, comparable; the whole where there is no subtitle or little before it. */
export function comparableMainTitle(title: string): string {
  const end = /[:?!.]\s|\s[-–—]\s/.exec(title)?.index;
  const main = end === undefined ? '' : comparableText(title.slice(0, end));
  return main.length < shortestMainTitle ? comparableText(title) : main;
}

/** A family name without its particles, which some databases put behind the given name. */
export function comparableSurname(surname: string): string {
  return comparableText(
    surname.replace(/^(?:(?:van|von|de|der|den|del|della|di|da|du|la|le|ten|ter|zu)\s+)+/i, ''),
  );
}
