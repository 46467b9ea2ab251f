import type { Citation } from '../../shared/bibliography/citation.ts';

/**
 * Of a citation only what duplicates are told by, and its short name: a twentieth of it. Made anew, since a text cut
 * out of a large one would keep all of it in memory.
 */
export function comparedOnly(citation: Citation): Citation {
  const { DOI, PMID, author, issued, page, title, type, volume } = citation;
  const kept: Citation = {
    type,
    title,
    DOI,
    PMID,
    author: author?.slice(0, 4),
    issued,
    page,
    volume,
    'container-title': citation['container-title'],
  };
  return JSON.parse(JSON.stringify(kept)) as Citation;
}
