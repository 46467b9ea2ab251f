/** Names on one line, as files of references hold them. */
import type { CitationName } from './citation.ts';
import { plainLine } from './plain-line.ts';

/** A name in its parts: a person’s with what stands behind it, or the whole of a body’s. */
export type NameParts =
  | { readonly family: string; readonly given: string; readonly suffix: string }
  | { readonly literal: string };

/** The parts of the names that say anything. A person of one name is written as that name. */
export function namesOf(names: readonly CitationName[] | undefined): readonly NameParts[] {
  return (names ?? []).flatMap((name): readonly NameParts[] => {
    if ('literal' in name) {
      const literal = plainLine(name.literal);
      return literal === '' ? [] : [{ literal }];
    }
    const family = plainLine(name.family);
    const whole = plainLine(name.given);
    if (family === '' || whole === '')
      return family + whole === '' ? [] : [{ literal: family + whole }];
    const [, given = whole, suffix = ''] = /^(.*\S),? (Jr\.?|Sr\.?|II|III|IV)$/.exec(whole) ?? [];
    return [{ family, given, suffix }];
  });
}

/**
 * A name on one line as RIS and EndNote write it: `Harrow, Mary`, `King, Martin Luther, Jr.`. That of a body ends with a
 * comma, so that nobody parts it into a person’s; its own first comma is doubled.
 */
export function nameOnLine(name: NameParts): string {
  if ('literal' in name) {
    const { literal } = name;
    if (literal.includes(',')) return literal.replace(/,\s*/, ',, ');
    return literal.includes(' ') ? `${literal},` : literal;
  }
  const { family, given, suffix } = name;
  return [family, given, suffix].filter((part) => part !== '').join(', ');
}
