import type { Citation } from '../bibliography/citation.ts';
import type { PaperFacts } from '../documents/paper-facts.ts';

/** The reference of the study that is made for a document: what the document says of itself, and no more. */
export function citationOfDocument(
  title: string,
  { authors, doi, journal, year }: PaperFacts,
): Citation {
  return {
    // What came out in a journal is an article; of anything else only that it is a document is known.
    type: journal === undefined ? 'document' : 'article-journal',
    title,
    ...(authors === undefined ? {} : { author: [...authors] }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    ...(journal === undefined ? {} : { 'container-title': journal }),
    ...(doi === undefined ? {} : { DOI: doi }),
  };
}
