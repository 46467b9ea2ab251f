/** The full reference of a record, the one way in which tables and screens write it (rule T7). */
import { type Citation, shortCitation } from '../bibliography/citation.ts';
import { formatReference } from '../bibliography/format-reference.ts';
import type { ReferenceStyle, Review } from '../records/review.ts';
import { apaReference } from './apa.ts';
import { harvardReference } from './harvard.ts';
import { partsOf, type ReferenceParts } from './reference-parts.ts';
import { vancouverReference } from './vancouver.ts';

const writers: Readonly<Record<ReferenceStyle, (parts: ReferenceParts) => string>> = {
  apa: apaReference,
  vancouver: vancouverReference,
  harvard: harvardReference,
};

/**
 * In the style that the review has chosen, one line. Where the study is called by author, year and a letter, the year
 * has the letter in the styles that are cited so. Equal records give equal references; nothing is looked up.
 */
export function fullReference(
  review: Pick<Review, 'referenceStyle'> | undefined,
  citation: Citation,
  label = '',
): string {
  const style = review?.referenceStyle;
  if (style === undefined) return formatReference(citation);
  const letter = style === 'vancouver' ? '' : letterOf(citation, label);
  return writers[style](partsOf(citation, letter));
}

/** What the name of a study adds to author and year; nothing where it is another name. */
function letterOf(citation: Citation, label: string): string {
  const name = shortCitation(citation);
  const rest = label.startsWith(name) ? label.slice(name.length) : '';
  return /\d$/.test(name) && /^[a-z]{1,3}$/.test(rest) ? rest : '';
}
