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
  const [family, behindFamily] = withoutSuffix(name.family.trim());
  const given = (name.given ?? '').trim();
  if (noInitials.test(given)) return { family: `${family} ${given}`, ...whole, isBody: false };
  const [own, behindGiven] = withoutSuffix(` ${given}`);
  const suffix = behindGiven || behindFamily;
  return {
    ...{ family, letters: initialsOf(own), isBody: false },
    // The stop of `J.-P.` parts no names.
    initials: own
      .replace(/\.-/g, '-')
      .split(/[\s.]+/)
      .flatMap(initialsIn),
    suffix: /^[js]r$/i.test(suffix)
      ? `${suffix.charAt(0).toUpperCase()}${suffix.charAt(1).toLowerCase()}`
      : suffix.toUpperCase(),
  };
}

/** `King, Jr.` and `Martin Jr`: the name, and what was behind it. */
function withoutSuffix(name: string): readonly [string, string] {
  const suffix = suffixWord.exec(name)?.[1] ?? '';
  return [suffix === '' ? name.trim() : name.replace(suffixWord, '').trim(), suffix];
}

/** `Jean-Paul` is `J.-P.`, and `MJ` two initials. */
function initialsIn(word: string): readonly string[] {
  if (/^\p{Lu}{2,3}$/u.test(word)) return Array.from(word, (letter) => `${letter}.`);
  const parts = word.split('-').flatMap((part) => /^\p{L}/u.exec(part)?.[0].toUpperCase() ?? []);
  return parts.length === 0 ? [] : [parts.map((letter) => `${letter}.`).join('-')];
}
