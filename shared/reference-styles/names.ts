/** Names of people as reference lists write them. */
import { type CitationName, surnameOf } from '../bibliography/citation.ts';
import { initialsOf } from '../bibliography/names.ts';

/** A name taken apart: a body, and a name whose script has no initials, is whole. */
export interface ListedName {
  readonly family: string;
  /** `M.`, `J.-P.`, one for each given name; none of a name that is whole. */
  readonly initials: readonly string[];
  /** The same without stops and together: `MJ`. */
  readonly letters: string;
  readonly suffix: string;
  readonly isBody: boolean;
}

const suffixWord = /[\s,]+(jr|sr|ii|iii|iv)\.?$/i;
const noInitials = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function listedNames(names: readonly CitationName[] = []): readonly ListedName[] {
  return names.filter((name) => surnameOf(name).trim() !== '').map(listed);
}

function listed(name: CitationName): ListedName {
  const whole = { initials: [], letters: '', suffix: '' };
  if ('literal' in name) return { family: name.literal.trim(), ...whole, isBody: true };
  const family = name.family.trim();
  const given = (name.given ?? '').trim();
  if (noInitials.test(given)) return { family: `${family} ${given}`, ...whole, isBody: false };
  const suffix = suffixWord.exec(` ${given}`)?.[1] ?? '';
  const own = suffix === '' ? given : ` ${given}`.replace(suffixWord, '').trim();
  return {
    ...{ family, letters: initialsOf(own), isBody: false },
    initials: own.split(/[\s.]+/).flatMap(initialsIn),
    suffix: /^[js]r$/i.test(suffix)
      ? `${suffix.charAt(0).toUpperCase()}${suffix.charAt(1).toLowerCase()}`
      : suffix.toUpperCase(),
  };
}

/** `Jean-Paul` is `J.-P.`, and `MJ` two initials. */
function initialsIn(word: string): readonly string[] {
  if (/^\p{Lu}{2,3}$/u.test(word)) return Array.from(word, (letter) => `${letter}.`);
  const parts = word.split('-').flatMap((part) => /^\p{L}/u.exec(part)?.[0].toUpperCase() ?? []);
  return parts.length === 0 ? [] : [parts.map((letter) => `${letter}.`).join('-')];
}
