import type * as v from 'valibot';
import type { citationSchema, nameSchema } from './citation-schema.ts';

/**
 * A bibliographic reference as CSL-JSON (the field names of the Citation Style Language 1.0.2 data
 * schema). Whatever had no place in CSL is kept under `custom.fields` by its original tag.
 */
export type Citation = Readonly<v.InferOutput<typeof citationSchema>>;
export type CitationName = Readonly<v.InferOutput<typeof nameSchema>>;

/** Year of publication, or undefined where the record has none. */
export function yearOf(citation: Citation): number | undefined {
  return citation.issued?.['date-parts'][0]?.[0];
}

/** The name a citation is filed under: family name, or the whole of a corporate name. */
export function surnameOf(name: CitationName): string {
  return 'family' in name ? name.family : name.literal;
}

/** Short in-text form, e.g. `Harrow 2016`, `Harrow & Ostler 2016`, `Harrow et al. 2016`; the title's start where there is no author. */
export function shortCitation(citation: Citation): string {
  const names = (citation.author ?? []).map(surnameOf).filter((name) => name.trim() !== '');
  const year = yearOf(citation);
  const [first, second] = names;
  const who =
    first === undefined
      ? citation.title.length > 40
        ? `${citation.title.slice(0, 39).trimEnd()}…`
        : citation.title || 'Untitled'
      : second === undefined
        ? first
        : names.length === 2
          ? `${first} & ${second}`
          : `${first} et al.`;
  return year === undefined ? who : `${who} ${year}`;
}
