/** What styles make references of: the parts of a record by what kind of publication it is. */
import { bookPartsOf } from '../bibliography/book-parts.ts';
import type { Citation } from '../bibliography/citation.ts';
import { doiIn } from '../bibliography/identifiers.ts';
import { singleBlanks } from '../single-blanks.ts';
import { type ListedName, listedNames } from './names.ts';

export type PublicationKind =
  | 'article'
  | 'periodical'
  | 'book'
  | 'chapter'
  | 'paper'
  | 'thesis'
  | 'report'
  | 'web';

export interface ReferenceParts {
  readonly kind: PublicationKind;
  /** Of a book or report that names none, its editors. */
  readonly authors: readonly ListedName[];
  readonly areEditors: boolean;
  readonly editors: readonly ListedName[];
  /** Without a stop at its end. */
  readonly title: string;
  readonly year: string;
  /** Month and day of the issue, 1 to 12 and 1 to 31. */
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: PageRange | undefined;
  /** Left out where it is the author; `publisherInFull` is not. */
  readonly publisher: string;
  readonly publisherInFull: string;
  readonly place: string;
  /** `2nd`; none of a first edition. */
  readonly edition: string;
  readonly degree: 'doctor' | 'master' | 'unknown';
  readonly doi: string;
  readonly url: string;
  readonly pmid: string;
}

/** Both whole (`284` and `287`); of one page, a number that stands for pages, or several ranges, the first alone. */
export interface PageRange {
  readonly first: string;
  readonly last: string | undefined;
}

const kinds: Readonly<Record<string, PublicationKind>> = {
  'article-journal': 'article',
  article: 'article',
  'article-magazine': 'periodical',
  'article-newspaper': 'periodical',
  book: 'book',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  'paper-conference': 'paper',
  thesis: 'thesis',
  report: 'report',
  webpage: 'web',
  'post-weblog': 'web',
};

/** `letter` tells a year from the same year of the same authors. */
export function partsOf(citation: Citation, letter = ''): ReferenceParts {
  const { issued } = citation;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const container = text(citation['container-title']);
  const kind = Object.hasOwn(kinds, citation.type) ? kinds[citation.type] : undefined;
  const publisher = text(citation.publisher);
  const named = listedNames(citation.author);
  const { edition, genre, place, ...book } = bookPartsOf(citation);
  const editors = listedNames(book.editors);
  const areEditors = named.length === 0 && (kind === 'book' || kind === 'report');
  const authors = areEditors ? editors : named;
  return {
    kind: kind ?? (container === '' ? 'book' : 'article'),
    ...{ authors, areEditors: areEditors && editors.length > 0, editors },
    title: (text(citation.title) || 'Untitled').replace(/(?<=[^.])\.$/, ''),
    year: year === undefined ? '' : `${year}${letter}`,
    month: month !== undefined && month >= 1 && month <= 12 ? month : undefined,
    day: day !== undefined && day >= 1 && day <= 31 ? day : undefined,
    container: container.replace(/(?<=[^.])\.$/, ''),
    volume: text(citation.volume),
    issue: text(citation.issue),
    pages: pagesIn(text(citation.page)),
    publisherInFull: publisher,
    publisher: authors.some(({ family }) => alike(family, publisher)) ? '' : publisher,
    place,
    edition: editionIn(edition),
    degree: degreeIn(genre),
    doi: doiIn(citation.DOI ?? '') ?? text(citation.DOI),
    url: text(citation.URL),
    pmid: text(citation.PMID),
  };
}

/** `284-7` and `284–287` are one range. */
function pagesIn(pages: string): PageRange | undefined {
  if (pages === '') return undefined;
  const [, sign = '', first = '', last = ''] =
    /^(?:pp?\.\s*)?([A-Za-z]{0,2})(\d+)\s*[-–—]+\s*[A-Za-z]{0,2}(\d+)$/.exec(pages) ?? [];
  if (first === '') {
    // `12-15, 20`, `123A-125A`, or whatever else stands there.
    const dashed = pages.replace(/(?<=\d[A-Za-z]?)\s*[-–—]+\s*(?=[A-Za-z]{0,2}\d)/g, '–');
    return { first: dashed.replace(/^pp?\.\s*/, ''), last: undefined };
  }
  const whole = last.length < first.length ? first.slice(0, -last.length) + last : last;
  return { first: sign + first, last: whole === first ? undefined : sign + whole };
}

function editionIn(edition: string): string {
  const word = editionWords.indexOf(/^[a-z]+/i.exec(edition)?.[0].toLowerCase() ?? '');
  const number = /^(\d{1,3})(?:st|nd|rd|th)?\b/i.exec(edition)?.[1] ?? numberOf(word);
  if (number === undefined) return edition.replace(/\s*\b(?:ed|edn|edition)\b\.?\s*$/i, '');
  if (number === '1') return '';
  const ending = /(?:^|[^1])([123])$/.exec(number)?.[1] ?? '0';
  return `${number}${['th', 'st', 'nd', 'rd'][Number(ending)]}`;
}

const editionWords = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function numberOf(word: number): string | undefined {
  return word < 0 ? undefined : String(word + 1);
}

function degreeIn(words: string): ReferenceParts['degree'] {
  if (/ph\.?\s?d|doctor|dphil|dissertation/i.test(words)) return 'doctor';
  return /master|m\.?\s?sc\b|\bm\.?a\.?\b|mphil/i.test(words) ? 'master' : 'unknown';
}

function alike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function text(value: string | undefined): string {
  return singleBlanks(value ?? '');
}

/** A sentence ends with a stop, unless it has a mark of its own. */
export function stopped(sentence: string): string {
  return sentence === '' || /[.?!…。？！؟۔।]["”’]?$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Months as reference lists in English write them. */
export const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
] as const;
