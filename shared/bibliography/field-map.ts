/** From the fields of a record to a citation, for formats whose fields differ by their names alone. */
import { t } from '../messages/import-messages.ts';
import type { Citation, CitationName } from './citation.ts';
import { isSaidBy, issuedFrom } from './dates.ts';
import { doiIn, issnIn, pmidIn, webAddressIn } from './identifiers.ts';
import { parseNames } from './names.ts';
import { oneLine, paragraphs } from './plain-text.ts';
import { typeOfEndNote } from './reference-types.ts';
import {
  type ReadingProblem,
  RemainingFields,
  sourceOf,
  type TaggedRecord,
} from './tagged-record.ts';
import { withoutUndefined } from './without-undefined.ts';

/** The tags of each part of a citation, the preferred first. A tag that is not named is kept as it is. */
export interface FieldMap {
  readonly type: readonly string[];
  readonly title: readonly string[];
  readonly author: readonly string[];
  readonly date: readonly string[];
  readonly container: readonly string[];
  readonly volume: readonly string[];
  readonly issue: readonly string[];
  readonly page: readonly string[];
  /** Tags of the first and of the last page, where they are fields of their own. */
  readonly pageRange?: readonly [first: readonly string[], last: readonly string[]];
  /** Tags of an article number, which says where an article without pages stands. */
  readonly articleNumber?: readonly string[];
  readonly publisher: readonly string[];
  readonly doi: readonly string[];
  readonly pmid: readonly string[];
  readonly issn: readonly string[];
  readonly url: readonly string[];
  readonly abstract: readonly string[];
  readonly language: readonly string[];
  readonly keyword: readonly string[];
  /** CSL type of the record’s kind, where the format has a list of them; else it is told by words. */
  readonly typeOf?: (kind: string) => string;
  /** The names in one value of an author field, where the format has rules of its own. */
  readonly namesIn?: (value: string) => CitationName[];
}

/** Kinds of publication as the formats word them; the first that fits decides. */
const types: readonly (readonly [RegExp, string])[] = [
  [/chapter|book,? section/i, 'chapter'],
  [/proceedings|conference|congress/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/(?<!case )report/i, 'report'],
  [/web ?page|website/i, 'webpage'],
  [/newspaper/i, 'article-newspaper'],
  [/dataset/i, 'dataset'],
  [/preprint/i, 'article'],
  [/blog ?post/i, 'post-weblog'],
  [/^(?:edited |whole |electronic )?book|monograph/i, 'book'],
];

/** The citation of a record. What has no place in it is kept under its tag; what is amiss is reported. */
export function citationByMap(
  record: TaggedRecord,
  map: FieldMap,
  file: string,
  problems: ReadingProblem[],
): Citation {
  const fields = new RemainingFields(record.fields);
  const first = (tags: readonly string[]): string | undefined => {
    const value = fields.takeFirst(...tags);
    return value === undefined ? undefined : oneLine(value) || undefined;
  };
  const title = first(map.title) ?? '';
  if (title === '') {
    const message = t('reading.noTitle');
    problems.push({ line: record.line, message });
  }
  const kinds = map.type.flatMap((tag) => fields.values(tag));
  return withoutUndefined({
    type: map.typeOf?.(kinds[0] ?? '') ?? typeByWords(kinds) ?? 'article-journal',
    title: title.endsWith('.') && !title.endsWith('..') ? title.slice(0, -1) : title,
    author: takeAuthors(fields, map),
    issued: takeDate(fields, map.date, record.line, problems),
    'container-title': first(map.container),
    volume: first(map.volume),
    issue: first(map.issue),
    page: first(map.page) ?? takeRange(fields, map.pageRange) ?? first(map.articleNumber ?? []),
    publisher: first(map.publisher),
    DOI: takeBy(fields, map.doi, doiIn),
    PMID: takeBy(fields, map.pmid, pmidIn),
    ISSN: takeIssn(fields, map.issn),
    URL: takeBy(fields, map.url, webAddressIn),
    abstract: paragraphs([...new Set(fields.takeAll(...map.abstract))].join('\n')) || undefined,
    language: first(map.language),
    keyword:
      fields
        .takeAll(...map.keyword)
        .map(oneLine)
        .filter(Boolean)
        .join('; ') || undefined,
    custom: withoutUndefined({ source: sourceOf(file, record), fields: fields.rest() }),
  });
}

/** Zotero writes “bookSection” for a book section. */
function typeByWords(kinds: readonly string[]): string | undefined {
  const words = kinds.map((kind) => kind.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  return (
    types.find(([pattern]) => words.some((kind) => pattern.test(kind)))?.[1] ??
    words.map(typeOfEndNote).find((type) => type !== undefined)
  );
}

/** The names under the first tag that has any. */
function takeAuthors(fields: RemainingFields, map: FieldMap): CitationName[] | undefined {
  const tag = map.author.find((each) => fields.values(each).length > 0);
  if (tag === undefined) return undefined;
  const namesIn = map.namesIn ?? ((value: string) => parseNames(oneLine(value)));
  const names = fields.takeAll(tag).flatMap(namesIn);
  return names.length === 0 ? undefined : names;
}

function takeDate(
  fields: RemainingFields,
  tags: readonly string[],
  line: number,
  problems: ReadingProblem[],
): Citation['issued'] {
  const values = tags.flatMap((tag) => fields.values(tag));
  const issued = issuedFrom(values);
  const parts = issued?.['date-parts'][0];
  if (parts !== undefined) {
    for (const tag of tags) fields.drop(tag, (value) => isSaidBy(value, parts));
  } else if (values[0] !== undefined) {
    const message = t('reading.noYearIn', { date: values[0].slice(0, 60) });
    problems.push({ line, message });
  }
  return issued;
}

function takeRange(fields: RemainingFields, range: FieldMap['pageRange']): string | undefined {
  if (range === undefined) return undefined;
  const pages = range.flatMap((tags) => fields.takeFirst(...tags)?.trim() ?? []);
  return pages.length === 0 ? undefined : [...new Set(pages)].join('-');
}

/** A field that holds more than the number, such as the numbers of several editions, is kept. */
function takeIssn(fields: RemainingFields, tags: readonly string[]): string | undefined {
  const issn = tags
    .flatMap((tag) => fields.values(tag))
    .map(issnIn)
    .find((found) => found !== undefined);
  for (const tag of tags) fields.drop(tag, (value) => value.trim().toUpperCase() === issn);
  return issn;
}

/** The first value that `read` makes something of; the field is left out where it says nothing more. */
function takeBy(
  fields: RemainingFields,
  tags: readonly string[],
  read: (value: string) => string | undefined,
): string | undefined {
  for (const tag of tags) {
    const found = fields
      .values(tag)
      .map(read)
      .find((value) => value !== undefined);
    if (found === undefined) continue;
    fields.drop(tag, (value) => read(value) === found);
    return found;
  }
  return undefined;
}
