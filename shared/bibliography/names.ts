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
  "af al bin d' da das de del den der di dos du el la le ten ter van von zu zur".split(' '),
);

/**
 * Authors of one field: usually one, several where they are separated by `;` or written as
 * `Harrow MJ, Ostler P`.
 */
export function parseNames(value: string): CitationName[] {
  const parts = value
    .split(';')
    .map(withPlainBlanks)
    .filter((part) => part !== '' && part !== ',');
  return parts.flatMap((part) => {
    // In a list of names with initials, the first has a blank before its comma.
    if (!/^[^,]* /.test(part)) return [parseName(part)];
    const byComma = part.split(', ');
    const isList = byComma.length > 1 && byComma.every(isFamilyWithInitials);
    return isList ? byComma.map(parseName) : [parseName(part)];
  });
}

/**
 * One name: `Harrow, M. J.`, `Harrow MJ`, `Mary Harrow` or the name of a body. What cannot be told
 * apart is kept whole as `literal`.
 */
export function parseName(value: string): CitationName {
  const name = withPlainBlanks(value);
  const comma = name.indexOf(',');
  if (comma >= 0) {
    const family = name.slice(0, comma).trim();
    const given = name.slice(comma + 1).trim();
    // "World Health Organization," is how reference managers mark the name of a body.
    if (family === '' || given === '') return { literal: family === '' ? given : family };
    return isBody(family.split(' ')) || isBody(given.split(' '))
      ? { literal: name }
      : { family, given };
  }
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || isBody(words)) return { literal: name };
  if (isFamilyWithInitials(name)) {
    return { family: words.slice(0, -1).join(' '), given: words.at(-1) ?? '' };
  }
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

/** `Harrow MJ`, `Adler D.G.`, `de Vries A-B`; capitals only, so that `Mary Li` is not one. */
function isFamilyWithInitials(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const first = words[0] ?? '';
  const startsWithInitial = /^\p{Lu}\.$/u.test(first);
  return words.length > 1 && !startsWithInitial && /^(?:\p{Lu}[.-]{0,2}){1,4}$/u.test(last);
}
