/** References as a table whose headings reference managers and screening programs know. */

import Papa from 'papaparse';
import { type BookParts, bookPartsOf } from '../bibliography/book-parts.ts';
import { nameOnLine, namesOf } from '../bibliography/name-lines.ts';
import { plainLine } from '../bibliography/plain-line.ts';
import { namesOfType } from '../bibliography/reference-types.ts';
import { guarded } from '../formula-guard.ts';
import { datePartsOf, isoDate, keywordsOf, plainParagraphs } from './plain-words.ts';
import type { Reference } from './reference.ts';

interface Row extends Reference {
  readonly book: BookParts;
}

/** Heading and cell of each column. The headings are the same in every language, so that programs know them. */
const columns: readonly (readonly [heading: string, cell: (row: Row) => string])[] = [
  ['Study label', ({ label }) => plainLine(label)],
  ['Type', ({ citation }) => typeWord(citation.type)],
  ['Title', ({ citation }) => plainLine(citation.title)],
  ['Authors', ({ citation }) => namesOf(citation.author).map(nameOnLine).join('; ')],
  ['Year', ({ citation }) => isoDate(datePartsOf(citation.issued).slice(0, 1))],
  ['Date', ({ citation }) => isoDate(datePartsOf(citation.issued))],
  ['Journal', ({ citation }) => plainLine(citation['container-title'])],
  ['Volume', ({ citation }) => plainLine(citation.volume)],
  ['Issue', ({ citation }) => plainLine(citation.issue)],
  ['Pages', ({ citation }) => plainLine(citation.page)],
  ['Publisher', ({ citation }) => plainLine(citation.publisher)],
  ['Editors', ({ book }) => namesOf(book.editors).map(nameOnLine).join('; ')],
  ['Edition', ({ book }) => plainLine(book.edition)],
  ['Place', ({ book }) => plainLine(book.place)],
  ['Series', ({ book }) => plainLine(book.series)],
  ['Genre', ({ book }) => plainLine(book.genre)],
  ['DOI', ({ citation }) => plainLine(citation.DOI)],
  ['PMID', ({ citation }) => plainLine(citation.PMID)],
  ['ISSN', ({ citation }) => plainLine(citation.ISSN)],
  ['ISBN', ({ book }) => plainLine(book.isbn)],
  ['URL', ({ citation }) => plainLine(citation.URL)],
  ['Language', ({ citation }) => plainLine(citation.language)],
  ['Abstract', ({ citation }) => plainParagraphs(citation.abstract).join('\n')],
  ['Keywords', ({ citation }) => keywordsOf(citation.keyword).join('; ')],
  ['Decision', ({ decision }) => plainLine(decision)],
  ['Stage', ({ stage }) => plainLine(stage)],
  ['Reason for exclusion', ({ reason }) => plainLine(reason)],
  ['Decisions so far', ({ votes }) => plainLine(votes)],
  ['Labels', ({ recordLabels }) => plainLine(recordLabels)],
];

/** References as CSV: UTF-8 with a byte-order mark, commas, CRLF, every cell quoted; no cell is a formula. */
export function* writeReferencesCsv(references: Iterable<Reference>): Generator<string> {
  yield `\uFEFF${line(columns.map(([heading]) => heading))}`;
  for (const reference of references) {
    const row = { ...reference, book: bookPartsOf(reference.citation) };
    yield line(columns.map(([, cell]) => guarded(cell(row))));
  }
}

function line(cells: readonly string[]): string {
  return `${Papa.unparse([cells], { newline: '\r\n', quotes: (value) => value !== '' })}\r\n`;
}

/** As EndNote calls it, which most programs know. */
function typeWord(type: string): string {
  return type === 'article' ? 'Preprint' : namesOfType(type).endNote[0];
}
