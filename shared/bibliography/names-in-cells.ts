/** Lists of names in the cells of a table, as the tools write them that do not put a `;` between names. */
import { singleBlanks } from '../single-blanks.ts';
import type { CitationName } from './citation.ts';
import { isFullName, isOthers, parseName } from './names.ts';

/**
 * How a table writes lists of names: as `parseNames` reads them; run together, as Springer does (`Mary HarrowPia Ostler`);
 * full names with commas between them; the family name first, without a comma, as EPPI-Reviewer does.
 */
export type NameStyle = 'plain' | 'run-together' | 'commas' | 'family-first';

/** The style of a table, told by its headings, or by the cells of its columns of authors. */
export function nameStyleOf(
  headings: readonly string[],
  isAuthor: readonly boolean[],
  rows: readonly (readonly string[])[],
): NameStyle {
  const has = (heading: RegExp): boolean => headings.some((each) => heading.test(each.trim()));
  if (has(/^item title$/i)) return 'run-together';
  if (has(/^item ?id$/i) && has(/^(?:short ?title|parent ?title)$/i)) return 'family-first';
  const cells = rows.flatMap((row) => row.filter((cell, at) => isAuthor[at] && cell.includes(',')));
  const lists = cells.map((cell) => cell.split(/,\s+/).map((name) => name.trim()));
  const isOtherwise = cells.some((cell) => /[;|]|\band\b|&/.test(cell));
  return lists.length > 0 && !isOtherwise && lists.every((names) => names.every(isFullName))
    ? 'commas'
    : 'plain';
}

/** A cell of authors with a `;` between the names. */
export function namesApart(value: string, heading: string, style: NameStyle): string {
  // A sponsor is a body, which a comma behind it says.
  if (/sponsor/i.test(heading)) {
    return value
      .split('|')
      .map((name) => `${name.trim()},`)
      .join(';');
  }
  if (value.includes(';') || style === 'family-first') return value;
  if (style === 'commas') return value.replace(/,\s+/g, '; ');
  if (style === 'run-together') {
    return value.replace(
      /(?<=[\p{Ll})])(?<!\b(?:Ma?c|De|Di|Du|La|Le|Van|Von))(?=\p{Lu}[\p{L}.’'-]* )/gu,
      '; ',
    );
  }
  // EndNote’s line ends between names are lost in some exports: “Harrow M. J.Ostler P.”
  return /^\p{Lu}\p{L}/u.test(value)
    ? value.replace(/(?<=\s\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, '; ')
    : value;
}

const familyFirst =
  /^((?:(?:de|del|den|der|di|dos|du|ten|ter|van|von|[dl]a|[dl]e)\s+){0,3}\S+)\s+(.+)$/iu;

/** The names of `Harrow Mary Jane;Ostler Pia;`: family name first, without a comma; bodies and names with a comma as everywhere. */
export function familyFirstNames(value: string): CitationName[] {
  return value.split(';').flatMap((part) => {
    const name = singleBlanks(part);
    if (name === '' || isOthers(name)) return [];
    const read = parseName(name);
    if (name.includes(',') || 'literal' in read) return [read];
    const [, family, given] = familyFirst.exec(name) ?? [];
    return [family === undefined || given === undefined ? read : { family, given }];
  });
}
