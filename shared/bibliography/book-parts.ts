/** What a record says of the book, proceedings, report or thesis it is or stands in, under the tags of the format it came in. */
import { singleBlanks } from '../single-blanks.ts';
import type { Citation, CitationName } from './citation.ts';
import { nameOfItem } from './csl-names.ts';
import { parseNames } from './names.ts';
import { typeOfEndNote } from './reference-types.ts';

export interface BookParts {
  readonly editors: readonly CitationName[];
  /** As it stands there: `2nd`, `Third edition`. */
  readonly edition: string;
  /** Where the publisher is. */
  readonly place: string;
  /** The title of the series a book is in. */
  readonly series: string;
  readonly isbn: string;
  /** Of a thesis its kind, of a report the like: `PhD thesis`; of other publications the record says other things there. */
  readonly genre: string;
}

/** In RIS the editors of a book stand elsewhere than those of the book a chapter is in; A2 there is who edits the series. */
const editorTagsOfBooks = ['ED', 'A3', 'A2'];
const editorTagsOfParts = ['FED', 'A2', 'ED'];
const editorTags = [
  ...['BE', '%E', 'editor', 'Editor', 'Editors', 'ParentAuthors'],
  'contributors/secondary-authors/author',
];
const editionTags = ['ET', '%7', 'edition', 'Edition', 'BookDocument/Book/Edition'];
const placeTags = [
  ...['CY', 'PP', '%C', 'address', 'location', 'publisher-place', 'City', 'Place', 'PI'],
  ...['pub-location', 'BookDocument/Book/Publisher/PublisherLocation'],
];
const seriesTags = ['T3', '%S', 'series', 'collection-title', 'Series', 'titles/tertiary-title'];
const isbnTags = ['SN', '%@', 'isbn', 'ISBN', 'BN', 'BookDocument/Book/Isbn'];
const genreTags = ['M3', '%9', 'genre', 'type', 'Genre', 'Type', 'work-type'];

export function bookPartsOf(citation: Citation): BookParts {
  const { type } = citation;
  const isBook = type === 'book';
  const isThesis = type === 'thesis';
  const editors = [...(isBook ? editorTagsOfBooks : editorTagsOfParts), ...editorTags];
  return {
    // Behind a thesis stands who advised it.
    editors: isThesis
      ? []
      : under(citation, editors, (value) => !isEdition(value)).flatMap(namesIn),
    edition: isThesis ? '' : editionOf(citation),
    place: lineUnder(citation, placeTags),
    series: lineUnder(citation, isBook ? ['T2', ...seriesTags] : seriesTags),
    isbn: isbnTags.map((tag) => isbnIn(under(citation, [tag]).join(' '))).find(Boolean) ?? '',
    genre: isThesis || type === 'report' ? genreOf(citation) : '',
  };
}

/** “Thesis” alone says what the type does. Theses have no editions: EPPI-Reviewer keeps their degree there. */
function genreOf(citation: Citation): string {
  const tags = citation.type === 'thesis' ? [...genreTags, 'Edition'] : genreTags;
  return under(citation, tags, (value) => value.trim() !== '' && typeOfEndNote(value) === undefined)
    .map(singleBlanks)
    .join(' ');
}

/** What the record says under the first of these tags that says something wanted. */
function under(
  { custom }: Citation,
  tags: readonly string[],
  isWanted: (value: string) => boolean = (value) => value.trim() !== '',
): readonly string[] {
  const fields = custom?.fields ?? {};
  for (const tag of tags) {
    const values = (Object.hasOwn(fields, tag) ? fields[tag] : undefined)?.filter(isWanted) ?? [];
    if (values.length > 0) return values;
  }
  return [];
}

function lineUnder(...asked: Parameters<typeof under>): string {
  return singleBlanks(under(...asked)[0] ?? '');
}

/** RefWorks has the edition under the tag where RIS has editors. */
function editionOf(citation: Citation): string {
  return lineUnder(citation, editionTags) || lineUnder(citation, ['ED'], isEdition);
}

/** `2`, `2nd`, `Third edition`, `Rev. ed.`, which no name is. */
function isEdition(value: string): boolean {
  return /^\d|\bed(?:n|ition)\b|^(?:first|second|third|fourth|fifth|rev(?:ised)?)\b/i.test(value);
}

/** `978-0-00-000000-2`, as it stands there. */
function isbnIn(text: string): string {
  return /(?<![\dX-])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?![\dX-])/i.exec(text)?.[0] ?? '';
}

/** Names as text, or as CSL-JSON keeps them. */
function namesIn(value: string): readonly CitationName[] {
  if (!value.startsWith('{')) return parseNames(singleBlanks(value));
  try {
    return [nameOfItem(JSON.parse(value))].filter((name) => name !== undefined);
  } catch {
    return [];
  }
}
