import { bookPartsOf } from '../bibliography/book-parts.ts';
import type { Citation } from '../bibliography/citation.ts';
import { namesOf } from '../bibliography/name-lines.ts';
import { plainLine } from '../bibliography/plain-line.ts';
import { datePartsOf, plainParagraphs } from './plain-words.ts';
import type { Reference } from './reference.ts';

/** References as a list of CSL-JSON, an item to a line. */
export function* writeCslJson(references: Iterable<Reference>): Generator<string> {
  yield '[';
  let before = '\n';
  for (const reference of references) {
    yield `${before}${JSON.stringify(itemOf(reference))}`;
    before = ',\n';
  }
  yield '\n]\n';
}

const lineFields = [
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'DOI',
  'PMID',
  'ISSN',
  'URL',
  'language',
] as const satisfies readonly (keyof Citation)[];

/** What is empty is left out. */
function itemOf({ citation, key, label, notes }: Reference): Readonly<Record<string, unknown>> {
  const { edition, editors, genre, isbn, place, series } = bookPartsOf(citation);
  const date = datePartsOf(citation.issued);
  const all: Readonly<Record<string, unknown>> = {
    id: key,
    type: plainLine(citation.type) || 'document',
    title: plainLine(citation.title),
    author: namesOf(citation.author).map((name) => withoutEmpty(name)),
    editor: namesOf(editors).map((name) => withoutEmpty(name)),
    issued: date.length === 0 ? '' : { 'date-parts': [date] },
    ...Object.fromEntries(lineFields.map((field) => [field, plainLine(citation[field])])),
    edition: plainLine(edition),
    'publisher-place': plainLine(place),
    'collection-title': plainLine(series),
    ISBN: plainLine(isbn),
    genre: plainLine(genre),
    abstract: plainParagraphs(citation.abstract).join('\n'),
    keyword: plainLine(citation.keyword),
    'citation-label': plainLine(label),
    note: notes.map(plainLine).join('\n'),
  };
  return withoutEmpty(all);
}

function withoutEmpty(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) => part !== '' && !(Array.isArray(part) && part.length === 0),
    ),
  );
}
