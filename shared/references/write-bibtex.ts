import { bookPartsOf } from '../bibliography/book-parts.ts';
import { type NameParts, namesOf } from '../bibliography/name-lines.ts';
import { parseName } from '../bibliography/names.ts';
import { plainLine } from '../bibliography/plain-line.ts';
import { namesOfType } from '../bibliography/reference-types.ts';
import { datePartsOf, keywordsOf, plainParagraphs } from './plain-words.ts';
import type { Reference } from './reference.ts';
import { texAddress, texOf, texParagraphs, texTitleOf } from './tex-escapes.ts';

/** References as BibTeX, with the types of BibLaTeX where BibTeX has none. */
export function* writeBibtex(references: Iterable<Reference>): Generator<string> {
  for (const reference of references) yield `${entryOf(reference)}\n`;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Types whose container is a book. */
const inBooks = new Set(['incollection', 'inproceedings', 'inreference']);
const publisherOf: Readonly<Record<string, string>> = {
  phdthesis: 'school',
  techreport: 'institution',
};

function entryOf({ citation, key, label, notes }: Reference): string {
  const { bibtex, bibtexKind = '' } = namesOfType(citation.type);
  const { edition, editors, genre, isbn, place, series } = bookPartsOf(citation);
  const [year, month] = datePartsOf(citation.issued);
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', namesOf(citation.author).map(texName).join(' and ')],
    ['editor', namesOf(editors).map(texName).join(' and ')],
    ['title', texTitleOf(plainLine(citation.title))],
    [inBooks.has(bibtex) ? 'booktitle' : 'journal', texOf(plainLine(citation['container-title']))],
    ['year', year === undefined ? '' : String(year)],
    ['volume', texOf(plainLine(citation.volume))],
    ['number', texOf(plainLine(citation.issue))],
    [
      'pages',
      texOf(plainLine(citation.page).replace(/\s*[–-]+\s*/g, '-')).replace(/-(\{\})?/g, '--'),
    ],
    [publisherOf[bibtex] ?? 'publisher', texOf(plainLine(citation.publisher))],
    ['address', texOf(plainLine(place))],
    ['edition', texOf(plainLine(edition))],
    ['series', texOf(plainLine(series))],
    ['type', texOf(plainLine(genre))],
    ['doi', texAddress(plainLine(citation.DOI))],
    ['pmid', texAddress(plainLine(citation.PMID))],
    ['issn', texOf(plainLine(citation.ISSN))],
    ['isbn', texOf(plainLine(isbn))],
    ['url', texAddress(plainLine(citation.URL))],
    ['language', texOf(plainLine(citation.language))],
    ['abstract', texParagraphs(plainParagraphs(citation.abstract))],
    ['keywords', texOf(keywordsOf(citation.keyword).join('; '))],
    ['entrysubtype', bibtexKind],
    ['annote', texOf([label, ...notes].map(plainLine).filter(Boolean).join('. '))],
  ];
  const named = month === undefined ? undefined : months[month - 1];
  return [
    `@${bibtex}{${key},`,
    ...fields.flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}},`])),
    ...(named === undefined ? [] : [`  month = ${named},`]),
    '}',
    '',
  ].join('\n');
}

/** `{van der Berg}, Jan`, `{King}, Jr., Martin Luther`, `{World Health Organization}`: braces hold names together. */
function texName(name: NameParts): string {
  if ('literal' in name) return `{${texOf(name.literal)}}`;
  const { family, given, suffix } = name;
  const read = parseName(`${family}, ${given}`);
  const isPlain =
    'family' in read && read.family === family && !/[,;]|\band\b/i.test(`${family}${given}`);
  const last = isPlain ? texOf(family) : `{${texOf(family)}}`;
  const first = isPlain ? texOf(given) : `{${texOf(given)}}`;
  return [last, suffix, first].filter((part) => part !== '').join(', ');
}
