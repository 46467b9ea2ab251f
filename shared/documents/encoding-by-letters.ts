/**
 * Encodings that short texts show by which letters stand where, and a detector that counts groups of letters misses: Greek,
 * Turkish, and those of Central Europe.
 */

/** Letters beyond ASCII of the languages that are written in each encoding. */
const letters = {
  czech: 'áčďéěíňóřšťúůýž',
  slovak: 'áäčďéíĺľňóôŕšťúýž',
  polish: 'ąćęłńóśźż',
  slovenianAndCroatian: 'čćđšž',
  hungarian: 'áéíóöőúüű',
} as const;

/** The encoding, where the letters tell it; undefined where they do not. */
export function encodingByLetters(
  sample: Uint8Array,
): 'windows-1253' | 'windows-1254' | 'windows-1250' | 'iso-8859-2' | undefined {
  if (isGreek(sample)) return 'windows-1253';
  if (isTurkish(sample)) return 'windows-1254';
  return (['windows-1250', 'iso-8859-2'] as const).find((encoding) =>
    isCentralEuropean(sample, encoding),
  );
}

/** Whole words beyond ASCII, most of them small Greek letters, a good part of them the commonest. */
function isGreek(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1253').decode(sample);
  const foreign = text.match(/[^\0-\x7f]/g) ?? [];
  const inWords = (text.match(/\p{Script=Greek}{3,}/gu) ?? []).join('');
  if (inWords.length < 6 || inWords.length < 0.8 * foreign.length) return false;
  const small = inWords.match(/\p{Ll}/gu)?.length ?? 0;
  const common = inWords.match(/[αοιετσνηςάέήίό]/gu)?.length ?? 0;
  // A final sigma stands at the end of words alone; in Russian its letter stands anywhere.
  const misplaced = text.match(/ς(?=\p{L})/gu)?.length ?? 0;
  return small > 0.6 * inWords.length && common > 0.55 * inWords.length && misplaced <= 1;
}

/** The letters that Turkish has in place of Icelandic ones, without the accents that Icelandic is full of. */
function isTurkish(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1254').decode(sample);
  const own = text.match(/[ğışĞİŞ]/g) ?? [];
  const others = text.match(/[^\0-\x7fğışĞİŞçöüâîûÇÖÜÂÎÛ\p{P}\p{S}\s]/gu) ?? [];
  return own.length >= 3 && new Set(own).size >= 2 && others.length <= own.length / 10;
}

/** Those of Western Europe, to see whether a word could be of one of them. */
const western = [
  'äöüß',
  'àâæçèéêëîïôœùûüÿ',
  'áéíñóúü',
  'àáâãçéêíóôõú',
  'àèéìíòóùú',
  'æøåéäöü',
  'áæéíðóöúþý',
] as const;

/**
 * Whether the letters that this encoding and that of Western Europe read differently all belong to one language, and mostly
 * stand inside words, as the accents of Italian do not. Of few kinds of them, some have to stand in words that no Western
 * language could have. A sign within a word shows that the reading is wrong.
 */
function isCentralEuropean(sample: Uint8Array, encoding: 'windows-1250' | 'iso-8859-2'): boolean {
  const own = new TextDecoder(encoding).decode(sample);
  if (/[¦¬®±¶¹¼¾©µ·]\p{Ll}/u.test(own)) return false;
  const other = new TextDecoder('windows-1252').decode(sample);
  const differing: string[] = [];
  let inside = 0;
  for (let at = 0; at < own.length; at += 1) {
    const letter = own[at] ?? '';
    if (letter === other[at]) continue;
    differing.push(letter.toLowerCase());
    if (/\p{L}/u.test(own[at + 1] ?? '')) inside += 1;
  }
  const kinds = new Set(differing).size;
  return (
    (kinds >= 3 || (kinds === 2 && foreignWords(other) >= 2)) &&
    inside >= differing.length / 2 &&
    Object.values(letters).some((language) =>
      differing.every((letter) => language.includes(letter)),
    )
  );
}

/** How many words have letters that no Western language has together. */
function foreignWords(text: string): number {
  const words = text.toLowerCase().match(/\p{L}*[^\0-\x7f]\p{L}*/gu) ?? [];
  return words.filter((word) => {
    const special = word.match(/[^\0-\x7f]/g) ?? [];
    return !western.some((language) => special.every((letter) => language.includes(letter)));
  }).length;
}
