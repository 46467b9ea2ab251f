/** Where EndNote’s fields hold a PubMed number. */
import type { TaggedField } from './tagged-record.ts';

/** The tags of one of EndNote’s formats. */
export interface NumberTags {
  readonly accession: string;
  /** Tags that name the database a record comes from. */
  readonly database: readonly string[];
  /** Custom fields in which databases and reference managers leave the number. */
  readonly custom: readonly string[];
}

/** The tag that `withPubmedNumber` gives the number. */
export const numberOfPubmed = 'number of PubMed';

/**
 * The fields, the one with the PubMed number under a tag of its own where a record has any. An accession number is one only where the
 * record says that it comes from PubMed; every database has such numbers, and EndNote gives some itself.
 */
export function withPubmedNumber(
  fields: readonly TaggedField[],
  { accession, custom, database }: NumberTags,
): readonly TaggedField[] {
  const isFromPubmed = fields.some(
    ({ tag, value }) => database.includes(tag) && /pubmed|medline|\bnlm\b|themeloom/i.test(value),
  );
  const found = fields.find(
    ({ tag, value }) =>
      (tag === accession && isFromPubmed) ||
      (custom.includes(tag) && /^\s*(?:pmid:?\s*)?\d{5,8}\s*$/i.test(value)),
  );
  return fields.map((field) => (field === found ? { ...field, tag: numberOfPubmed } : field));
}
