/** How one letter with its marks is folded. */

/** Whether `é` is `e` (`ignored`) or a letter of its own (`kept`). */
export type Accents = 'ignored' | 'kept';

/**
 * The folded form of one letter with its marks, or of blanks: none, one or several UTF-16 units. What Unicode calls a
 * compatible form (a ligature, a wide or raised letter, a no-break blank) is taken apart for letters, digits and
 * blanks only, so that `™` and `…` do not become letters beside a word. A Korean syllable stays one letter.
 */
export function foldCluster(cluster: string, accents: Accents): string {
  const apart = cluster.normalize(hasForms.test(cluster) ? 'NFKD' : 'NFD').toLowerCase();
  const bare = (startsBlank.test(cluster) ? apart : apart.replace(/^ (?=\p{M})/u, ''))
    .replace(thaiMarks, '$2$1')
    .replace(digits, asciiDigit)
    .replace(signs, (sign) => spelled.get(sign) ?? sign)
    .replace(unseen, '');
  return (
    accents === 'kept'
      ? bare.replace(/^i\u0307/, 'i')
      : bare
          .replace(accentMarks, '')
          .replace(letters, (letter) => bareLetters.get(letter) ?? letter)
  ).normalize('NFC');
}

/** Single Korean letters stay what they are: taken apart, they would join to syllables. */
const hasForms = /^(?![\u3131-\u318e\uffa0-\uffdc])[\p{L}\p{N}\p{Zs}\u2e80-\u2fdf\uff01-\uff5e]/u;
/** The sign of `ำ` before a tone, as many pages are written: Unicode leaves their order as it stands. */
const thaiMarks = /(\u0e4d)([\u0e48-\u0e4b])/g;
/** Digits of Arabic, of Persian and Urdu, of Hindi, Bengali and Thai: some keyboards type them, others 0 to 9. */
const digits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
const asciiDigit = (digit: string): string => {
  const point = digit.charCodeAt(0);
  return String(point - (zeros.findLast((zero) => zero <= point) ?? point));
};
const startsBlank = /^[\p{Zs}\t]/u;
/** Tatweel only makes a word longer; the others are soft hyphens, joiners and signs of direction. */
const unseen = /[\u0640\p{DI}]/gu;

const spelled: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ı', 'i'],
  ['ς', 'σ'],
  // Hyphens, the Hebrew one, dashes within words and numbers, and the minus sign.
  ...[...'\u2010\u2011\u2012\u2013\u2212\u05be\ufe63'].map((sign) => [sign, '-'] as const),
  ...[...'\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u00b4\u2032'].map(
    (sign) => [sign, "'"] as const,
  ),
  ...[...'\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033'].map((sign) => [sign, '"'] as const),
  ['\u2044', '/'],
]);
const signs = new RegExp(`[${[...spelled.keys()].join('')}]`, 'gu');

/** Letters that Unicode does not take apart though they are typed without their stroke. */
const bareLetters: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ð', 'd'],
  ['þ', 'th'],
  // Letters of Arabic that keyboards of other countries write in another way, or that are written without their dots.
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]);
const letters = new RegExp(`[${[...bareLetters.keys()].join('')}]`, 'gu');

/**
 * Accents, harakat and niqqud, and the dot below letters of India. Vowel signs of India and Thailand and the
 * voicing of kana make other words, and stay.
 */
const accentMarks =
  /(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\u093c\u09bc\u0a3c\u0abc\u0b3c](?<![\u3099\u309a])/gu;
