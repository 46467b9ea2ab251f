/** Which column of a table holds which part of a reference. */
import { csvRows } from './csv-rows.ts';
import { firstQuestion, isDistillerReport } from './distiller-columns.ts';
import type { FieldMap } from './field-map.ts';

/**
 * Headings as reference managers, databases, registers and screening programs write them, without case and signs; the
 * preferred first. Two capital letters are the tags of Web of Science.
 */
const headingsOf = {
  type: [
    'item type',
    'reference type',
    'document type',
    'publication type',
    'article type',
    'type of reference',
    'content type',
    'doctype',
    'study type',
    'type',
    'publikationstyp',
    'dokumenttyp',
    'dokumententyp',
    'dt',
    'pt',
    'document identifier',
    'type name',
    'entry type',
  ],
  title: [
    'title',
    'article title',
    'document title',
    'item title',
    'study title',
    'public title',
    'scientific title',
    'primary title',
    'titles',
    'display name',
    'titel',
    'ti',
    'title primary',
    'paper title',
    'título',
    'titulo',
    'titre',
    '题名',
    '标题',
    '篇名',
  ],
  author: [
    'author full names',
    'authorships author display name',
    'authorships author',
    'authorships raw author name',
    'author',
    'authors',
    'author s',
    'author names',
    'first authors',
    'creator',
    'creators',
    'autor',
    'autoren',
    'autor in',
    'autor innen',
    'verfasser',
    'af',
    'au',
    'authors primary',
    'author list',
    'autores',
    'auteur',
    'auteurs',
    'contributors',
    'first author',
    'lead sponsor',
    'primary sponsor',
    'sponsor',
    'sponsor collaborators',
    '作者',
  ],
  date: [
    'publication year',
    'published year',
    'pubyear',
    'pub year',
    'year of publication',
    'publication date year',
    'publicationdateyear',
    'year published',
    'year',
    'erscheinungsjahr',
    'publikationsjahr',
    'jahr',
    'py',
    'publication date',
    'date published',
    'date of publication',
    'pubdate',
    'published',
    'date',
    'issue date',
    'cover date',
    'publish time',
    'first pub date',
    'año',
    'año de publicación',
    'ano',
    'ano de publicação',
    'année',
    'start date',
    'date registration',
    'date of registration',
    '出版年',
    '发表时间',
    '年',
  ],
  month: ['publication month', 'published month', 'month', 'pd'],
  day: ['publication day', 'day'],
  container: [
    'publication title',
    'source title',
    'source title anthology title',
    'journal',
    'journal book',
    'journal name',
    'journal title',
    'pubtitle',
    'secondary title',
    'parent title',
    'primary location source display name',
    'primary location source',
    'host venue display name',
    'publication name',
    'publication',
    'periodical',
    'zeitschrift',
    'zeitschrift zeitung',
    'zeitschriftentitel',
    'full journal',
    'so',
    'periodical full',
    'publicationname',
    'journal title name',
    'revista',
    'revue',
    'published in',
    'is part of',
    'fonte',
    'fuente',
    'venue',
    'conference name',
    'proceedings title',
    'anthology title',
    'alternate title3',
    'alternate title2',
    'book title',
    'source',
    'j9',
    'ji',
    '刊名',
    '期刊',
    '来源',
    '文献来源',
  ],
  volume: [
    'volume',
    'journal volume',
    'volume number',
    'biblio volume',
    'vol',
    'band',
    'jahrgang',
    'vl',
    'volumen',
    '卷',
  ],
  issue: [
    'issue',
    'issue number',
    'journal issue',
    'biblio issue',
    'number',
    'heft',
    'heftnummer',
    'ausgabe',
    'nummer',
    'is',
    'número',
    'numéro',
    '期',
  ],
  page: [
    'pages',
    'page',
    'pagination',
    'page range',
    'page numbers',
    'seiten',
    'seiten von bis',
    'seitenzahlen',
    'journal pages',
    'páginas',
    '页码',
  ],
  firstPage: ['page start', 'start page', 'startpage', 'first page', 'biblio first page', 'bp'],
  lastPage: ['page end', 'end page', 'endpage', 'last page', 'biblio last page', 'ep'],
  articleNumber: ['art no', 'article number', 'article no', 'ar', 'elocation id'],
  publisher: [
    'publisher',
    'publisher name',
    'verlag',
    'pu',
    'primary location source host organization name',
    'host organization name',
  ],
  doi: [
    'doi',
    'item doi',
    'digital object identifier',
    'article doi',
    'doi link',
    'doi name',
    'external ids doi',
    'di',
  ],
  pmid: [
    'pmid',
    'pubmed id',
    'pubmedid',
    'medline pmid',
    'ids pmid',
    'pubmed identifier',
    'external ids pubmed',
    'medline id',
    'pm',
  ],
  issn: [
    'issn',
    'issns',
    'issn l',
    'print issn',
    'primary location source issn l',
    'issn print',
    'isbn issn',
    'issn isbn',
    'standard number',
    'sn',
  ],
  url: [
    'url',
    'link',
    'open url link',
    'articleurl',
    'article url',
    'study url',
    'documenturl',
    'document url',
    'plink',
    'external url',
    'fulltext url',
    'full text url',
    'pdf link',
    'permalink',
    'web address',
    'primary location landing page url',
    'landing page url',
  ],
  abstract: [
    'abstract',
    'abstract note',
    'notes abstract',
    'brief summary',
    'zusammenfassung',
    'ab',
    'abstract text',
    'resumen',
    'resumo',
    'résumé',
    '摘要',
  ],
  language: [
    'language',
    'language of original document',
    'languages',
    'language of text',
    'sprache',
    'la',
    'idioma',
    'langue',
  ],
  keyword: [
    'author keywords',
    'keywords',
    'manual tags',
    'schlagwörter',
    'schlagworte',
    'stichwörter',
    'index keywords',
    'keyword',
    'identifierkeywords',
    'subjectterms',
    'subjects',
    'subject terms',
    'descriptor s',
    'descriptors',
    'conditions',
    'condition',
    'keyword s',
    'keywords display name',
    'de',
    '关键词',
  ],
  citation: ['citation'],
  extra: ['extra'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A part of a reference that a column can hold. */
export type ColumnField = keyof typeof headingsOf;

/** What each column holds, by its heading; `keep` keeps the cells as they are, under the heading. */
export type ColumnMapping = Readonly<Record<string, ColumnField | 'keep'>>;

/** Every part of a reference that a column can hold, in the order of a form. */
export const columnFields = Object.keys(headingsOf) as readonly ColumnField[];

const fieldOfHeading: ReadonlyMap<string, ColumnField> = new Map(
  columnFields.flatMap((field) =>
    headingsOf[field].map((heading) => [plainHeading(heading), field] as const),
  ),
);

/** How far a heading is preferred, 0 the most. */
const rankOfHeading: ReadonlyMap<string, number> = new Map(
  columnFields.flatMap((field) =>
    headingsOf[field].map((heading, rank) => [plainHeading(heading), rank] as const),
  ),
);

/** Fields of which one beside the title shows that a table is one of references. */
const telling = new Set<ColumnField | 'keep'>([
  ...(['author', 'date', 'container', 'doi', 'pmid'] as const),
  ...(['issn', 'url', 'abstract', 'volume', 'issue'] as const),
]);

/** Fields whose columns are known wherever they stand, among the questions of a form too. */
const unmistakable = new Set<ColumnField>(['doi', 'pmid', 'issn']);

/** The columns of a table, as far as their headings are known; the others are kept. */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  // A question of a form may be called Language, or Study type.
  const questions = isDistillerReport(headings) ? firstQuestion(headings) : headings.length;
  return Object.fromEntries(
    headings.map((heading, index) => {
      const field = fieldOfHeading.get(plainHeading(heading));
      const isKnown = field !== undefined && (index < questions || unmistakable.has(field));
      return [heading, isKnown ? field : ('keep' as const)];
    }),
  );
}

/** `Author(s)`, `author/s` and `AUTHOR_S` are one heading, `Start page` and `startPage` another. */
function plainHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether headings are known well enough to read the table: title and one more part of a reference. */
export function areColumnsKnown(headings: readonly string[]): boolean {
  const fields = Object.values(guessColumns(headings));
  return fields.includes('title') && fields.some((field) => telling.has(field));
}

/** How far down the headings of a table are looked for: exports put their query or a notice above them. */
export const mostPreface = 12;

/** Which of the first rows holds the headings, from 0: the first that knows a title and another part; else the first. */
export function headingRow(rows: readonly (readonly string[])[]): number {
  const found = rows.slice(0, mostPreface).findIndex((cells) => areColumnsKnown(headingsIn(cells)));
  return Math.max(0, found);
}

/** The headings of a table, each once, and its first rows, for choosing what the columns hold. */
export function csvColumns(text: string): TableColumns {
  return columnsOf(csvRows(text, mostPreface + 6).map(({ cells }) => cells));
}

/** What is shown of a table to choose what its columns hold. */
export interface TableColumns {
  readonly headings: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
}

/** As `csvColumns`, for the first rows of a table that is read already. */
export function columnsOf(rows: readonly (readonly string[])[]): TableColumns {
  const at = headingRow(rows);
  return { headings: headingsIn(rows[at] ?? []), sampleRows: rows.slice(at + 1, at + 6) };
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
    const rank = (heading: string) => {
      const plain = plainHeading(heading);
      const isOwn = fieldOfHeading.get(plain) === field;
      return isOwn ? (rankOfHeading.get(plain) ?? 0) : headingsOf[field].length;
    };
    return headings
      .filter((heading) => Object.hasOwn(mapping, heading) && mapping[heading] === field)
      .toSorted((a, b) => rank(a) - rank(b));
  };
  return {
    type: tagsOf('type'),
    title: tagsOf('title'),
    author: tagsOf('author'),
    date: ['whole date', ...tagsOf('date'), 'source year', 'citation date'],
    // Where the source tells more than the journal, the journal is a part of it.
    container: ['source journal', ...tagsOf('container')],
    volume: [...tagsOf('volume'), 'source volume', 'citation volume'],
    issue: [...tagsOf('issue'), 'source issue', 'citation issue'],
    page: [...tagsOf('page'), 'source pages', 'citation pages'],
    pageRange: [tagsOf('firstPage'), tagsOf('lastPage')],
    articleNumber: tagsOf('articleNumber'),
    publisher: tagsOf('publisher'),
    doi: [...tagsOf('doi'), 'extra doi', 'citation doi'],
    pmid: [...tagsOf('pmid'), 'extra pmid'],
    issn: tagsOf('issn'),
    url: tagsOf('url'),
    abstract: tagsOf('abstract'),
    language: tagsOf('language'),
    keyword: tagsOf('keyword'),
  };
}
