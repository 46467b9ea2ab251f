/** Parts of a reference as plain text that any format can hold. */
import { plainLine } from '../bibliography/plain-line.ts';

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
