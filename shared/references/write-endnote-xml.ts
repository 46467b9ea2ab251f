import { bookPartsOf } from '../bibliography/book-parts.ts';
import type { CitationName } from '../bibliography/citation.ts';
import { nameOnLine, namesOf } from '../bibliography/name-lines.ts';
import { plainLine } from '../bibliography/plain-line.ts';
import { namesOfType } from '../bibliography/reference-types.ts';
import { escapeXml } from '../export/stable-zip.ts';
import { datePartsOf, isoDate, keywordsOf, plainParagraphs } from './plain-words.ts';
import type { Reference } from './reference.ts';

/** References as EndNote’s XML. */
export function* writeEndNoteXml(references: Iterable<Reference>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n';
  let number = 0;
  for (const reference of references) {
    number += 1;
    yield `${recordOf(reference, number)}\n`;
  }
  yield '</records></xml>\n';
}

function recordOf({ citation, label, notes }: Reference, number: number): string {
  const [name, typeNumber] = namesOfType(citation.type).endNote;
  const parts = datePartsOf(citation.issued);
  const { edition, genre, isbn, place, series, ...book } = bookPartsOf(citation);
  const [authors, editors] = [peopleIn(citation.author), peopleIn(book.editors)];
  const container = element('secondary-title', plainLine(citation['container-title']));
  const date = parts.length < 2 ? '' : isoDate(parts);
  return [
    '<record>',
    '<source-app name="Themeloom" version="1.0">Themeloom</source-app>',
    `<rec-number>${number}</rec-number>`,
    `<ref-type name="${escapeXml(name)}">${typeNumber}</ref-type>`,
    around('contributors', around('authors', authors) + around('secondary-authors', editors)),
    around(
      'titles',
      element('title', plainLine(citation.title)) +
        container +
        element('tertiary-title', plainLine(series)),
    ),
    element('pages', plainLine(citation.page)),
    element('volume', plainLine(citation.volume)),
    element('number', plainLine(citation.issue)),
    around(
      'keywords',
      keywordsOf(citation.keyword)
        .map((word) => element('keyword', word))
        .join(''),
    ),
    around(
      'dates',
      element('year', isoDate(parts.slice(0, 1))) + around('pub-dates', element('date', date)),
    ),
    element('pub-location', plainLine(place)),
    element('publisher', plainLine(citation.publisher)),
    element('edition', plainLine(edition)),
    element('isbn', [citation.ISSN, isbn].map(plainLine).filter(Boolean).join('\n')),
    element('work-type', plainLine(genre)),
    element('accession-num', plainLine(citation.PMID)),
    element('electronic-resource-num', plainLine(citation.DOI)),
    element('abstract', plainParagraphs(citation.abstract).join('\n')),
    element('notes', notes.map(plainLine).join('\n')),
    element('remote-database-name', citation.PMID === undefined ? '' : 'PubMed'),
    element('language', plainLine(citation.language)),
    element('label', plainLine(label)),
    around('urls', around('related-urls', element('url', plainLine(citation.URL)))),
    '</record>',
  ].join('');
}

function peopleIn(names: readonly CitationName[] | undefined): string {
  return namesOf(names)
    .map((name) => element('author', nameOnLine(name)))
    .join('');
}

function element(name: string, text: string): string {
  return around(name, escapeXml(text));
}

function around(name: string, inside: string): string {
  return inside === '' ? '' : `<${name}>${inside}</${name}>`;
}
