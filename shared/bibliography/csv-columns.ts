/** Which column of a table holds which part of a reference. */
import { csvRows } from './csv-rows.ts';
import type { FieldMap } from './field-map.ts';

/** Headings as Zotero, Scopus, PubMed, Embase and screening programs write them, in lower case; the preferred first. */
const headingsOf = {
  type: ['item type', 'document type', 'publication type', 'type_of_reference', 'type'],
  title: ['title', 'article title', 'document title', 'primary_title', 'titles'],
  author: ['author full names', 'author', 'authors', 'author names', 'first_authors'],
  date: ['publication year', 'publication_year', 'year', 'date', 'create date', 'publication date'],
  container: [
    'publication title',
    'source title',
    'journal',
    'journal/book',
    'journal name',
    'journal title',
    'secondary_title',
    'journal_name',
    'alternate_title3',
    'alternate_title2',
    'source',
  ],
  volume: ['volume'],
  issue: ['issue', 'number'],
  page: ['pages', 'page'],
  firstPage: ['page start', 'start_page', 'start page', 'first page'],
  lastPage: ['page end', 'end_page', 'end page', 'last page'],
  publisher: ['publisher'],
  doi: ['doi'],
  pmid: ['pmid', 'pubmed id', 'medline pmid'],
  issn: ['issn'],
  url: ['url', 'link', 'open url link'],
  abstract: ['abstract', 'abstract note', 'notes_abstract'],
  language: ['language', 'language of original document'],
  keyword: ['author keywords', 'keywords', 'manual tags', 'index keywords'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A part of a reference that a column can hold. */
export type ColumnField = keyof typeof headingsOf;

/** What each column holds, by its heading; `keep` keeps the cells as they are, under the heading. */
export type ColumnMapping = Readonly<Record<string, ColumnField | 'keep'>>;

/** Every part of a reference that a column can hold, in the order of a form. */
export const columnFields = Object.keys(headingsOf) as readonly ColumnField[];

const fieldOfHeading: ReadonlyMap<string, ColumnField> = new Map(
  columnFields.flatMap((field) => headingsOf[field].map((heading) => [heading, field] as const)),
);

/** Fields of which one beside the title shows that a table is one of references. */
const telling = new Set<ColumnField | 'keep'>([
  ...(['author', 'date', 'container', 'doi', 'pmid'] as const),
  ...(['issn', 'url', 'abstract', 'volume', 'issue'] as const),
]);

/** The columns of a table, as far as their headings are known; the others are kept. */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  return Object.fromEntries(
    headings.map((heading) => [
      heading,
      fieldOfHeading.get(heading.trim().toLowerCase()) ?? ('keep' as const),
    ]),
  );
}

/** Whether headings are known well enough to read the table: title and one more part of a reference. */
export function areColumnsKnown(headings: readonly string[]): boolean {
  const fields = Object.values(guessColumns(headings));
  return fields.includes('title') && fields.some((field) => telling.has(field));
}

/** The headings of a table, each once, and its first rows, for choosing what the columns hold. */
export function csvColumns(text: string): {
  readonly headings: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
} {
  const [first, ...rows] = csvRows(text, 6);
  return {
    headings: headingsIn(first?.cells ?? []),
    sampleRows: rows.map(({ cells }) => cells),
  };
}

/** Headings as tags: a column without one is called by its number, and one that comes again by both. */
export function headingsIn(cells: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const heading = seen.has(name) ? `${name} (column ${index + 1})` : name;
    seen.add(heading);
    return heading;
  });
}

/** The tags of each field, the headings that are preferred first. */
export function mapOfColumns(headings: readonly string[], mapping: ColumnMapping): FieldMap {
  const tagsOf = (field: ColumnField): readonly string[] => {
    const known: readonly string[] = headingsOf[field];
    const rank = (heading: string) => {
      const index = known.indexOf(heading.toLowerCase());
      return index < 0 ? known.length : index;
    };
    return headings
      .filter((heading) => Object.hasOwn(mapping, heading) && mapping[heading] === field)
      .toSorted((a, b) => rank(a) - rank(b));
  };
  return {
    type: tagsOf('type'),
    title: tagsOf('title'),
    author: tagsOf('author'),
    date: [...tagsOf('date'), 'source year'],
    // Where the source tells more than the journal, the journal is a part of it.
    container: ['source journal', ...tagsOf('container')],
    volume: [...tagsOf('volume'), 'source volume'],
    issue: [...tagsOf('issue'), 'source issue'],
    page: [...tagsOf('page'), 'source pages'],
    pageRange: [tagsOf('firstPage'), tagsOf('lastPage')],
    publisher: tagsOf('publisher'),
    doi: tagsOf('doi'),
    pmid: tagsOf('pmid'),
    issn: tagsOf('issn'),
    url: tagsOf('url'),
    abstract: tagsOf('abstract'),
    language: tagsOf('language'),
    keyword: tagsOf('keyword'),
  };
}
