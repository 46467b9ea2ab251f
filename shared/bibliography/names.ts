import type { CitationName } from './citation.ts';

/** Words that only names of bodies contain; such a name is never split into family and given name. */
const bodyWords = new Set(
  (
    'agency alliance association authority board centre center collaboration collaborative college ' +
    'commission committee consortium council department editors federation for foundation group ' +
    'hospital initiative institute investigators ministry network of organisation organization ' +
    'office panel programme service society study team the trust union university workgroup'
  ).split(' '),
);

const particles = new Set(
  "af al bin d' da das de del den der di dos du el la le ten ter van von zu zur Mc Ó Ní Van Von De Del Della Di Du Da Dos Den Der".split(
    ' ',
  ),
);

/**
 * Authors of one field: usually one, several where they are separated by `;`, `|`, `//` or ` and `, or written as `Harrow MJ,
 * Ostler P`, `MJ Harrow, P Ostler` or `Harrow, M. J., Ostler, P.`. What stands for others (`et al.`, `…`) is none.
 */
export function parseNames(value: string): CitationName[] {
  return separated(value).flatMap((part) => {
    if (!part.includes(',')) return [parseName(part)];
    const byComma = part.split(/,\s+/).filter((each) => each !== '');
    const pairs = pairsOf(byComma);
    if (pairs !== undefined) return pairs.map(parseName);
    // In a list of names with initials, the first has a blank before its comma.
    if (!/^[^,]* /.test(part)) return [parseName(part)];
    const isStopped = byComma.slice(0, -1).some((each) => each.includes('.'));
    const plain = byComma.map((each, at) =>
      at === byComma.length - 1 && !isStopped ? withoutStop(each) : each,
    );
    const isList =
      plain.length > 1 &&
      (plain.every((each) => isFamilyWithInitials(each) || isOthers(each)) ||
        plain.every((each) => isInitialsWithFamily(each) || isOthers(each)) ||
        (plain.length > 2 && plain.every(isFullName)));
    return (isList ? plain : [part]).filter((each) => !isOthers(each)).map(parseName);
  });
}

/** `Harrow, M. J., Ostler, P.` as two names; undefined where not every second part is initials. */
function pairsOf(parts: readonly string[]): readonly string[] | undefined {
  if (parts.length < 4) return undefined;
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [family = '', given] = parts.slice(at, at + 2);
    if (given === undefined) return isOthers(family) ? names : undefined;
    const isPair = /^(?:\p{Lu}\.?[ -]?){1,5}$/u.test(given) && /\p{Ll}|\p{Lu}{4}/u.test(family);
    if (!isPair) return undefined;
    names.push(`${family.replace(/^(?:and|&) /i, '')}, ${given}`);
  }
  return names;
}

/** The one person of a field that holds one: a comma within it separates nothing but family and given name. */
export function parsePerson(value: string): CitationName[] {
  return separated(value).map(parseName);
}

function separated(value: string): readonly string[] {
  // Most fields hold one name, and looking is faster than taking apart.
  if (!/[;；|&(@<[…]|\/\/|\.{3}|\band\b|\bal\b|\bothers\b/i.test(value)) {
    const name = withPlainBlanks(value);
    return name === '' || name === ',' ? [] : [name];
  }
  const parts = value
    .split(/[;；|]|\/\//)
    .map((part) => withPlainBlanks(withoutNoise(part)))
    .filter((part) => part !== '' && part !== ',' && !isOthers(part));
  return parts.flatMap((part) => {
    const names = part
      .split(/,?\s+(?:and|&)(?:\s+|$)/i)
      .filter((name) => !isOthers(name) && name !== '');
    if (names.length < 2) return names;
    const withComma = names.filter((name) => /^[^,]+,[^,]+$/.test(name)).length;
    const areNames =
      withComma === names.length ||
      (withComma > 1 && names.every((name) => !/,.*,/.test(name))) ||
      names.every((name) => isFamilyWithInitials(name) || isPlainlyAPerson(name));
    if (areNames) return names;
    // “Harrow, M., Ostler, P., & Veldt, J.”
    const parts = names.flatMap((name) => name.split(/,\s+/));
    return pairsOf(parts) === undefined ? [part] : [parts.join(', ')];
  });
}

/** `Mary Jane Harrow`, and no words of a body. */
function isPlainlyAPerson(name: string): boolean {
  return isFullName(name) && !isBody(name.split(' '));
}

/** Numbers that Scopus puts behind a name, addresses that PubMed does, and `…` for names that are cut off. */
function withoutNoise(part: string): string {
  if (!/[(@<[…]|\.{3}/.test(part)) return part;
  return part
    .replace(/[,\s]*(?:…|\.{3,})\s*$/, ' ')
    .replace(/\(\s*\d{6,}\s*\)/g, ' ')
    .replace(/[<([]?\s*[\w.+-]{1,64}@[\w.-]{1,255}\s*[>)\]]?/g, ' ');
}

/** Whether the words stand for authors that are not named. */
export function isOthers(name: string): boolean {
  return /^(?:and )?(?:et\.? al(?:ii|ia)?\b|others\b|al\.?,? et$)/i.test(name);
}

/** `P.` at the end of a list in which the other initials have no stop. */
function withoutStop(name: string): string {
  return /\s\p{Lu}{1,4}\.$/u.test(name) ? name.slice(0, -1) : name;
}

/** `MJ Harrow`, `M. J. Harrow`, `M van der Berg`. */
function isInitialsWithFamily(name: string): boolean {
  return /^(?:\p{Lu}{1,4}|(?:\p{Lu}\.[ -]?){1,4})\s+(?:\p{Ll}[\p{Ll}’']*\s+){0,3}\p{Lu}[\p{L}’'-]+$/u.test(
    name,
  );
}

/** `Mary Jane Harrow`: words that begin with capitals, none of them initials alone. */
export function isFullName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length > 1 &&
    words.length < 5 &&
    words.every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || particles.has(word)) &&
    !isFamilyWithInitials(name)
  );
}

/**
 * One name: `Harrow, M. J.`, `Harrow MJ`, `Mary Harrow` or the name of a body. What cannot be told
 * apart is kept whole as `literal`.
 */
export function parseName(value: string): CitationName {
  const name = withPlainBlanks(value).replace(/,?\s+et\.? al\.?$/i, '');
  // EndNote doubles the first comma of a body's own name: “University of California,, Berkeley”.
  if (name.includes(',,')) return { literal: name.replace(',,', ',') };
  const comma = name.indexOf(',');
  if (comma >= 0) {
    const family = name.slice(0, comma).trim();
    const given = name
      .slice(comma + 1)
      .replace(/,\s*(?=(?:jr\.?|sr\.?|ii|iii|iv)$)/i, ' ')
      .trim();
    // "World Health Organization," is how reference managers mark the name of a body.
    if (family === '' || given === '') return { literal: family === '' ? given : family };
    return isBody(family.split(' ')) || isBody(given.split(' '))
      ? { literal: name }
      : { family, given };
  }
  const words = name.split(' ');
  // More words than a person has; initials are none: `I. H. J. T. de Hingh`.
  const isLong = words.length > 5 && words.filter((word) => !/^\p{Lu}\.$/u.test(word)).length > 5;
  if (words.length < 2 || isLong || isBody(words)) return { literal: name };
  if (isFamilyWithInitials(name)) {
    let end = words.length - 1;
    while (end > 1 && initials.test(words[end - 1] ?? '')) end -= 1;
    return { family: words.slice(0, end).join(' '), given: words.slice(end).join(' ') };
  }
  // In Chinese, Japanese and Korean the family name comes first.
  if (
    words.length === 2 &&
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u.test(name)
  )
    return { family: words[0] ?? '', given: words[1] ?? '' };
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1] ?? '')) start--;
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

// Looking first is faster than replacing every blank.
function withPlainBlanks(name: string): string {
  return (/[^\S ]|\s\s/.test(name) ? name.replace(/\s+/g, ' ') : name).trim();
}

/** Initials as in reference lists: `Mary Jane` or `M. J.` gives `MJ`, `Jean-Paul` gives `JP`. */
export function initialsOf(given: string): string {
  return given
    .split(/[\s.,-]+/)
    .map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? word : (/^\p{L}/u.exec(word)?.[0] ?? '')))
    .join('')
    .toUpperCase();
}

function isBody(words: readonly string[]): boolean {
  return words.some((word) => word === '&' || bodyWords.has(word.toLowerCase()));
}

/** `M.`, and not the `St.` of a family name. */
const initials = /^(?:\p{Lu}\.-?)+$/u;

/** `Harrow MJ`, `Adler D.G.`, `de Vries A-B`; capitals only, so that `Mary Li` is not one. */
function isFamilyWithInitials(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  const startsWithInitial = /^\p{Lu}\.$/u.test(first);
  return words.length > 1 && !startsWithInitial && /^(?:\p{Lu}[.-]{0,2}){1,4}$/u.test(last);
}
