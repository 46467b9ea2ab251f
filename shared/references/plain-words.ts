/** Parts of a reference as plain text that any format can hold. */
import type { CitationName } from '../bibliography/citation.ts';

/** What no file of text should hold: control characters, marks that end lines, halves of characters, noncharacters. */
const notWritten = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]+/gu;

/** A text as one line. */
export function plainLine(text: string | undefined): string {
  if (text === undefined) return '';
  return text.toWellFormed().replace(notWritten, ' ').replace(/\s+/g, ' ').trim();
}

/** The paragraphs of a text, each as one line. */
export function plainParagraphs(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map(plainLine)
    .filter((paragraph) => paragraph !== '');
}

/** The keywords of a reference, each for itself. */
export function keywordsOf(keyword: string | undefined): readonly string[] {
  return (keyword ?? '')
    .split(';')
    .map(plainLine)
    .filter((word) => word !== '');
}

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

/** Year, month and day, as many as are known. */
export function datePartsOf(
  issued: { readonly 'date-parts': readonly (readonly number[])[] } | undefined,
): readonly number[] {
  return issued?.['date-parts'][0] ?? [];
}

/** The date as `2016-03-14`, or as much of it as is known. */
export function isoDate(parts: readonly number[], separator = '-'): string {
  return parts
    .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0'))
    .join(separator);
}
