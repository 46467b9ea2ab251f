import { bookPartsOf } from '../bibliography/book-parts.ts';
import { nameOnLine, namesOf } from '../bibliography/name-lines.ts';
import { plainLine } from '../bibliography/plain-line.ts';
import { namesOfType } from '../bibliography/reference-types.ts';
import { datePartsOf, isoDate, keywordsOf, plainParagraphs } from './plain-words.ts';
import type { Reference } from './reference.ts';

/** References as RIS, one after the other. An abstract is one line: further lines would be taken for fields by some programs. */
export function* writeRis(references: Iterable<Reference>): Generator<string> {
  for (const reference of references) yield `${linesOf(reference).join('\r\n')}\r\n\r\n`;
}

function linesOf({ citation, label, notes }: Reference): readonly string[] {
  const parts = datePartsOf(citation.issued);
  const [first, last] = pagesOf(plainLine(citation.page));
  const container = plainLine(citation['container-title']);
  const { edition, editors, genre, isbn, place, series } = bookPartsOf(citation);
  const isBook = citation.type === 'book';
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ...namesOf(citation.author).map((name) => ['AU', nameOnLine(name)] as const),
    ['TI', plainLine(citation.title)],
    // Under A2 and T2 a book has the editors and the title of its series.
    ...namesOf(editors).map((name) => [isBook ? 'ED' : 'A2', nameOnLine(name)] as const),
    ['T2', isBook ? plainLine(series) : container],
    ['JF', container],
    ['PY', isoDate(parts.slice(0, 1))],
    ['DA', parts.length < 2 ? '' : `${isoDate(parts, '/')}${parts.length === 2 ? '//' : '/'}`],
    ['VL', plainLine(citation.volume)],
    ['IS', plainLine(citation.issue)],
    ['SP', first],
    ['EP', last],
    ['T3', isBook ? '' : plainLine(series)],
    ['ET', plainLine(edition)],
    ['PB', plainLine(citation.publisher)],
    ['CY', plainLine(place)],
    ['SN', plainLine(citation.ISSN)],
    ['SN', plainLine(isbn)],
    ['M3', plainLine(genre)],
    ['DO', plainLine(citation.DOI)],
    ['AN', citation.PMID === undefined ? '' : `PMID: ${plainLine(citation.PMID)}`],
    ['UR', plainLine(citation.URL)],
    ['LA', plainLine(citation.language)],
    ['AB', plainParagraphs(citation.abstract).join(' ')],
    ...keywordsOf(citation.keyword).map((word) => ['KW', word] as const),
    ['LB', plainLine(label)],
    ...notes.map((note) => ['N1', plainLine(note)] as const),
  ];
  return [
    `TY  - ${namesOfType(citation.type).ris}`,
    ...fields.flatMap(([tag, value]) => (value === '' ? [] : [`${tag}  - ${value}`])),
    'ER  - ',
  ];
}

/** `41-50` is a first and a last page; anything else stands under the first. */
function pagesOf(page: string): readonly [string, string] {
  const [, first, last] = /^([^\s–-]+) ?[–-] ?([^\s–-]+)$/.exec(page) ?? [];
  return first === undefined || last === undefined || first === last ? [page, ''] : [first, last];
}
