import { bookPartsOf } from '../bibliography/book-parts.ts';
import { nameOnLine, namesOf } from '../bibliography/name-lines.ts';
import { plainLine } from '../bibliography/plain-line.ts';
import { namesOfType } from '../bibliography/reference-types.ts';
import { datePartsOf, isoDate, keywordsOf, plainParagraphs } from './plain-words.ts';
import type { Reference } from './reference.ts';

/**
 * References in EndNote’s tagged format (`.enw`), set apart by a blank line. Lines end in a line feed alone: bibutils takes a return at
 * the end of what it reads at once for a blank line, and cuts a reference in two there.
 */
export function* writeEndNoteTagged(references: Iterable<Reference>): Generator<string> {
  for (const reference of references) yield `${linesOf(reference).join('\n')}\n\n`;
}

/** Types whose container is a book. */
const inBooks = new Set(['chapter', 'paper-conference', 'entry-encyclopedia']);

function linesOf({ citation, label, notes }: Reference): readonly string[] {
  const parts = datePartsOf(citation.issued);
  const { edition, editors, genre, isbn, place, series } = bookPartsOf(citation);
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ...namesOf(citation.author).map((name) => ['%A', nameOnLine(name)] as const),
    ...namesOf(editors).map((name) => ['%E', nameOnLine(name)] as const),
    ['%T', plainLine(citation.title)],
    [inBooks.has(citation.type) ? '%B' : '%J', plainLine(citation['container-title'])],
    ['%D', isoDate(parts.slice(0, 1))],
    ['%8', parts.length < 2 ? '' : isoDate(parts)],
    ['%V', plainLine(citation.volume)],
    ['%N', plainLine(citation.issue)],
    ['%P', plainLine(citation.page)],
    ['%I', plainLine(citation.publisher)],
    ['%C', plainLine(place)],
    ['%7', plainLine(edition)],
    ['%S', plainLine(series)],
    ['%9', plainLine(genre)],
    ['%@', plainLine(citation.ISSN)],
    ['%@', plainLine(isbn)],
    ['%R', plainLine(citation.DOI)],
    // An accession number counts as PubMed’s only where the database is named.
    ['%~', citation.PMID === undefined ? '' : 'PubMed'],
    ['%M', plainLine(citation.PMID)],
    ['%U', plainLine(citation.URL)],
    ['%G', plainLine(citation.language)],
    ['%X', abstractOf(citation.abstract)],
    ...keywordsOf(citation.keyword).map((word) => ['%K', word] as const),
    ['%F', plainLine(label)],
    ...notes.map((note) => ['%Z', plainLine(note)] as const),
  ];
  return [
    `%0 ${namesOfType(citation.type).endNote[0]}`,
    ...fields.flatMap(([tag, value]) => (value === '' ? [] : [`${tag} ${value}`])),
  ];
}

/** Its paragraphs on lines of their own, unless one would be taken for a field. */
function abstractOf(abstract: string | undefined): string {
  const paragraphs = plainParagraphs(abstract);
  const isSafe = paragraphs.every((paragraph) => !paragraph.startsWith('%'));
  return paragraphs.join(isSafe ? '\n' : ' ');
}
