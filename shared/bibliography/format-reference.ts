import { type Citation, type CitationName, yearOf } from './citation.ts';
import { initialsOf } from './names.ts';

const namedAuthors = 6;

/**
 * The full reference as one line in Vancouver order, e.g. `Harrow M, Ostler P. Title. Journal
 * 2016;12(3):41–50. doi:10.1000/x`. Parts the record does not have are left out; of more than six
 * authors the first six are named.
 */
export function formatReference(citation: Citation): string {
  const names = (citation.author ?? []).map(shortName).filter((name) => name !== '');
  const authors =
    names.length > namedAuthors
      ? `${names.slice(0, namedAuthors).join(', ')}, et al`
      : names.join(', ');
  const sentences = [authors, citation.title.trim() || 'Untitled', placeOf(citation)]
    .filter((part) => part !== '')
    .map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`));
  const link =
    citation.DOI !== undefined
      ? `doi:${citation.DOI}`
      : citation.PMID !== undefined
        ? `PMID ${citation.PMID}`
        : '';
  return [...sentences, link].filter((part) => part !== '').join(' ');
}

function shortName(name: CitationName): string {
  if ('literal' in name) return name.literal.trim();
  const initials = initialsOf(name.given ?? '');
  return `${name.family.trim()} ${initials}`.trim();
}

/** `Journal 2016;12(3):41–50`, or `Publisher; 2016` where there is no journal. */
function placeOf(citation: Citation): string {
  const year = yearOf(citation)?.toString() ?? '';
  const container = citation['container-title']?.trim() ?? '';
  if (container === '') return [citation.publisher?.trim() ?? '', year].filter(Boolean).join('; ');
  const issue = citation.issue === undefined ? '' : `(${citation.issue})`;
  const volume = `${citation.volume ?? ''}${issue}`;
  const pages =
    citation.page === undefined ? '' : `:${citation.page.replace(/(?<=\d)-(?=\d)/g, '–')}`;
  const where = `${volume}${pages}`;
  const dated = [container, year].filter((part) => part !== '').join(' ');
  if (where === '') return dated;
  return year === '' || where.startsWith(':')
    ? `${dated}${where.startsWith(':') ? '' : ' '}${where}`
    : `${dated};${where}`;
}
